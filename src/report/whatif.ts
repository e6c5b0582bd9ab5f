import type { InterviewEvent } from '../domain/interview/events.ts';
import { abilityOf, currentTask, type Interview } from '../domain/interview/interview.ts';
import { evolve, initialInterview } from '../domain/interview/machine.ts';
import type { Estimate } from '../domain/measurement/ability.ts';
import type { SolutionResult } from '../domain/measurement/results.ts';
import { attemptScore, type ScoreWeights, weightedShare } from '../domain/measurement/scoring.ts';
import { isAccepted } from '../domain/measurement/verdicts.ts';
import type { PastInterview } from './past.ts';

/** Other rules to try on interviews that are over. What is not named stays as it was. */
export interface Change {
  weights: ScoreWeights;
  /** By task id. */
  tasks: ReadonlyMap<string, { rating?: number; parMs?: number }>;
  /** Weighted share of the hidden tests passed, by submission id. */
  passedShares: ReadonlyMap<string, number>;
  /** What a reviewer with another rubric said, 0–1, by submission id. */
  qualities: ReadonlyMap<string, number>;
}

/**
 * The estimate that the interview would have ended with. The same fold over the same events, in which ratings and scores
 * are replaced; the tasks stay those that were given, and nobody is asked again.
 */
export function reconsider(
  { plan, events }: Pick<PastInterview, 'plan' | 'events'>,
  change: Change,
): Estimate {
  return abilityOf(
    events.reduce(
      (interview, event) => evolve(interview, changed(event, interview, change)),
      initialInterview(plan),
    ),
  );
}

/**
 * The share passed when the hidden tests have these weights. Tests that the result does not know are left out; null when
 * it knows none of them.
 */
export function reweighed(
  result: Pick<SolutionResult, 'tests'>,
  tests: readonly { name: string; weight: number }[],
): { share: number; unknown: number } | null {
  const verdicts = new Map(
    result.tests.filter(({ hidden }) => hidden).map(({ name, verdict }) => [name, verdict]),
  );
  const judged = tests.flatMap(({ name, weight }) => {
    const verdict = verdicts.get(name);
    return verdict === undefined ? [] : [{ weight, isPassed: isAccepted(verdict) }];
  });
  const share = weightedShare(judged);
  return share === null ? null : { share, unknown: tests.length - judged.length };
}

function changed(event: InterviewEvent, interview: Interview, change: Change): InterviewEvent {
  const task = currentTask(interview);
  switch (event.type) {
    case 'task':
      return { ...event, data: { ...event.data, ...change.tasks.get(event.data.taskId) } };
    case 'verdict': {
      const { submissionId, attempt, elapsedMs, counted } = event.data;
      if (!task || !counted) return event;
      const passedShare = change.passedShares.get(submissionId) ?? event.data.passedShare;
      const score = attemptScore(task, { passedShare, attempt, elapsedMs, quality: null }, change.weights);
      return { ...event, data: { ...event.data, passedShare, score } };
    }
    case 'feedback': {
      const { submissionId } = event.data;
      const index = task?.submissions.findIndex((one) => one.submissionId === submissionId) ?? -1;
      const submission = task?.submissions[index];
      if (!task || !submission) return event;
      const quality = change.qualities.get(submissionId) ?? event.data.quality;
      const score = attemptScore(task, { ...submission, attempt: index + 1, quality }, change.weights);
      return { ...event, data: { ...event.data, quality, score } };
    }
    default:
      return event;
  }
}
