import { seededRandom } from '../../src/domain/random.ts';

/** Seeded draws, so that a simulation comes out the same on every machine. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
}

/** A stream of its own for each seed: Mulberry32, a 32-bit generator; Box–Muller for the normal. */
export function createRandom(seed: string): Random {
  let state = seededRandom(seed) * 2 ** 32;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
