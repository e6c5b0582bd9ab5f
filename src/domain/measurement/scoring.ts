/** What one task says about a candidate, as a number between 0 and 1. */

export interface TaskScoreInput {
  /** Weighted share of the hidden tests passed, 0–1. */
  passedShare: number;
  /** Attempts used, this one included. */
  attempts: number;
  elapsedMs: number;
  /** Par and limit already scaled by any time extension. */
  parMs: number;
  limitMs: number;
  /** Code quality 0–1; null or 0.5 when unknown. */
  quality: number | null;
}

export interface ScoreWeights {
  /** Taken for each attempt but the first, and for the whole time between par and limit. */
  attemptCost: number;
  timeCost: number;
  /** The most that quality moves a score by. */
  qualityWeight: number;
  /** Below this share quality says nothing: unfinished code is not judged for style. */
  qualityFrom: number;
}

export const SCORE_WEIGHTS: ScoreWeights = {
  attemptCost: 0.05,
  timeCost: 0.1,
  qualityWeight: 0.05,
  qualityFrom: 0.8,
};
export const UNKNOWN_QUALITY = 0.5;

/** Weighted share of the tests that passed, 0–1; null when they weigh nothing. */
export function weightedShare(tests: readonly { weight: number; isPassed: boolean }[]): number | null {
  const total = tests.reduce((sum, { weight }) => sum + weight, 0);
  const passed = tests.reduce((sum, { weight, isPassed }) => sum + (isPassed ? weight : 0), 0);
  return total === 0 ? null : passed / total;
}

/**
 * s = clamp(c − 0.05·min(attempts − 1, 3) − 0.10·clamp((t − t_par) / (t_limit − t_par), 0, 1)
 *           + 0.05·(2q − 1)·[c ≥ 0.8], 0, 1)
 */
export function taskScore(
  { passedShare, attempts, elapsedMs, parMs, limitMs, quality }: TaskScoreInput,
  { attemptCost, timeCost, qualityWeight, qualityFrom }: ScoreWeights = SCORE_WEIGHTS,
): number {
  const late = limitMs > parMs ? clamp((elapsedMs - parMs) / (limitMs - parMs)) : 0;
  const style = passedShare >= qualityFrom ? qualityWeight * (2 * (quality ?? UNKNOWN_QUALITY) - 1) : 0;
  return clamp(passedShare - attemptCost * Math.min(Math.max(attempts - 1, 0), 3) - timeCost * late + style);
}

/** What one attempt at a task scores: an extension of its time scales par and limit. */
export function attemptScore(
  task: { parMs: number; limitMs: number; extendedMs: number },
  attempt: { passedShare: number; elapsedMs: number; attempt: number; quality: number | null },
  weights: ScoreWeights = SCORE_WEIGHTS,
): number {
  const scale = (task.limitMs + task.extendedMs) / task.limitMs;
  return taskScore(
    {
      passedShare: attempt.passedShare,
      attempts: attempt.attempt,
      elapsedMs: attempt.elapsedMs,
      parMs: task.parMs * scale,
      limitMs: task.limitMs * scale,
      quality: attempt.quality,
    },
    weights,
  );
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
