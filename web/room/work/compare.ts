import { type Change, diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of a line; `differs`: the other side has something else there. */
export interface Piece {
  /** Where it begins in the line. */
  from: number;
  text: string;
  differs: boolean;
}
/** What stands beside each other; null: the other side has a line that this one has not. */
export interface Pair {
  /** From 0, among the pairs. */
  place: number;
  left: readonly Piece[] | null;
  right: readonly Piece[] | null;
}
export interface Comparison {
  pairs: readonly Pair[];
  /** How many more there are. */
  rest: number;
  /** False: too unlike to be compared in time; the lines stand beside each other as they come. */
  isPrecise: boolean;
}

/** More lines than these nobody reads. */
const MOST_LINES = 400;
/** For all of it: a person waits. */
const TIME_MS = 200;
/** A longer line is compared as one. */
const LONGEST_LINE = 2_000;

/** Two outputs, line by line, with what departs in each line. */
export function compare(left: string, right: string): Comparison {
  const until = performance.now() + TIME_MS;
  const lines = { left: linesOf(left), right: linesOf(right) };
  const changes = diffArrays(lines.left, lines.right, { timeout: TIME_MS });
  const pairs = changes ? pairsOf(changes) : sideBySide(lines.left, lines.right);
  return {
    pairs: pairs
      .slice(0, MOST_LINES)
      .map((pair, place) => ({ place, ...pieces(pair, until - performance.now()) })),
    rest: Math.max(0, pairs.length - MOST_LINES),
    isPrecise: changes !== undefined,
  };
}

interface LinePair {
  left: string | null;
  right: string | null;
}

/** The end of the last line begins no other. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function pairsOf(changes: readonly { added: boolean; removed: boolean; value: string[] }[]): LinePair[] {
  const pairs: LinePair[] = [];
  let removed: string[] = [];
  for (const change of changes) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    pairs.push(...(change.added ? sideBySide(removed, change.value) : sideBySide(removed, [])));
    removed = [];
    if (!change.added) pairs.push(...sideBySide(change.value, change.value));
  }
  return [...pairs, ...sideBySide(removed, [])];
}

function sideBySide(left: readonly string[], right: readonly string[]): LinePair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, place) => ({
    left: left[place] ?? null,
    right: right[place] ?? null,
  }));
}

function pieces({ left, right }: LinePair, timeout: number): Omit<Pair, 'place'> {
  if (left === null || right === null) return { left: whole(left, true), right: whole(right, true) };
  if (left === right) return { left: whole(left, false), right: whole(right, false) };
  const isShort = Math.max(left.length, right.length) <= LONGEST_LINE;
  const changes = isShort && timeout > 0 ? diffWordsWithSpace(left, right, { timeout }) : undefined;
  if (changes === undefined) return { left: whole(left, true), right: whole(right, true) };
  return { left: sideOf(changes, 'added'), right: sideOf(changes, 'removed') };
}

function whole(text: string | null, differs: boolean): Piece[] | null {
  return text === null ? null : [{ from: 0, text, differs }];
}

function sideOf(changes: readonly Change[], others: 'added' | 'removed'): Piece[] {
  let end = 0;
  return changes
    .filter((change) => !change[others])
    .map(({ value, added, removed }) => {
      const from = end;
      end += value.length;
      return { from, text: value, differs: added || removed };
    });
}
