import { lowerBound } from '../../../src/domain/integrity/bound.ts';

/** Place of the last item that is not after a moment, in a list in the order of `at`; -1 where all are. */
export function lastAt(items: readonly { at: number }[], at: number): number {
  return lowerBound(items.length, (index) => (items[index]?.at ?? 0) <= at) - 1;
}

/** Place of the first item at or behind a moment; the length where none is. */
export function firstFrom(items: readonly { at: number }[], at: number): number {
  return lowerBound(items.length, (index) => (items[index]?.at ?? 0) < at);
}
