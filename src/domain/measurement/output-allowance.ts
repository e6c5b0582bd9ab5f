import { countBytes } from '../text.ts';
import type { Checker } from './checker.ts';

const SPARE_BYTES = 64 * 1024;

/**
 * How many bytes a program may print where `expected` is right and `limitBytes` is what candidates are told: more where
 * the checker ignores white space, so that a blank at each line end does not make a right answer too long.
 */
export function outputAllowance(limitBytes: number, expected: string, checker: Checker | null): number {
  if (checker === null || checker.kind === 'exact') return limitBytes;
  return Math.max(limitBytes, 2 * countBytes(expected) + SPARE_BYTES);
}
