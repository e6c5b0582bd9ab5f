import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createRandom } from '../bench/adaptive/random.ts';
import { DISHONEST } from './typing/dishonest.ts';
import { HONEST } from './typing/honest.ts';
import { between, type Person } from './typing/person.ts';
import { type Recording, written } from './typing/recording.ts';
import { record, type Scenario } from './typing/session.ts';

const FOLDER = resolve(import.meta.dirname, '../test/fixtures/typing');

/**
 * Those whose sessions the thresholds are set on, and those whose sessions the figures are of: other people, with other
 * hands, so that no threshold fits the way in which these were made.
 */
const HALVES = [
  {
    keyMs: [130, 240],
    keySpread: [0.4, 0.6],
    typos: [0.02, 0.045],
    lineMs: [500, 1_200],
    thoughts: [0.15, 0.3],
  },
  {
    keyMs: [110, 310],
    keySpread: [0.3, 0.8],
    typos: [0.012, 0.06],
    lineMs: [350, 2_000],
    thoughts: [0.08, 0.45],
  },
] as const;

/** `npm run record-typing`: plays all scenarios and writes what the server hears of each into test/fixtures/typing. */
export function main(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [scenarios, isHonest] of [
    [HONEST, true],
    [DISHONEST, false],
  ] as const) {
    for (const [index, scenario] of scenarios.entries()) {
      const number = String(index + 1).padStart(2, '0');
      const name = `${isHonest ? 'honest' : 'dishonest'}-${number}-${scenario.name}.jsonl.gz`;
      writeFileSync(
        join(FOLDER, name),
        gzipSync(written(recordOne(scenario, index, isHonest)), { level: 9 }),
      );
    }
  }
}

/** The odd ones, counted from 1, are of the first half. */
export function recordOne(scenario: Scenario, index: number, isHonest: boolean, seed = 'typing'): Recording {
  const half = HALVES[index % 2] ?? HALVES[0];
  const random = createRandom(`${seed} person ${scenario.name}`);
  const draw = ([low, high]: readonly [number, number]) => between(random, low, high);
  const person: Person = {
    ...{ keyMs: draw(half.keyMs), keySpread: draw(half.keySpread), typos: draw(half.typos) },
    ...{ lineMs: draw(half.lineMs), thoughts: draw(half.thoughts), thoughtMs: draw([4_000, 14_000]) },
    ...{ noticedAfter: 1 + Math.floor(draw([0, 4])), completes: draw([0, 0.3]) },
    ...{ closes: random.uniform() < 0.7, changesMind: draw([0.05, 0.2]) },
  };
  // As the room gathers keys; and one by one, as other front ends may.
  const settings = { gatherMs: index % 2 === 1 ? 300 : 0, ...scenario.settings };
  return record({ ...scenario, settings }, seed, person, isHonest);
}
