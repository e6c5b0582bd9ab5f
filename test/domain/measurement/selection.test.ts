import fc from 'fast-check';
import { solveProbability } from '../../../src/domain/measurement/ability.ts';
import {
  type ChoiceRequest,
  chooseTask,
  type TaskCard,
  targetRating,
} from '../../../src/domain/measurement/selection.ts';

function card(taskId: string, rating: number): TaskCard {
  return { taskId, title: taskId, rating, parMs: 600_000, limitMs: 1_800_000, hints: 3 };
}

function request(change: Partial<ChoiceRequest> = {}): ChoiceRequest {
  return {
    ability: 1600,
    se: 300,
    candidates: [card('a', 1200), card('b', 1500), card('c', 1550), card('d', 1700), card('e', 2200)],
    seenTaskIds: [],
    seed: 'interview:1',
    bankVersion: 'bank',
    ...change,
  };
}

const cards = fc
  .uniqueArray(
    fc.record({ name: fc.stringMatching(/^[a-z]{1,6}$/), rating: fc.integer({ min: 900, max: 2400 }) }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 25 },
  )
  .map((drawn) => drawn.map(({ name, rating }) => card(name, rating)));
const requests = fc
  .record({
    ability: fc.double({ min: 700, max: 3000, noNaN: true }),
    se: fc.double({ min: 50, max: 300, noNaN: true }),
    candidates: cards,
    seed: fc.string(),
  })
  .chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      seen: fc.subarray(drawn.candidates.map(({ taskId }) => taskId)),
    }),
  )
  .map(({ drawn, seen }) => request({ ...drawn, seenTaskIds: seen }));

describe('the choice of the next task', () => {
  it('aims at the rating that the ability solves with a chance of 0.6', () => {
    expect(targetRating(1600)).toBeCloseTo(1600 - 70.4, 1);
    expect(solveProbability(1600, targetRating(1600))).toBeCloseTo(0.6, 12);
  });

  it('is made among the three nearest, and says so', () => {
    const choice = chooseTask(request());
    expect(choice?.candidates.map(({ taskId }) => taskId)).toEqual(['c', 'b', 'd']);
    expect(choice?.candidates[0]?.chance).toBeCloseTo(solveProbability(1600, 1550), 12);
    expect(['b', 'c', 'd']).toContain(choice?.taskId);
    expect(choice).toMatchObject({ ability: 1600, se: 300, seed: 'interview:1', bankVersion: 'bank' });
  });

  it('is null when no task is left', () => {
    expect(chooseTask(request({ candidates: [] }))).toBeNull();
  });

  it('takes a task that the candidate has seen only when nothing else is left', () => {
    const seenTaskIds = ['b', 'c', 'd', 'e'];
    expect(chooseTask(request({ seenTaskIds }))?.taskId).toBe('a');
    expect(chooseTask(request({ seenTaskIds: [...seenTaskIds, 'a'] }))).not.toBeNull();
    fc.assert(
      fc.property(requests, (drawn) => {
        const choice = chooseTask(drawn);
        const hasUnseen = drawn.candidates.some(({ taskId }) => !drawn.seenTaskIds.includes(taskId));
        if (hasUnseen) expect(drawn.seenTaskIds).not.toContain(choice?.taskId);
        else expect(choice).not.toBeNull();
      }),
    );
  });

  it('leaves no task out that is nearer to the target than one it considered', () => {
    fc.assert(
      fc.property(requests, (drawn) => {
        const choice = chooseTask(drawn);
        const considered = new Set(choice?.candidates.map(({ taskId }) => taskId));
        const target = targetRating(drawn.ability);
        const distance = ({ rating }: { rating: number }) => Math.abs(rating - target);
        const furthest = Math.max(...(choice?.candidates ?? []).map(distance));
        const unseen = drawn.candidates.filter(({ taskId }) => !drawn.seenTaskIds.includes(taskId));
        const pool = unseen.length > 0 ? unseen : drawn.candidates;
        expect(considered.size).toBe(Math.min(3, pool.length));
        expect(considered).toContain(choice?.taskId);
        for (const other of pool.filter(({ taskId }) => !considered.has(taskId))) {
          expect(distance(other)).toBeGreaterThanOrEqual(furthest);
        }
      }),
    );
  });

  it('does not depend on the order in which the bank lists its tasks', () => {
    const shuffled = requests.chain((drawn) =>
      fc.tuple(
        fc.constant(drawn),
        fc.shuffledSubarray([...drawn.candidates], { minLength: drawn.candidates.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([drawn, candidates]) => {
        expect(chooseTask({ ...drawn, candidates })).toEqual(chooseTask(drawn));
      }),
    );
  });

  it('can be made again from its stored explanation alone', () => {
    fc.assert(
      fc.property(requests, (drawn) => {
        const choice = chooseTask(drawn);
        if (!choice) throw new Error('there was a candidate');
        const copy = JSON.parse(JSON.stringify(choice)) as typeof choice;
        const again = chooseTask({
          ability: copy.ability,
          se: copy.se,
          candidates: copy.candidates.map(({ taskId, rating }) => card(taskId, rating)),
          seenTaskIds: [],
          seed: copy.seed,
          bankVersion: copy.bankVersion,
        });
        expect(again).toEqual(choice);
      }),
    );
  });

  it('shows no task to many more candidates than the other near ones', () => {
    const counts = new Map<string, number>();
    const interviews = 3000;
    for (let i = 0; i < interviews; i++) {
      const taskId = chooseTask(request({ seed: `interview-${i}:1` }))?.taskId ?? '';
      counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['b', 'c', 'd']);
    // A third each, give or take four standard deviations.
    for (const count of counts.values()) expect(Math.abs(count / interviews - 1 / 3)).toBeLessThan(0.035);
  });

  it('of one interview differs from task to task', () => {
    const candidates = [card('x', 1500), card('y', 1530), card('z', 1560)];
    const picks = Array.from(
      { length: 30 },
      (_, i) => chooseTask(request({ candidates, seed: `one:${i}` }))?.taskId,
    );
    expect(new Set(picks).size).toBe(3);
  });
});
