import { chooseTask } from '../../measurement/selection.ts';
import type { Surroundings } from '../commands.ts';
import { type Absence, type AbsenceEvidence, creditOf } from '../credit.ts';
import type { EventBody } from '../events.ts';
import { abilityOf, type Interview, openTask } from '../interview.ts';
import { CommandRefused } from '../refusal.ts';
import { refusal, refuseFinished, workable } from './guards.ts';
import { finishedEvent, issuedEvent, stateEvent } from './state-events.ts';

/** How tasks come, what helps with them, and how they are left. */

/** Tasks after which a precise enough estimate ends the interview, and how precise that is. */
const ENOUGH_TASKS = 3;
const ENOUGH_SE = 150;

export function issueTask(interview: Interview, surroundings: Surroundings): EventBody[] {
  refuseFinished(interview);
  if (openTask(interview)) throw refusal(interview, 'task_open');
  if (surroundings.inFlight) throw refusal(interview, 'run_underway');
  const { plan, tasks } = interview;
  const { mean, se } = abilityOf(interview);
  const issuedIds = new Set(tasks.map((task) => task.taskId));
  const number = tasks.length + 1;
  const choice = hasTaskLeft(interview)
    ? chooseTask({
        ability: mean,
        se,
        candidates: plan.cards.filter((card) => !issuedIds.has(card.taskId)),
        seenTaskIds: plan.seenTaskIds,
        seed: `${plan.interviewId}:${number}`,
        bankVersion: plan.bankVersion,
      })
    : null;
  const card = plan.cards.find((candidate) => candidate.taskId === choice?.taskId);
  if (!choice || !card) return [finishedEvent(interview, 'completed', surroundings)];
  return [
    { type: 'task', data: { ...card, number, maxAttempts: plan.maxAttempts, choice } },
    issuedEvent(interview),
  ];
}

/** Neither were there as many as there may be, nor is the estimate precise enough. */
export function hasTaskLeft(interview: Interview): boolean {
  const { plan, tasks } = interview;
  if (tasks.length >= plan.maxTasks) return false;
  return tasks.length < ENOUGH_TASKS || abilityOf(interview).se > ENOUGH_SE;
}

export function deliverTask(interview: Interview, { at }: Surroundings): EventBody[] {
  const task = openTask(interview);
  if (!task || interview.state !== 'task_issued') throw refusal(interview, 'out_of_order');
  return [stateEvent(interview, 'awaiting_solution', 'delivered', { deadlineAt: at + task.limitMs })];
}

export function takeHint(
  interview: Interview,
  taskId: string,
  text: string,
  surroundings: Surroundings,
): EventBody[] {
  const task = workable(interview, taskId, surroundings);
  if (task.hintsUsed >= task.hints) {
    throw new CommandRefused('no_hints_left', 'no_hints_left', interview.state);
  }
  return [{ type: 'hint', data: { taskId, number: task.hintsUsed + 1, text } }];
}

export function giveUp(interview: Interview, taskId: string, surroundings: Surroundings): EventBody[] {
  workable(interview, taskId, surroundings);
  if (surroundings.inFlight) throw refusal(interview, 'run_underway');
  return [stateEvent(interview, 'feedback_ready', 'give_up', { deadlineAt: null, outcome: 'gave_up' })];
}

export function extend(
  interview: Interview,
  { seconds, reason, by }: { seconds: number; reason: string; by: string },
  { at }: Surroundings,
): EventBody[] {
  refuseFinished(interview);
  const task = openTask(interview);
  if (!task || task.deadlineAt === null) throw refusal(interview, 'no_task_to_extend');
  // A deadline that has passed ends the task even if its timer could not ring yet.
  if (interview.stoppedAt === null && at >= task.deadlineAt) throw refusal(interview, 'time_up');
  return [{ type: 'extended', data: { seconds, reason, by, deadlineAt: task.deadlineAt + seconds * 1000 } }];
}

/** Nothing where the page has not told, or nothing was lost. */
export function credit(
  interview: Interview,
  absence: Absence,
  { told, worked }: AbsenceEvidence,
): EventBody[] {
  const deadlineAt = openTask(interview)?.deadlineAt ?? null;
  const { seconds, overMs } = creditOf(interview, absence, worked);
  if (told === null || seconds === 0 || deadlineAt === null) return [];
  const { from, to } = absence;
  const moved = deadlineAt + seconds * 1_000;
  return [
    { type: 'credited', data: { seconds, cause: 'disconnect', deadlineAt: moved, overMs, from, to, told } },
  ];
}
