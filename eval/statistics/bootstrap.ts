import { seededRandom } from '../../src/domain/random.ts';

const ROUNDS = 2_000;

/** The 95 % interval of the mean of what differs from one situation to the next; the same for the same seed. */
export function bootstrap(values: readonly number[], seed: string): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  const means = Array.from({ length: ROUNDS }, (_, round) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      sum += values[Math.floor(seededRandom(`${seed} ${round} ${i}`) * values.length)] ?? 0;
    }
    return sum / values.length;
  });
  return middle(means);
}

/** Fewer than for a mean: each round computes its figures anew. */
const ROUNDS_OF_FIGURES = 500;

/**
 * The 95 % intervals of figures of a whole, from as many things drawn out of it again and again; the same for the same seed. A
 * figure that a draw does not have is left out of it; null where none has it.
 */
export function bootstrapOf<Thing>(
  things: readonly Thing[],
  figuresOf: (drawn: readonly Thing[]) => readonly (number | null)[],
  seed: string,
): (readonly [number, number] | null)[] {
  const rounds = Array.from({ length: ROUNDS_OF_FIGURES }, (_, round) =>
    figuresOf(
      things.map(
        (_, i) => things[Math.floor(seededRandom(`${seed} ${round} ${i}`) * things.length)] as Thing,
      ),
    ),
  );
  return (rounds[0] ?? []).map((_, figure) => {
    const known = rounds.map((figures) => figures[figure] ?? null).filter((value) => value !== null);
    return known.length === 0 ? null : middle(known);
  });
}

/** Without the 2.5 % at either end. */
function middle(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [at(0.025), at(0.975)];
}
