import { Progress } from '../../design/progress.tsx';
import { usePart } from '../../hooks/use-part.ts';
import { Part } from '../../loading/part.tsx';
import { view } from '../../loading/view.tsx';
import type { Session } from '../../session/session.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useLanguage } from './hooks.ts';
import './editor-pane.css';

const TaskEditor = view(() => import('./task-editor.tsx'));

/** Where the code is written, run and submitted. */
export function EditorPane({ session }: { session: Session }) {
  const { editor: texts } = useTexts('work');
  const task = usePart(session, (snapshot) => snapshot.task);
  const language = useLanguage(session);
  return (
    <section className="editor-pane" aria-label={texts.heading}>
      {task && language ? (
        <Part fallback={<Progress label={texts.heading} />}>
          <TaskEditor session={session} task={task} language={language} />
        </Part>
      ) : (
        <p className="editor-none">{texts.readOnly.no_task}</p>
      )}
    </section>
  );
}
