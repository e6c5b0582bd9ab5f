import type { RefusalReason } from '../../texts/refusals.ts';
import type { Surroundings } from '../commands.ts';
import { type Interview, openTask, type TaskProgress } from '../interview.ts';
import { CommandRefused } from '../refusal.ts';

/** What several commands are refused for. */

export function refuseFinished(interview: Interview): void {
  if (interview.state === 'finished') throw new CommandRefused('finished', 'finished', 'finished');
}

export function refusal(interview: Interview, reason: RefusalReason): CommandRefused {
  return new CommandRefused('wrong_state', reason, interview.state);
}

/** The open task while its clock runs and time is left. */
export function workable(interview: Interview, taskId: string, { at }: Surroundings): TaskProgress {
  refuseFinished(interview);
  if (!interview.tasks.some((task) => task.taskId === taskId)) {
    throw new CommandRefused('unknown_task', 'unknown_task', interview.state);
  }
  const task = openTask(interview);
  if (!task || task.taskId !== taskId) throw refusal(interview, whyClosed(interview, taskId));
  if (interview.state !== 'awaiting_solution' && interview.state !== 'feedback_ready') {
    throw refusal(interview, interview.state === 'evaluating' ? 'evaluating' : 'task_not_received');
  }
  if (task.deadlineAt === null || at >= task.deadlineAt) throw refusal(interview, 'time_up');
  return task;
}

/** How the task ended. */
function whyClosed({ tasks }: Interview, taskId: string): RefusalReason {
  switch (tasks.find((task) => task.taskId === taskId)?.outcome) {
    case 'solved':
      return 'solved';
    case 'failed':
      return 'attempts_used';
    case 'gave_up':
      return 'given_up';
    case 'timed_out':
      return 'time_up';
    default:
      return 'out_of_order';
  }
}
