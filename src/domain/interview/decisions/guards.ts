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
  const task = openTask(interview);
  const refused = whyNotWorkable(interview, taskId, at);
  if (refused || !task) throw refused ?? refusal(interview, 'out_of_order');
  return task;
}

/** Null while it is. */
export function whyNotWorkable(interview: Interview, taskId: string, at: number): CommandRefused | null {
  const { state } = interview;
  if (state === 'finished') return new CommandRefused('finished', 'finished', state);
  if (!interview.tasks.some((task) => task.taskId === taskId)) {
    return new CommandRefused('unknown_task', 'unknown_task', state);
  }
  const task = openTask(interview);
  if (!task || task.taskId !== taskId) return refusal(interview, whyClosed(interview, taskId));
  if (state === 'evaluating') return refusal(interview, 'evaluating');
  if (state !== 'awaiting_solution' && state !== 'feedback_ready') {
    return refusal(interview, 'task_not_received');
  }
  return task.deadlineAt === null || at >= task.deadlineAt ? refusal(interview, 'time_up') : null;
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
