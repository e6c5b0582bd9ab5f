import { useId, useMemo, useState } from 'react';
import { Banner } from '../../design/banner.tsx';
import { Progress } from '../../design/progress.tsx';
import type { EditorChange } from '../../editor/editor.ts';
import { usePart } from '../../hooks/use-part.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import { draftKey, type Session } from '../../session/session.ts';
import type { Language, Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Conflict } from './conflict.tsx';
import { EditorBar } from './editor-bar.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { usePreferences } from './hooks.ts';
import { codeOf } from './language.ts';
import { readOnlyReason } from './obstacle.ts';
import { handleRequestKey } from './requests.ts';
import { preferences } from './work.ts';

const CodeEditor = view(() => import('../../editor/code-editor.tsx'));

/** The editor of a task with all that stands around it. */
export default function TaskEditor({
  session,
  task,
  language,
}: {
  session: Session;
  task: Task;
  language: Language;
}) {
  const { editor: texts } = useTexts('work');
  const hintId = useId();
  const [isPartMissing, setPartMissing] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const reason = usePart(session, (snapshot) => readOnlyReason(snapshot, language));
  return (
    <>
      <EditorBar session={session} task={task} language={language} />
      {reason && <p className="editor-note">{texts.readOnly[reason]}</p>}
      {isPartMissing && <Banner tone="warn">{texts.partMissing}</Banner>}
      {isRefused && (
        <Banner tone="warn" isUrgent>
          {texts.tooMuch}
        </Banner>
      )}
      <Conflict session={session} task={task} language={language} />
      {/* Before any key map of the editor gets them. */}
      <div className="editor-place" onKeyDownCapture={(event) => handleRequestKey(session, event)}>
        <Part fallback={<Progress label={texts.heading} />}>
          <DraftEditor
            session={session}
            task={task}
            language={language}
            isReadOnly={reason !== null}
            hintId={hintId}
            onMissing={setPartMissing}
            onRefusal={setRefused}
          />
        </Part>
      </div>
      <EditorFoot session={session} task={task} language={language} hintId={hintId} />
    </>
  );
}

/** The editor with the draft in it, apart: it is drawn again with each keystroke. */
function DraftEditor({
  session,
  task,
  language,
  isReadOnly,
  hintId,
  onMissing,
  onRefusal,
}: {
  session: Session;
  task: Task;
  language: Language;
  isReadOnly: boolean;
  hintId: string;
  onMissing: (isMissing: boolean) => void;
  onRefusal: (isRefused: boolean) => void;
}) {
  const { editor: texts } = useTexts('work');
  const settings = usePreferences();
  const text = usePart(session, ({ drafts }) => codeOf(task, drafts, language));
  const id = draftKey(task.task_id, language);
  const document = useMemo(() => ({ id, language, text, isReadOnly }), [id, language, text, isReadOnly]);
  const tell = ({ documentId, isTyped, ...change }: EditorChange) => {
    if (!isTyped || documentId !== id) return;
    session.actions.edit(task.task_id, language, change.after.toString(), change);
  };
  return (
    <CodeEditor
      document={document}
      settings={settings}
      label={texts.label}
      hintId={hintId}
      phrases={texts.phrases}
      onChange={tell}
      onTabSwitch={() => preferences.change({ tabMovesFocus: !settings.tabMovesFocus })}
      onMissing={onMissing}
      onRefusal={onRefusal}
    />
  );
}
