import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evenTrack, POPULATION } from '../../bench/adaptive/measure.ts';
import { ENGINE } from '../../bench/adaptive/policies.ts';
import { createRandom } from '../../bench/adaptive/random.ts';
import { drawAbilities, simulate } from '../../bench/adaptive/simulate.ts';
import { answerSheet, calibrate, shrinkingK } from '../../src/cli/tasks/calibrate.ts';
import { writeRatings } from '../../src/cli/tasks/write-ratings.ts';
import { dueRatings } from '../../src/cli/tasks-calibrate.ts';
import { priorFor, solveProbability } from '../../src/domain/measurement/ability.ts';
import { drive, next, taskIdOf } from '../support/domain/interview-driver.ts';

const prior = priorFor('middle');

describe('calibration', () => {
  it('brings wrong ratings nearer to the truth, where there are answers', () => {
    const { cards } = evenTrack(20);
    const random = createRandom('errors of the author');
    const statedRatings = new Map(cards.map(({ taskId, rating }) => [taskId, rating]));
    const truth = new Map(cards.map(({ taskId, rating }) => [taskId, rating + 100 * random.normal()]));
    const scores: number[][] = [];
    const interviews = simulate({
      world: {
        name: 'misrated',
        assumption: 'tasks are as hard as in truth',
        levelOf: () => 'middle',
        candidate(ability, dice) {
          const own: number[] = [];
          scores.push(own);
          return ({ taskId }) => {
            const score = dice.uniform() < solveProbability(ability, truth.get(taskId) ?? 0) ? 1 : 0;
            own.push(score);
            return score;
          };
        },
      },
      policy: ENGINE,
      track: { name: 'calibrated', cards },
      abilities: drawAbilities(1000, POPULATION, 'calibrated'),
      tasks: 4,
    });
    const sheets = interviews.map(({ taskIds }, index) => ({
      prior,
      answers: taskIds.map((taskId, i) => ({ taskId, score: scores[index]?.[i] ?? 0 })),
    }));
    const drifts = [...calibrate(statedRatings, sheets).values()].filter(({ answers }) => answers >= 100);
    const error = (of: 'before' | 'after') =>
      Math.sqrt(
        drifts.reduce((sum, one) => sum + (one[of] - (truth.get(one.taskId) ?? 0)) ** 2, 0) / drifts.length,
      );
    expect(drifts.length).toBeGreaterThan(7);
    expect(error('after')).toBeLessThan(0.5 * error('before'));
  });

  it('moves a task up when it is failed and down when it is solved', () => {
    const ratings = new Map([['a', 1600]]);
    const ratingAfter = (score: number) =>
      calibrate(ratings, [{ prior, answers: [{ taskId: 'a', score }] }]).get('a')?.after ?? 0;
    expect(ratingAfter(0)).toBeGreaterThan(1600);
    expect(ratingAfter(1)).toBeLessThan(1600);
    expect(ratingAfter(0.5)).toBeCloseTo(1600, 0);
  });

  it('takes smaller steps the more answers a task has', () => {
    expect(shrinkingK(0)).toBeCloseTo(57.6, 1);
    expect(shrinkingK(12)).toBeLessThan(shrinkingK(0) / 1.9);
    expect(shrinkingK(1000)).toBeLessThan(1);
  });

  it('leaves tasks alone that are not in the bank any more', () => {
    expect(calibrate(new Map(), [{ prior, answers: [{ taskId: 'gone', score: 1 }] }]).size).toBe(0);
  });

  it('reads the answers that count from an interview', () => {
    const driver = drive();
    next(driver);
    const taskId = taskIdOf(driver);
    driver.act({ type: 'giveUp', taskId });
    next(driver);
    driver.act({ type: 'finish' });
    expect(answerSheet(driver.interview())).toEqual({ prior, answers: [{ taskId, score: 0 }] });
  });

  it('asks for a new rating only with enough answers, and within the scale', () => {
    const drift = { before: 2390, after: 2455.4, mean: 0, expected: 0 };
    const due = dueRatings([
      { ...drift, taskId: 'many', answers: 20 },
      { ...drift, taskId: 'few', answers: 19 },
    ]);
    expect([...due]).toEqual([['many', 2400]]);
  });
});

describe('writing ratings', () => {
  const root = mkdtempSync(join(tmpdir(), 'viva-ratings-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('changes that line of the file alone', () => {
    const file = join(root, 'data/one/task.yaml');
    mkdirSync(join(root, 'data/one'), { recursive: true });
    const text = (rating: number) =>
      `title: {en: "rating: 5", ru: "x"}\nrating: ${rating}  # Elo\npar_minutes: 5\n`;
    writeFileSync(file, text(1500));
    writeRatings(root, new Map([['data/one', 1432]]));
    expect(readFileSync(file, 'utf8')).toBe(text(1432));
  });
});
