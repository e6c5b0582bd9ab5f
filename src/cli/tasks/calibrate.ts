import { type Interview, responses } from '../../domain/interview/interview.ts';
import {
  type Estimate,
  estimateAbility,
  type Prior,
  priorFor,
  solveProbability,
} from '../../domain/measurement/ability.ts';

/** One candidate's answers in one interview, in the order of the tasks. */
export interface AnswerSheet {
  prior: Prior;
  answers: { taskId: string; score: number }[];
}

/** What past answers say about the rating of one task. */
export interface Drift {
  taskId: string;
  before: number;
  /** Not rounded. */
  after: number;
  answers: number;
  /** Mean score, and what the first ratings made one expect. */
  mean: number;
  expected: number;
}

const ELO_SLOPE = Math.LN10 / 400;
/** How far an author's rating is taken to be off, one standard deviation in points. */
const AUTHOR_SD = 100;

/**
 * K before the task's next answer, once it has had `answers`: the step of a Bayesian update of a rating that starts with
 * an error of {@link AUTHOR_SD}, σ²·a / (1 + n·σ²·a²/4) with a = ln 10 / 400: 58 at first, half of that after twelve.
 */
export function shrinkingK(answers: number): number {
  const variance = AUTHOR_SD ** 2;
  return (variance * ELO_SLOPE) / (1 + (answers * variance * ELO_SLOPE ** 2) / 4);
}

/**
 * New ratings by Elo, answer by answer, the oldest interview first: d ← d + K(n)·(E − s). A candidate's ability is what
 * their earlier answers say: later tasks were chosen knowing this one. E allows for how little that is (Glickman 1999,
 * doi 10.1111/1467-9876.00159). The priors of the levels hold the scale in its place.
 */
export function calibrate(
  ratings: ReadonlyMap<string, number>,
  sheets: readonly AnswerSheet[],
): Map<string, Drift> {
  const drifts = new Map<string, Drift>();
  const ratingOf = (taskId: string) => drifts.get(taskId)?.after ?? ratings.get(taskId);
  for (const { prior, answers } of sheets) {
    const ratedAnswers = answers.flatMap(({ taskId, score }) => {
      const [first, rating] = [ratings.get(taskId), ratingOf(taskId)];
      return first === undefined || rating === undefined ? [] : [{ taskId, score, first, rating }];
    });
    ratedAnswers.forEach(({ taskId, score, first, rating }, index) => {
      const earlier = ratedAnswers.slice(0, index);
      const ability = estimateAbility(earlier, prior);
      const before = estimateAbility(
        earlier.map((one) => ({ ...one, rating: one.first })),
        prior,
      );
      const drift = drifts.get(taskId) ?? {
        taskId,
        before: first,
        after: first,
        answers: 0,
        mean: 0,
        expected: 0,
      };
      const answered = drift.answers + 1;
      drifts.set(taskId, {
        taskId,
        before: first,
        after: rating + shrinkingK(drift.answers) * (expectedScore(ability, rating) - score),
        answers: answered,
        mean: drift.mean + (score - drift.mean) / answered,
        expected: drift.expected + (expectedScore(before, first) - drift.expected) / answered,
      });
    });
  }
  return drifts;
}

/** The answers of a finished interview that count for ability. */
export function answerSheet(interview: Interview): AnswerSheet {
  return {
    prior: priorFor(interview.plan.level),
    answers: interview.tasks.flatMap((task) =>
      responses({ ...interview, tasks: [task] }).map(({ score }) => ({ taskId: task.taskId, score })),
    ),
  };
}

/** Chance of success of somebody whose ability is uncertain: the curve is flatter by 1/√(1 + 3·a²·SE²/π²). */
function expectedScore({ mean, se }: Estimate, rating: number): number {
  const flatter = 1 / Math.sqrt(1 + (3 * (ELO_SLOPE * se) ** 2) / Math.PI ** 2);
  return solveProbability(flatter * (mean - rating), 0);
}
