import { abilityBand } from '../../src/domain/measurement/ability.ts';
import type { Interview } from './simulate.ts';

/** What simulated interviews say about a way to choose and estimate. */
export interface Accuracy {
  /** Root-mean-square error of the estimate, and the standard error of that figure; points. */
  rmse: number;
  rmseError: number;
  /** Mean of estimate minus truth. */
  bias: number;
  /** Share of 90 % bands that hold the truth; null where the method states no band. */
  coverage: number | null;
}

/** After `tasks` tasks. */
export function accuracyOf(interviews: readonly Interview[], tasks: number): Accuracy {
  const rows = interviews.map(({ ability, estimates }) => {
    const { mean, se } = estimates[tasks - 1] as Interview['estimates'][number];
    const band = se === null ? null : abilityBand({ mean, se });
    return { error: mean - ability, covered: band && band.low <= ability && ability <= band.high };
  });
  const squares = rows.map(({ error }) => error ** 2);
  const rmse = Math.sqrt(average(squares));
  const spread = Math.sqrt(average(squares.map((square) => (square - rmse ** 2) ** 2)));
  const stated = rows.filter(({ covered }) => covered !== null);
  return {
    rmse,
    // By the delta method from the standard error of the mean square.
    rmseError: spread / Math.sqrt(rows.length) / (2 * rmse),
    bias: average(rows.map(({ error }) => error)),
    coverage: stated.length === 0 ? null : average(stated.map(({ covered }) => (covered ? 1 : 0))),
  };
}

/** Share of interviews in which, before each of the first `tasks` tasks, one lay within `points` of the target. */
export function availability(interviews: readonly Interview[], tasks: number, points: number): number {
  return average(
    interviews.map(({ gaps }) => (gaps.slice(0, tasks).every((distance) => distance <= points) ? 1 : 0)),
  );
}

/** Share of interviews that gave the task that is given most. */
export function highestExposure(interviews: readonly Interview[], tasks: number): number {
  const counts = new Map<string, number>();
  for (const { taskIds } of interviews) {
    for (const taskId of taskIds.slice(0, tasks)) counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / interviews.length;
}

/**
 * Least root-mean-square error that any estimator can have after `tasks` tasks: the Bayesian Cramér–Rao bound
 * 1/√(1/σ² + n·I), with the information I = (ln 10 / 400)² / 4 of a task that fits perfectly.
 */
export function cramerRaoBound(tasks: number, priorSd: number): number {
  return 1 / Math.sqrt(1 / priorSd ** 2 + (tasks * (Math.LN10 / 400) ** 2) / 4);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
