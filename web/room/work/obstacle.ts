import { codeBytes, MOST_CODE_BYTES } from '../../editor/code-size.ts';
import type { SessionSnapshot } from '../../session/session.ts';
import type { Language } from '../../session/wire.ts';
import { underWay } from './under-way.ts';

/** Why the text cannot be changed. */
export type ReadOnlyReason = 'no_task' | 'watching' | 'seat' | 'closed' | 'not_offered';
/** Why it cannot be run or submitted now. */
export type Obstacle = ReadOnlyReason | 'blank' | 'too_long' | 'under_way';

/** Whether the task takes runs, checks and changes of its text: its clock runs, or stands still for a check. */
export function isOpen({ interview, task }: Pick<SessionSnapshot, 'interview' | 'task'>): boolean {
  if (interview === null || task?.task_id !== interview.current_task_id) return false;
  return interview.deadline_at !== null || interview.state === 'evaluating';
}

export function readOnlyReason(snapshot: SessionSnapshot, language: Language): ReadOnlyReason | null {
  const { task, role, seat } = snapshot;
  if (task === null) return 'no_task';
  if (role === 'watcher') return 'watching';
  if (!isOpen(snapshot)) return 'closed';
  // While it is not known yet who writes, nobody else does as a rule.
  if (seat.state === 'tab' || seat.state === 'elsewhere') return 'seat';
  return task.languages.some(({ id }) => id === language) ? null : 'not_offered';
}

/** The gravest first; null: it can be sent. */
export function obstacle(snapshot: SessionSnapshot, language: Language, code: string): Obstacle | null {
  const reason = readOnlyReason(snapshot, language);
  if (reason) return reason;
  if (underWay(snapshot)) return 'under_way';
  if (code.trim() === '') return 'blank';
  return codeBytes(code) > MOST_CODE_BYTES ? 'too_long' : null;
}
