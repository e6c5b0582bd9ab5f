import { explanationOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { codeBytes, MOST_CODE_BYTES } from '../../editor/code-size.ts';
import { usePart } from '../../hooks/use-part.ts';
import { type Draft, draftKey, type Session } from '../../session/session.ts';
import type { Language, Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useMeasures, usePreferences } from './hooks.ts';
import { codeOf } from './language.ts';
import { preferences } from './work.ts';

/** From here on it is said how much room is left. */
const NEARLY_FULL = 0.85 * MOST_CODE_BYTES;

/** Whether the text is saved, how much there is of it, and how the keyboard leaves the editor. */
export function EditorFoot({
  session,
  task,
  language,
  hintId,
}: {
  session: Session;
  task: Task;
  language: Language;
  hintId: string;
}) {
  const { editor: texts } = useTexts('work');
  const { tabMovesFocus } = usePreferences();
  const draft = usePart(session, ({ drafts }) => drafts[draftKey(task.task_id, language)]);
  const bytes = usePart(session, ({ drafts }) => codeBytes(codeOf(task, drafts, language)));
  return (
    <div className="editor-foot">
      <SavingNote draft={draft} />
      {bytes > NEARLY_FULL && (
        <p className={bytes > MOST_CODE_BYTES ? 'editor-foot-bad number' : 'number'}>
          {texts.size((bytes / 1_024).toFixed(1))}
        </p>
      )}
      <p id={hintId}>{tabMovesFocus ? texts.leaveByTab : texts.leave}</p>
      <Button
        size="small"
        aria-pressed={tabMovesFocus}
        onClick={() => preferences.change({ tabMovesFocus: !tabMovesFocus })}
      >
        {texts.tabMovesFocus}
      </Button>
    </div>
  );
}

function SavingNote({ draft }: { draft: Draft | undefined }) {
  const { saving: texts } = useTexts('work');
  const { time } = useMeasures();
  if (draft === undefined) return <p>{texts.unwritten}</p>;
  const { saving, savedAt, problem } = draft;
  switch (saving) {
    case 'saved':
      return <p className="number">{savedAt === null ? texts.unwritten : texts.savedAt(time(savedAt))}</p>;
    case 'unsaved':
    case 'saving':
      return <p>{texts.saving}</p>;
    case 'waiting':
      return <p className="editor-foot-warn">{texts.waiting}</p>;
    case 'conflict':
      return <p className="editor-foot-bad">{texts.conflict}</p>;
    case 'refused':
      return <p className="editor-foot-bad">{texts.refused(explanationOf(problem))}</p>;
  }
}
