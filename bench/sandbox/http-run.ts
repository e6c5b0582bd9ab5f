import { resolve } from 'node:path';
import type { Bank, Task, TaskTest } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { startInterview } from '../candidate.ts';
import { median, ms, printRatio, timed } from '../table.ts';
import { openTemporalFloor } from '../temporal/floor.ts';
import { startBenchViva } from '../viva.ts';
import { poolIsFull } from './watch-pool.ts';
import { PROGRAMS, subject, type World } from './world.ts';

const TESTS = 5;
const WARM_UP = 5;
/** Runs that a candidate has in a minute; the next round is another's. */
const RUNS_EACH = 50;

/**
 * `POST /tasks/run` over HTTP on the whole of Viva, with new code each time, beside the same tests run bare and one
 * Temporal Update on the same server. The pool is full before each round.
 */
export async function measureHttpRun({ count, ...world }: World & { count: number }): Promise<void> {
  const viva = await startBenchViva({ bank: await bankOfOneTask() });
  const temporal = await openTemporalFloor(viva.temporal.address, viva.temporal.namespace);
  const { bare, close } = await subject(world, 'python');
  try {
    const figures = {
      bare: [] as number[],
      update: [] as number[],
      fresh: [] as number[],
      known: [] as number[],
    };
    const full = () => poolIsFull(async () => (await fetch(`${viva.url}/metrics`)).text());
    let candidate = await atTask(viva.url);
    for (let round = -WARM_UP; round < count; round++) {
      if ((round + WARM_UP + 1) % (RUNS_EACH / 2) === 0) candidate = await atTask(viva.url);
      const code = `${PROGRAMS.python}# ${round}\n`;
      await full();
      let bareMs = 0;
      for (let test = 0; test < TESTS; test++) bareMs += await bare.run();
      const updateMs = await temporal.update();
      const freshMs = await timed(() => candidate.run(code));
      await full();
      const knownMs = await timed(() => candidate.run(code));
      if (round < 0) continue;
      figures.bare.push(bareMs);
      figures.update.push(updateMs);
      figures.fresh.push(freshMs);
      figures.known.push(knownMs);
    }
    const [bareMs, updateMs] = [median(figures.bare), median(figures.update)];
    const allowed = 2 * bareMs + updateMs;
    const detail = (value: number) => `${ms(value)} against 2 × ${ms(bareMs)} + ${ms(updateMs)} of an Update`;
    for (const [what, values] of [
      ['POST /tasks/run, five python tests of new code', figures.fresh],
      ['the same code again', figures.known],
    ] as const) {
      printRatio(what, median(values) / allowed, '≤ 1', detail(median(values)));
    }
  } finally {
    await close();
    await temporal.close();
    await viva.close();
  }
}

async function atTask(url: string): Promise<{ run(code: string): Promise<void> }> {
  const candidate = await startInterview(url, { track: 'algorithms' });
  const session_id = candidate.sessionId;
  const { task } = await candidate.call('POST', '/tasks/next', { session_id });
  return {
    async run(code) {
      const { tests } = await candidate.call('POST', '/tasks/run', {
        session_id,
        task_id: task.task_id,
        language: 'python',
        code,
      });
      const answers = tests.filter(({ stdout }: { stdout: string }) => stdout === '42\n');
      if (answers.length !== TESTS) throw new Error(`not what the program prints: ${JSON.stringify(tests)}`);
    },
  };
}

/** One task of those that ship, with more visible tests than the bank allows. */
async function bankOfOneTask(): Promise<Bank> {
  const bank = await loadBank(resolve(import.meta.dirname, '../../tasks'));
  const task = bank.tasks.get('algorithms/first-bad-bracket') as Task;
  const [test] = task.visibleTests as [TaskTest];
  const visibleTests = Array.from({ length: TESTS }, (_, index) => ({ ...test, name: `0${index + 1}` }));
  const ofOneTask: Bank = {
    version: bank.version,
    tasks: new Map([[task.taskId, { ...task, visibleTests }]]),
    cards: (track, locale) => bank.cards(track, locale).filter(({ taskId }) => taskId === task.taskId),
    of: async () => ofOneTask,
  };
  return ofOneTask;
}
