import type { IntegrityEvidence, Observation } from './evidence.ts';

/** Knows what was on the clipboard from the interview itself. */
export interface Clipboard {
  /**
   * Whether what this event pasted was copied or cut in the interview, or was the template, or a program of an earlier task. `texts`: what it
   * put into the editor, whose line ends may be others than those of the clipboard.
   */
  isFromHere(paste: Observation, texts?: readonly string[]): boolean;
}

/** Two pages of one person tell in batches: a copy may seem to come a little after the paste. */
const LATE_COPY_MS = 5_000;

/**
 * By hash where both events have one, else by length. What came from outside stays outside when it is copied here: whoever
 * pastes a text into the chat has not written it.
 */
export function clipboardOf(evidence: IntegrityEvidence, sha256: (text: string) => string): Clipboard {
  const known = new Map<string, number>();
  const outside = new Map<string, number>();
  const tasks = [...evidence.tasks].sort((a, b) => a.deliveredAt - b.deliveredAt);
  for (const [index, { deliveredAt, templates, programs }] of tasks.entries()) {
    for (const text of Object.values(templates)) earliest(known, sha256(text), deliveredAt);
    // What is pasted into a task soon becomes its program: only in a later task is that one's own.
    const next = tasks[index + 1]?.deliveredAt ?? Number.POSITIVE_INFINITY;
    for (const { code } of programs) earliest(known, sha256(code), next);
  }
  for (const { type, at, data } of evidence.observations) {
    const names = namesOf(data);
    if (type === 'paste' && !names.some((name) => isBy(known, name, at))) {
      for (const name of names) earliest(outside, name, at);
    }
    const isCopy = type === 'copy' || type === 'cut';
    if (!isCopy || names.some((name) => isBy(outside, name, at))) continue;
    for (const name of names) earliest(known, name, at);
    if (data?.sha256 !== undefined && data.length !== undefined) earliest(known, lengthName(data.length), at);
  }
  return {
    isFromHere({ at, data }, texts = []) {
      const names = [...namesOf(data), ...texts.map(sha256)];
      return names.some((name) => isBy(known, name, at + LATE_COPY_MS) && !isBy(outside, name, at - 1));
    },
  };
}

/** What a text can be known by: its hash; its length, among those without a hash. */
function namesOf(data: Observation['data']): string[] {
  if (data?.sha256 !== undefined) return [data.sha256];
  return data?.length === undefined ? [] : [lengthName(data.length)];
}

function lengthName(length: number): string {
  return `${length} characters`;
}

function earliest<Key>(times: Map<Key, number>, key: Key, at: number): void {
  times.set(key, Math.min(at, times.get(key) ?? at));
}

function isBy<Key>(times: ReadonlyMap<Key, number>, key: Key, at: number): boolean {
  return (times.get(key) ?? Number.POSITIVE_INFINITY) <= at;
}
