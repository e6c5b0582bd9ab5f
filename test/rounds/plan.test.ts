import { createDice } from '../support/chaos/dice.ts';
import { makePlan } from '../support/chaos/plan.ts';
import { POINTS } from '../support/chaos/points.ts';

const HARMS = ['redis killed', 'api-1 paused', 'way to engine shut'];
const planOf = (seed: string) =>
  makePlan(
    { interviews: 200, faults: 120, perRound: 10 },
    { points: POINTS, harms: HARMS, dice: createDice(seed) },
  );

describe('a plan of faults', () => {
  it('follows from its seed', () => {
    expect(planOf('7')).toEqual(planOf('7'));
    expect(planOf('7')).not.toEqual(planOf('8'));
  });

  it('has all interviews and faults, and comes to each point', () => {
    const rounds = planOf('7');
    expect(rounds.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(200);
    const faults = rounds.flatMap((round) => round.faults);
    expect(faults).toHaveLength(120);
    const points = new Set(faults.flatMap(({ when }) => ('point' in when ? [when.point] : [])));
    expect([...points].toSorted()).toEqual(POINTS.map(({ name }) => name).toSorted());
    expect(new Set(faults.flatMap(({ harm }) => harm ?? []))).toEqual(new Set(HARMS));
  });
});
