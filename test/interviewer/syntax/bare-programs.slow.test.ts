import { resolve } from 'node:path';
import { loadBank } from '../../../src/bank/load.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { faultOfBare } from '../../support/sandbox/bare-programs.ts';
import { testSandbox } from '../../support/sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await testSandbox();
}, 600_000);

afterAll(() => sandbox.close());

it('every reference program passes its visible tests without its names', async () => {
  const bank = await loadBank(resolve('tasks'));
  const faults: string[] = [];
  let programs = 0;
  for (const task of bank.tasks.values()) {
    for (const solution of task.solutions) {
      const fault = await faultOfBare(sandbox, task, solution);
      if (fault !== null) faults.push(fault);
      programs += 1;
    }
  }
  expect(faults).toEqual([]);
  expect(programs).toBeGreaterThan(250);
}, 1_800_000);
