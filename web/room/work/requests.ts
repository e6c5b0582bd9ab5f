import type { KeyboardEvent } from 'react';
import type { Session } from '../../session/session.ts';
import { languageOf } from './hooks.ts';
import { codeOf } from './language.ts';
import { type Obstacle, obstacle } from './obstacle.ts';
import { workOf } from './work.ts';

/** Why the code that is shown can not be run or submitted now; null: it can. */
function obstacleNow(session: Session): Obstacle | null {
  const snapshot = session.getSnapshot();
  const language = languageOf(session, snapshot);
  if (snapshot.task === null || language === null) return 'no_task';
  return obstacle(snapshot, language, codeOf(snapshot.task, snapshot.drafts, language));
}

/** Runs the code that is shown, on the visible tests or on own input. The focus stays; the results are shown. */
export function run(session: Session, stdin?: string): void {
  ask(session, (taskId, language) =>
    session.actions.run(taskId, language, stdin === undefined ? undefined : { stdin }),
  );
}

/** Submits the code that is shown. The focus goes to the heading of the result. */
export function submit(session: Session): void {
  const work = workOf(session);
  const isAsked = ask(session, session.actions.check);
  if (isAsked) work.change({ focusCalls: work.get().focusCalls + 1 });
}

function ask(session: Session, request: Session['actions']['check']): boolean {
  const { task } = session.getSnapshot();
  const language = languageOf(session, session.getSnapshot());
  if (task === null || language === null || obstacleNow(session) !== null) return false;
  if (!request(task.task_id, language)) return false;
  const work = workOf(session);
  work.change({ tab: 'result', entryId: null, calls: work.get().calls + 1 });
  return true;
}

/** Ctrl-Enter runs, Ctrl-Shift-Enter submits, on a Mac with Command; in a pane, not in a window that it has opened. */
export function handleRequestKey(session: Session, event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  if (event.defaultPrevented || !(target instanceof Node && currentTarget.contains(target))) return;
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.repeat) return;
  if (event.shiftKey) submit(session);
  else run(session);
}
