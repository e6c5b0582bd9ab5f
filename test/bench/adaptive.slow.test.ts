import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accuracyOf, availability, cramerRaoBound } from '../../bench/adaptive/accuracy.ts';
import { drawChart } from '../../bench/adaptive/chart.ts';
import { withFigures } from '../../bench/adaptive/document.ts';
import { judgeGoals } from '../../bench/adaptive/goals.ts';
import { evenTrack, measure, POPULATION } from '../../bench/adaptive/measure.ts';
import { ELO, ENGINE, LADDER, POLICIES, type Policy, RANDOM_CHOICE } from '../../bench/adaptive/policies.ts';
import { printFigures } from '../../bench/adaptive/print.ts';
import { createRandom } from '../../bench/adaptive/random.ts';
import { drawAbilities, simulate } from '../../bench/adaptive/simulate.ts';
import { ASSUMED_WORLD, MISSPECIFIED_WORLDS } from '../../bench/adaptive/worlds.ts';

const track = evenTrack(20);
const abilities = drawAbilities(150, POPULATION, 'test');
const simulateWith = (policy: Policy) =>
  simulate({ world: ASSUMED_WORLD, policy, track, abilities, tasks: 6 });
const interviews = new Map(POLICIES.map((policy) => [policy, simulateWith(policy)]));
const run = (policy: Policy) => interviews.get(policy) ?? [];

describe('the simulation of interviews', () => {
  it('comes out the same every time', () => {
    expect(simulateWith(ENGINE)).toEqual(run(ENGINE));
  });

  it('gives no task twice in an interview', () => {
    for (const policy of POLICIES) {
      for (const { taskIds } of run(policy)) expect(new Set(taskIds).size).toBe(6);
    }
  });

  it('draws people as they were asked for', () => {
    const many = drawAbilities(20_000, { mean: 1600, sd: 300 }, 'many');
    const mean = many.reduce((sum, one) => sum + one, 0) / many.length;
    const sd = Math.sqrt(many.reduce((sum, one) => sum + (one - mean) ** 2, 0) / many.length);
    expect(Math.abs(mean - 1600)).toBeLessThan(8);
    expect(Math.abs(sd - 300)).toBeLessThan(6);
  });

  it('gives everybody at a level the same tasks on the ladder, and different ones by chance', () => {
    const setsOf = (policy: Policy) => new Set(run(policy).map(({ taskIds }) => taskIds.join(' '))).size;
    expect(setsOf(LADDER)).toBe(1);
    expect(setsOf(RANDOM_CHOICE)).toBeGreaterThan(145);
  });

  it.each([ASSUMED_WORLD, ...MISSPECIFIED_WORLDS])('scores between 0 and 1 where $name', (world) => {
    const answer = world.candidate(1600, createRandom('a candidate'));
    const scores = track.cards.map(answer);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(new Set(scores).size).toBeGreaterThan(1);
  });
});

describe('accuracy', () => {
  it('is bounded as the formula says', () => {
    expect(cramerRaoBound(4, 300)).toBeCloseTo(150.33, 2);
    expect(cramerRaoBound(6, 300)).toBeCloseTo(128.23, 2);
  });

  it('grows with the tasks, and the engine is nearer than chance and than Elo', () => {
    const error = (policy: Policy, tasks: number) => accuracyOf(run(policy), tasks).rmse;
    expect(error(ENGINE, 6)).toBeLessThan(error(ENGINE, 2));
    expect(error(ENGINE, 6)).toBeLessThan(error(RANDOM_CHOICE, 6));
    expect(error(ENGINE, 6)).toBeLessThan(0.75 * error(ELO, 6));
    expect(error(ENGINE, 6)).toBeGreaterThan(cramerRaoBound(6, 300));
  });

  it('counts a band that holds the truth, and none where none is stated', () => {
    const row = (mean: number, se: number | null) => ({
      ability: 1600,
      taskIds: [],
      gaps: [],
      estimates: [{ mean, se }],
    });
    expect(accuracyOf([row(1700, 100), row(1800, 100)], 1)).toMatchObject({ coverage: 0.5, bias: 150 });
    expect(accuracyOf([row(1700, null)], 1)).toMatchObject({ coverage: null, rmse: 100 });
  });

  it('counts an interview as served only when every step was', () => {
    const row = (...gaps: number[]) => ({ ability: 1600, taskIds: [], gaps, estimates: [] });
    expect(availability([row(0, 150), row(0, 151), row(0, 0, 900)], 2, 150)).toBeCloseTo(2 / 3);
  });
});

describe('the figures', () => {
  const figures = measure(
    [track, { ...track, name: 'thin', cards: track.cards.filter((_, i) => i % 3 === 0) }],
    20,
  );
  const goals = judgeGoals(figures);

  it('are printed with every goal and whether it is met', () => {
    const text = printFigures(figures, goals);
    for (const { name, met } of goals) {
      expect(text).toMatch(new RegExp(`${name.replace(/[.÷]/g, '.')}.* ${met ? 'met' : 'MISSED'}$`, 'm'));
    }
  });

  it('miss the goal of a near task where a track is thin', () => {
    const goal = goals.find(({ name }) => name.includes('six steps'));
    expect(goal).toMatchObject({ met: false });
    expect(goal?.value).toBe(Math.min(...(goal?.byTrack ?? [])));
  });

  it('replace the ones in the document, and nothing else', () => {
    const document = readFileSync(join(import.meta.dirname, '../../docs/adaptivity.md'), 'utf8');
    const once = withFigures(document, figures, goals);
    expect(withFigures(once, figures, goals)).toBe(once);
    expect(once).toContain('| engine |');
    const outside = (text: string) => text.replace(/<!-- figures.*end of figures -->/s, '');
    expect(outside(once)).toBe(outside(document));
    expect(() => withFigures('# No place', figures, goals)).toThrow('end of figures');
  });

  it('are drawn as one picture for light and dark', () => {
    const svg = drawChart(figures);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    for (const { name } of POLICIES) expect(svg).toContain(name);
    for (const { name } of MISSPECIFIED_WORLDS) expect(svg).toContain(name);
  });
});
