import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { TestsOfTask } from '../support/bank/read-tests.ts';

describe('the hidden tests of every task', () => {
  let read: TestsOfTask[];
  const each = <T>(of: (tests: TestsOfTask) => T) => read.map((tests) => [tests.taskId, of(tests)]);

  beforeAll(() => {
    read = readTests();
  });

  it('are of every kind', () => {
    const kinds = ['adversarial', 'basic', 'edge', 'large'];
    expect(each(({ groups }) => groups)).toEqual(each(() => kinds));
    expect(read.length).toBeGreaterThanOrEqual(80);
  });

  it('give nothing for a table of the visible ones', () => {
    expect(each(({ repeated }) => repeated)).toEqual(each(() => []));
  });

  it('give less than a third for always the same answer', () => {
    expect(each(({ sameAnswer }) => sameAnswer < 1 / 3)).toEqual(each(() => true));
  });

  it('go well beyond the size of the visible ones', () => {
    expect(each(({ growth }) => growth >= 5)).toEqual(each(() => true));
  });

  it('are made again the same from their seeds, each before a heartbeat is due', () => {
    const again = new Map(readTests().map(({ taskId, sha256 }) => [taskId, sha256]));
    expect(each(({ sha256 }) => sha256)).toEqual(each(({ taskId }) => again.get(taskId)));
    // A worker does nothing else meanwhile.
    expect(each(({ slowestMs }) => slowestMs < 5_000)).toEqual(each(() => true));
  });
});

/** In a process of its own: what the generators of the repository's tasks make. */
function readTests(): TestsOfTask[] {
  const program = join(import.meta.dirname, '../support/bank/read-tests.ts');
  const output = execFileSync(process.execPath, [program, resolve('tasks')], { maxBuffer: 2 ** 24 });
  return JSON.parse(output.toString());
}
