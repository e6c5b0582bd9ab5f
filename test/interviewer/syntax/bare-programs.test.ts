import { resolve } from 'node:path';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import type { Language } from '../../../src/domain/vocabulary.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { faultOfBare } from '../../support/sandbox/bare-programs.ts';
import { testSandbox } from '../../support/sandbox.ts';

let sandbox: Sandbox;
let bank: Bank;

beforeAll(async () => {
  [sandbox, bank] = await Promise.all([testSandbox(), loadBank(resolve('tasks'))]);
}, 600_000);

afterAll(() => sandbox.close());

/** Those that use the most of their language; `npm run test:slow` takes all. */
const PROGRAMS: [taskId: string, language: Language][] = [
  ['data/mini-query', 'python'],
  ['frontend/template-blocks', 'javascript'],
  ['backend/free-port', 'typescript'],
  ['backend/free-port', 'java'],
  ['algorithms/warmest-day', 'go'],
  ['backend/lfu-cache', 'cpp'],
];

it.each(PROGRAMS)(
  '%s in %s passes its visible tests without its names',
  async (taskId, language) => {
    const task = bank.tasks.get(taskId);
    const solution = task?.solutions.find((one) => one.language === language);
    if (!task || !solution) throw new Error(`the bank has no ${taskId} in ${language}`);
    expect(await faultOfBare(sandbox, task, solution)).toBeNull();
  },
  60_000,
);
