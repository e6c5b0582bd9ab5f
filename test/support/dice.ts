import { seededRandom } from '../../src/domain/random.ts';

/** Chances that depend on a seed alone, the same in the same order. */
export interface Dice {
  /** In [0, 1). */
  roll(): number;
  /** A whole number from the first to the second, both included. */
  between(least: number, most: number): number;
  pick<One>(from: readonly One[]): One;
  shuffle<One>(all: readonly One[]): One[];
  /** Others, which do not depend on how often these are rolled. */
  of(name: string): Dice;
}

export function createDice(seed: string): Dice {
  let rolled = 0;
  const dice: Dice = {
    roll() {
      rolled += 1;
      return seededRandom(`${seed} ${rolled}`);
    },
    between: (least, most) => least + Math.floor(dice.roll() * (most - least + 1)),
    pick(from) {
      if (from.length === 0) throw new Error('there is nothing to pick from');
      return from[Math.floor(dice.roll() * from.length)] as (typeof from)[number];
    },
    shuffle(all) {
      const left = [...all];
      return all.map(() => left.splice(Math.floor(dice.roll() * left.length), 1)[0] as (typeof all)[number]);
    },
    of: (name) => createDice(`${seed}/${name}`),
  };
  return dice;
}
