import type { Severity } from '../signal.ts';

/** Programs with fewer fingerprints are short ones, and those are alike by nature: nothing is said of them. */
export const LEAST_FINGERPRINTS = 12;

/**
 * From which similarity on it is told, and how. Both were set on one half of `test/fixtures/similarity`: `info` is the least
 * at which 99 of 100 pairs that reach it are copies, `notice` the least that no pair of independent programs reaches. It is
 * never more: people who write what is obvious write alike.
 */
export const SIMILAR: Readonly<Record<Exclude<Severity, 'strong'>, number>> = { info: 0.45, notice: 0.6 };

/** Null below the first. */
export function severityOf(similarity: number): Severity | null {
  if (similarity >= SIMILAR.notice) return 'notice';
  return similarity >= SIMILAR.info ? 'info' : null;
}

/**
 * The share, from 0 to 1, of the fingerprints of the smaller program that the other has too; null where there are too few to
 * tell. By the smaller one, so that what somebody has added around a copy does not hide it. Each list in rising order, each
 * hash once.
 */
export function similarityOf(one: readonly number[], other: readonly number[]): number | null {
  const least = Math.min(one.length, other.length);
  return least < LEAST_FINGERPRINTS ? null : sharedBy(one, other) / least;
}

function sharedBy(one: readonly number[], other: readonly number[]): number {
  let [at, among, shared] = [0, 0, 0];
  while (at < one.length && among < other.length) {
    const difference = (one[at] as number) - (other[among] as number);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) among += 1;
  }
  return shared;
}
