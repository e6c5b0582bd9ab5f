import { useCallback, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Menu } from '../../design/menu.tsx';
import { Select } from '../../design/select.tsx';
import { useList, usePart } from '../../hooks/use-part.ts';
import type { Session, SessionSnapshot } from '../../session/session.ts';
import type { Language, Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { EditorSettingsDialog } from './editor-settings.tsx';
import { useWork } from './hooks.ts';
import { codeOf, goneLanguages } from './language.ts';
import { obstacle } from './obstacle.ts';
import { run, submit } from './requests.ts';
import { StartOver } from './start-over.tsx';
import { preferences, workOf } from './work.ts';

/** Language, run, submit, and what is seldom wanted of the editor. */
export function EditorBar({ session, task, language }: { session: Session; task: Task; language: Language }) {
  const { editor: texts } = useTexts('work');
  const [dialog, setDialog] = useState<'settings' | 'start_over' | null>(null);
  const close = () => setDialog(null);
  return (
    <div className="editor-bar">
      <LanguageSelect session={session} task={task} language={language} />
      <RequestButtons session={session} task={task} language={language} />
      <div className="editor-bar-end">
        <Menu
          icon="more"
          label={texts.menu}
          entries={[
            { id: 'settings', label: texts.settings, onChoose: () => setDialog('settings') },
            { id: 'start_over', label: texts.startOver, onChoose: () => setDialog('start_over') },
          ]}
        />
      </div>
      <EditorSettingsDialog isOpen={dialog === 'settings'} onClose={close} />
      <StartOver
        session={session}
        task={task}
        language={language}
        isOpen={dialog === 'start_over'}
        onClose={close}
      />
    </div>
  );
}

function LanguageSelect({ session, task, language }: { session: Session; task: Task; language: Language }) {
  const { editor: texts } = useTexts('work');
  const { languages } = useWork(session);
  const selectGone = useCallback(({ drafts }: SessionSnapshot) => goneLanguages(task, drafts), [task]);
  const gone = useList(session, selectGone);
  const choices = [
    ...task.languages.map(({ id, label }) => ({ value: id, label })),
    ...gone.map((id) => ({ value: id, label: texts.gone(id) })),
  ];
  const choose = (chosen: Language) => {
    workOf(session).change({ languages: { ...languages, [task.task_id]: chosen } });
    preferences.change({ language: chosen });
  };
  return <Select label={texts.language} isLabelUnseen value={language} choices={choices} onChoose={choose} />;
}

function RequestButtons({ session, task, language }: { session: Session; task: Task; language: Language }) {
  const { editor: texts } = useTexts('work');
  const reason = usePart(session, (snapshot) =>
    obstacle(snapshot, language, codeOf(task, snapshot.drafts, language)),
  );
  const attempts = usePart(session, ({ interview }) => interview?.attempts_left ?? task.attempts_left);
  const disabledReason = reason && texts.obstacles[reason];
  return (
    <>
      <Button
        disabledReason={disabledReason}
        title={texts.runKeys}
        aria-keyshortcuts="Control+Enter"
        onClick={() => run(session)}
      >
        {texts.run}
      </Button>
      <Button
        kind="main"
        disabledReason={disabledReason}
        title={texts.submitKeys}
        aria-keyshortcuts="Control+Shift+Enter"
        onClick={() => submit(session)}
      >
        {texts.submit(attempts)}
      </Button>
    </>
  );
}
