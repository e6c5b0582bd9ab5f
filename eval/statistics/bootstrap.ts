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
  }).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(ROUNDS - 1, Math.floor(share * ROUNDS))] ?? 0;
  return [at(0.025), at(0.975)];
}
