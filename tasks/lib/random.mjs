/**
 * Random numbers for generators, the same for the same seed for ever: tests that were proven are made again from their
 * seeds, so what these functions give must never change.
 */

/** Whole numbers from 0 up to, but not including, the bound of each call; linear congruential. */
export function linearCongruential(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Numbers in [0, 1). */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whole numbers from 0 up to, but not including, the bound of each call, from a source of numbers in [0, 1). */
export function wholeNumbers(next) {
  return (bound) => Math.floor(next() * bound);
}

/** Shuffles the list in its place (Fisher and Yates); `whole` gives whole numbers below a bound. */
export function shuffle(list, whole) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = whole(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
}
