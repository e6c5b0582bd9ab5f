import type { Situation } from '../texts/replies.ts';
import { currentTask, type Interview } from './interview.ts';

/** What a reply to the candidate is about, as the interview stands. */
export function situationOf(interview: Interview): Situation {
  if (interview.state === 'finished') return 'farewell';
  const task = currentTask(interview);
  if (!task) return 'before_first_task';
  switch (task.outcome) {
    case null:
      return task.submissions.length > 0 ? 'check_failed' : 'task_open';
    case 'solved':
      return 'check_accepted';
    case 'timed_out':
      return 'deadline_passed';
    default:
      return 'between_tasks';
  }
}
