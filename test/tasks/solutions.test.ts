import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { judge, summarise } from '../../src/domain/judge.ts';
import { LOCALES, TRACKS } from '../../src/domain/vocabulary.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { testSandbox } from '../support/sandbox.ts';

const bank = await loadBank(join(import.meta.dirname, '../../tasks'));
const tasks = [...bank.tasks.values()];

describe('the task bank', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  }, 300_000);

  afterAll(async () => {
    await sandbox?.close();
  });

  it.each(TRACKS)('has at least twenty tasks for %s, from junior to senior', (track) => {
    const ratings = tasks.filter((task) => task.track === track).map(({ rating }) => rating);
    expect(ratings.length).toBeGreaterThanOrEqual(20);
    expect(Math.min(...ratings)).toBeLessThanOrEqual(1200);
    expect(Math.max(...ratings)).toBeGreaterThanOrEqual(2000);
  });

  it.each(tasks.map((task) => [task.taskId, task] as const))(
    '%s has a statement, a title and three hints in every language',
    (_, task) => {
      expect(task.hints).toHaveLength(3);
      for (const locale of LOCALES) {
        for (const text of [task.title, task.statement, ...task.hints])
          expect(text[locale].trim()).not.toBe('');
      }
    },
  );

  it.each(tasks.map((task) => [task.taskId, task] as const))(
    '%s is solved by its references in Python and JavaScript, all tests included',
    async (_, task) => {
      for (const language of ['python', 'javascript'] as const) {
        expect({ language, ...(await verdictOn(task, language)) }).toMatchObject({
          language,
          verdict: 'accepted',
        });
      }
    },
    60_000,
  );

  async function verdictOn(task: Task, language: 'python' | 'javascript') {
    const file = task.solutions.find((solution) => solution.language === language)?.file;
    if (!file) throw new Error(`${task.taskId} has no solution in ${language}`);
    const tests = [...task.visibleTests, ...task.hiddenTests];
    const { compile, runs } = await sandbox.execute({
      executionId: `${task.taskId}-${language}`,
      language,
      code: readFileSync(file, 'utf8'),
      limits: task.limits,
      inputs: tests.map(({ name, input }) => ({ name, stdin: input })),
    });
    const judged = runs.map((run, index) => {
      const test = tests[index] as (typeof tests)[number];
      return judge(run, { ...test, hidden: test.group !== 'visible', checker: task.checker }, 'en');
    });
    return summarise(compile.ok, judged);
  }
});
