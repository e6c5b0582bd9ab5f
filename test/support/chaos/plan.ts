import type { Dice } from './dice.ts';
import type { Point } from './points.ts';
import type { Deed } from './trigger.ts';

/** A fault of a round: when, and what. All of it follows from the seed. */
export type PlannedFault = { lengthSeed: string } & (
  | { when: { answers: number }; harm: string }
  /** `harm` null: the process that passes is ended there, or only stands still for a while. */
  | { when: { point: string; skip: number }; deed: Deed; harm: string | null }
);

export interface Round {
  candidates: number;
  faults: PlannedFault[];
}

/** Answers that a candidate has at least. */
const ANSWERS_EACH = 14;
/** Of all faults, so many wait for a point. */
const AT_POINTS = 0.6;
/** Of those at points, so many end the process there; else it stands still while something else breaks. */
const KILLS = 0.55;

/** Points that are passed once an interview are met in its round for certain only the first time. */
export function makePlan(
  { interviews, faults, perRound }: { interviews: number; faults: number; perRound: number },
  { points, harms, dice }: { points: readonly Point[]; harms: readonly string[]; dice: Dice },
): Round[] {
  const count = Math.max(1, Math.ceil(interviews / perRound));
  const rounds = Array.from({ length: count }, (_, index): Round => {
    const candidates = Math.min(perRound, interviews - index * perRound);
    return { candidates, faults: [] };
  });
  const atPoints = Math.max(points.length, Math.round(faults * AT_POINTS));
  const turnsOfPoints = turns(points, atPoints, dice.of('points'));
  const turnsOfHarms = turns(harms, Math.max(0, faults - atPoints), dice.of('harms'));
  const held = dice.of('held');
  const place = (index: number, fault: PlannedFault) => rounds[index % count]?.faults.push(fault);
  for (const [index, { name }] of turnsOfPoints.entries()) {
    const isKilled = held.roll() < KILLS;
    const harm = isKilled || held.roll() < 0.25 ? null : held.pick(harms);
    const when = { point: name, skip: index < points.length ? 0 : held.between(0, 2) };
    place(index, { when, deed: isKilled ? 'kill' : 'hold', harm, lengthSeed: `point ${index}` });
  }
  const moments = dice.of('moments');
  for (const [index, harm] of turnsOfHarms.entries()) {
    const candidates = rounds[index % count]?.candidates ?? 0;
    const when = { answers: moments.between(1, candidates * ANSWERS_EACH) };
    place(index, { when, harm, lengthSeed: `harm ${index}` });
  }
  return rounds;
}

/** So many, each as often as any other, in another order each time. */
function turns<One>(all: readonly One[], count: number, dice: Dice): One[] {
  const taken: One[] = [];
  while (all.length > 0 && taken.length < count)
    taken.push(...dice.shuffle(all).slice(0, count - taken.length));
  return taken;
}
