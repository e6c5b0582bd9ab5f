import { isErased } from '../support/chaos/parting.ts';
import { makePlan, type Round } from '../support/chaos/plan.ts';
import { PARTING_POINTS, POINTS } from '../support/chaos/points.ts';
import { createDice } from '../support/dice.ts';

const HARMS = ['redis killed', 'api-1 paused', 'way to engine shut'];
const planOf = (seed: string, { interviews = 200, faults = 120, perRound = 10 } = {}) =>
  makePlan({ interviews, faults, perRound }, { points: POINTS, harms: HARMS, dice: createDice(seed) });
const SEEDS = Array.from({ length: 40 }, (_, index) => String(index));
/** Of 200 interviews, of twenty, of few, of one, and with a last round of one. */
const SIZES = [
  { interviews: 200, faults: 120 },
  { interviews: 20, faults: 12 },
  { interviews: 31, faults: 200 },
  { interviews: 3, faults: 4, perRound: 2 },
  { interviews: 1, faults: 1 },
];

describe('a plan of faults', () => {
  it('follows from its seed', () => {
    expect(planOf('7')).toEqual(planOf('7'));
    expect(planOf('7')).not.toEqual(planOf('8'));
  });

  it('has all interviews and faults', () => {
    const rounds = planOf('7');
    expect(rounds.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(200);
    const faults = rounds.flatMap((round) => round.faults);
    expect(faults).toHaveLength(120);
    expect(new Set(faults.flatMap(({ harm }) => harm ?? []))).toEqual(new Set(HARMS));
  });

  it('has what is sure, and things at random beside a run full of points', () => {
    const dice = createDice('7');
    const sure = ['disk full'];
    const few = { interviews: 30, faults: 18, perRound: 10 };
    const faults = makePlan(few, { points: POINTS, harms: HARMS, sure, dice }).flatMap(
      (round) => round.faults,
    );
    const random = faults.flatMap(({ when, harm }) => ('answers' in when ? [harm] : []));
    expect(random).toHaveLength(6);
    expect(random).toContain('disk full');
  });

  it.each(SIZES)('comes to each point with any seed: %o', (size) => {
    for (const seed of SEEDS) {
      const met = planOf(seed, size).flatMap(surelyMet);
      expect([seed, [...new Set(met)].toSorted()]).toEqual([seed, POINTS.map(({ name }) => name).toSorted()]);
    }
  });

  it.each(SIZES)('waits nowhere for what nobody does, or for a second time: %o', (size) => {
    for (const seed of SEEDS) {
      for (const round of planOf(seed, size)) {
        const points = pointsOf(round);
        expect([seed, points.filter((point) => !comesTo(point, round.candidates))]).toEqual([seed, []]);
        expect([seed, new Set(points).size]).toEqual([seed, points.length]);
      }
    }
  });
});

function pointsOf({ faults }: Round): string[] {
  return faults.flatMap(({ when }) => ('point' in when ? [when.point] : []));
}

/** Those at which the first who passes is waited for. */
function surelyMet({ candidates, faults }: Round): string[] {
  const firsts = faults.flatMap(({ when }) => ('point' in when && when.skip === 0 ? [when.point] : []));
  return firsts.filter((point) => comesTo(point, candidates));
}

/** Whether any of so many candidates passes the point: of those who leave, some are erased and the others log out. */
function comesTo(point: string, candidates: number): boolean {
  const leaving = Array.from({ length: candidates }, (_, number) => isErased(number));
  if (!PARTING_POINTS.has(point)) return candidates > 0;
  return leaving.includes(point !== 'token-revoked');
}
