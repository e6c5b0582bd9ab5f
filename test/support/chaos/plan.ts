import type { Dice } from '../dice.ts';
import { isErased } from './parting.ts';
import { PARTING_POINTS, type Point } from './points.ts';
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
/** For each interview, however many points there are. */
const HARMS_EACH = 0.2;
/** Of two processes one has passed a point three times when both together have so often. */
const SURE_OF_SKIPS = 8;

/** A round that only comes to points which no other one can come to. */
export const MORE_CANDIDATES = 4;

/**
 * Each point is planned in a round in which somebody passes it, the first time for whoever is there first, and no point twice in a
 * round: a second order would wait for the first. Where no round has who passes, there is one more. Harms that are `sure` are in
 * each plan, the others as they are drawn.
 */
export function makePlan(
  { interviews, faults, perRound }: { interviews: number; faults: number; perRound: number },
  {
    points,
    harms,
    sure = [],
    dice,
  }: { points: readonly Point[]; harms: readonly string[]; sure?: readonly string[]; dice: Dice },
): Round[] {
  const count = Math.max(1, Math.ceil(interviews / perRound));
  const rounds = Array.from({ length: count }, (_, index): Round => {
    const candidates = Math.min(perRound, interviews - index * perRound);
    return { candidates, faults: [] };
  });
  const atPoints = Math.max(points.length, Math.round(faults * AT_POINTS));
  const held = dice.of('held');
  let placed = 0;
  for (const [index, { name }] of turns(points, atPoints, dice.of('points')).entries()) {
    const isFirst = index < points.length;
    const round = roundFor(name, { rounds, from: index }) ?? (isFirst ? oneMore(rounds) : null);
    const isKilled = held.roll() < KILLS;
    const harm = isKilled || held.roll() < 0.25 ? null : held.pick(harms);
    const skip = held.between(0, 2);
    if (round === null) continue;
    // Who passes often enough is known only where many do.
    const when = {
      point: name,
      skip: isFirst || passesOf(name, round.candidates) < SURE_OF_SKIPS ? 0 : skip,
    };
    round.faults.push({ when, deed: isKilled ? 'kill' : 'hold', harm, lengthSeed: `point ${index}` });
    placed += 1;
  }
  const moments = dice.of('moments');
  const drawn = turns(
    harms,
    Math.max(0, faults - placed, Math.round(interviews * HARMS_EACH)),
    dice.of('harms'),
  );
  for (const [index, harm] of [...sure, ...drawn].slice(0, Math.max(drawn.length, sure.length)).entries()) {
    const round = rounds[index % count] as Round;
    const when = { answers: moments.between(1, round.candidates * ANSWERS_EACH) };
    round.faults.push({ when, harm, lengthSeed: `harm ${index}` });
  }
  return rounds;
}

/** The next one in which the point is passed and has no order yet. */
function roundFor(point: string, { rounds, from }: { rounds: readonly Round[]; from: number }): Round | null {
  const isFit = ({ candidates, faults }: Round) =>
    passesOf(point, candidates) > 0 && !faults.some(({ when }) => 'point' in when && when.point === point);
  return rounds.map((_, index) => rounds[(from + index) % rounds.length] as Round).find(isFit) ?? null;
}

function oneMore(rounds: Round[]): Round {
  const round = { candidates: MORE_CANDIDATES, faults: [] };
  rounds.push(round);
  return round;
}

/** How often a point is passed at least, by all of a round together. */
export function passesOf(point: string, candidates: number): number {
  if (!PARTING_POINTS.has(point)) return candidates;
  const erased = Array.from({ length: candidates }, (_, number) => isErased(number)).filter(Boolean).length;
  return point === 'token-revoked' ? candidates - erased : erased;
}

/** So many, each as often as any other, in another order each time. */
function turns<One>(all: readonly One[], count: number, dice: Dice): One[] {
  const taken: One[] = [];
  while (all.length > 0 && taken.length < count)
    taken.push(...dice.shuffle(all).slice(0, count - taken.length));
  return taken;
}
