import type { InterviewState } from '../vocabulary.ts';
import type { InterviewEvent, VerdictData } from './events.ts';
import { attemptsLeft, currentTask, type InterviewPlan } from './interview.ts';
import { evolve, initialInterview } from './machine.ts';

/** A check as it was answered when it was made, whatever has come since. */
export interface AnsweredCheck {
  /** When its verdict was recorded; milliseconds since the epoch. */
  at: number;
  verdict: VerdictData;
  attemptsLeft: number;
  state: InterviewState;
}

/**
 * All checks of an interview, in order. One that counts is answered with its verdict, before the reviewer has spoken;
 * any other with the state that its verdict leads to.
 */
export function answeredChecks(plan: InterviewPlan, events: readonly InterviewEvent[]): AnsweredCheck[] {
  const answered: AnsweredCheck[] = [];
  let interview = initialInterview(plan);
  let unanswered: Pick<AnsweredCheck, 'at' | 'verdict'> | null = null;
  for (const event of events) {
    interview = evolve(interview, event);
    if (event.type === 'verdict') unanswered = { at: event.at, verdict: event.data };
    if (unanswered && (unanswered.verdict.counted || event.type === 'state')) {
      const task = currentTask(interview);
      const { state } = interview;
      answered.push({ ...unanswered, attemptsLeft: task ? attemptsLeft(task) : 0, state });
      unanswered = null;
    }
  }
  return answered;
}
