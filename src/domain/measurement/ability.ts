import type { Level } from '../vocabulary.ts';

/**
 * One-parameter (Rasch) ability estimation on the Elo scale, by Bayes on a grid.
 * Standard error of a Rasch measure: Rasch Measurement Transactions 20:2; Elo scale in education: Pelánek 2016,
 * doi 10.1016/j.compedu.2016.03.017.
 */

export interface Prior {
  mean: number;
  sd: number;
}

export interface Response {
  /** Difficulty of the task, Elo. */
  rating: number;
  /** Task score 0–1; a fraction is taken as quasi-likelihood. */
  score: number;
}

export interface Estimate {
  mean: number;
  /** Standard deviation of the posterior. */
  se: number;
}

const GRID: readonly number[] = Array.from({ length: 141 }, (_, step) => 600 + 20 * step);
const PRIOR_SD = 300;
const PRIOR_MEAN: Record<Level, number> = { junior: 1400, middle: 1600, senior: 1800 };
/** Half-width of a 90 % interval in standard errors. */
export const Z90 = 1.645;

export function priorFor(level: Level): Prior {
  return { mean: PRIOR_MEAN[level], sd: PRIOR_SD };
}

/** Chance that `ability` solves a task of `rating`: P(θ, b) = 1 / (1 + 10^((b − θ) / 400)). */
export function solveProbability(ability: number, rating: number): number {
  return 1 / (1 + 10 ** ((rating - ability) / 400));
}

/** Mean and standard deviation of posterior ∝ prior · Π P^s · (1 − P)^(1 − s) on the grid 600, 620 … 3400. */
export function estimateAbility(responses: readonly Response[], prior: Prior): Estimate {
  const logs = GRID.map((ability) => {
    const z = (ability - prior.mean) / prior.sd;
    return responses.reduce(
      (sum, { rating, score }) => {
        return sum + score * logSolve(ability - rating) + (1 - score) * logSolve(rating - ability);
      },
      -0.5 * z * z,
    );
  });
  const peak = Math.max(...logs);
  const weights = logs.map((value) => Math.exp(value - peak));
  const total = sum(weights);
  const mean = sum(weights.map((weight, i) => weight * at(i))) / total;
  const variance = sum(weights.map((weight, i) => weight * (at(i) - mean) ** 2)) / total;
  return { mean, se: Math.sqrt(variance) };
}

/** The band a report states, θ̂ ± 1.645·SE (90 %). */
export function abilityBand({ mean, se }: Estimate): { low: number; high: number } {
  return { low: mean - Z90 * se, high: mean + Z90 * se };
}

/** ln P for a difference of `lead` points, without overflow at either end. */
function logSolve(lead: number): number {
  const x = (-lead / 400) * Math.LN10;
  return x > 0 ? -(x + Math.log1p(Math.exp(-x))) : -Math.log1p(Math.exp(x));
}

function at(index: number): number {
  return GRID[index] as number;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
