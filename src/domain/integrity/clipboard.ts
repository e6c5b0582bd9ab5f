import type { IntegrityEvidence, Observation } from './evidence.ts';

/** Looks whether a text was on the clipboard from here when it was pasted. */
export interface Clipboard {
  /** Whether what this event pasted was copied or cut in the interview, or stood as a whole in a task before. */
  isFromHere(paste: Observation): boolean;
}

/** Two pages of one person tell in batches: a copy may seem to come a little after the paste. */
const LATE_COPY_MS = 5_000;

/**
 * By hash where both events have one, else by length. What came from outside stays outside when it is copied here: whoever
 * pastes a text into the chat has not written it.
 */
export function clipboardOf(evidence: IntegrityEvidence, sha256: (text: string) => string): Clipboard {
  const bySha = new Map<string, number>();
  const byLength = new Map<number, number>();
  for (const task of evidence.tasks) {
    for (const text of Object.values(task.templates)) earliest(bySha, sha256(text), task.deliveredAt);
    for (const { code, at } of task.programs) earliest(bySha, sha256(code), at);
  }
  const outside = new Map<string, number>();
  for (const { type, at, data } of evidence.observations) {
    const { sha256: hash, length } = data ?? {};
    if (type === 'paste' && hash !== undefined && !isBy(bySha, hash, at)) earliest(outside, hash, at);
    if (type !== 'copy' && type !== 'cut') continue;
    if (hash === undefined) {
      if (length !== undefined) earliest(byLength, length, at);
    } else if (!isBy(outside, hash, at)) {
      earliest(bySha, hash, at);
      if (length !== undefined) earliest(byLength, length, at);
    }
  }
  return {
    isFromHere({ at, data }) {
      const { sha256: hash, length } = data ?? {};
      if (hash !== undefined) return isBy(bySha, hash, at + LATE_COPY_MS);
      return length !== undefined && isBy(byLength, length, at + LATE_COPY_MS);
    },
  };
}

function earliest<Key>(times: Map<Key, number>, key: Key, at: number): void {
  times.set(key, Math.min(at, times.get(key) ?? at));
}

function isBy<Key>(times: ReadonlyMap<Key, number>, key: Key, at: number): boolean {
  return (times.get(key) ?? Number.POSITIVE_INFINITY) <= at;
}
