import { createHash } from 'node:crypto';
import type { TaskTest } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';

/**
 * Prints what the hidden tests of a bank come to, as a JSON list of `TestsOfTask`. A program of its own: generators take
 * many times longer inside Jest.
 */
export interface TestsOfTask {
  taskId: string;
  groups: string[];
  /** Hidden tests whose input is that of a visible one, or of another hidden one. */
  repeated: string[];
  /** The largest weighted share of the hidden tests that have the same answer. */
  sameAnswer: number;
  /** Characters of the largest hidden test, in multiples of the largest visible one. */
  growth: number;
  /** SHA-256 over all hidden tests. */
  sha256: string;
  /** The longest that making a test has taken. */
  slowestMs: number;
}

const bank = await loadBank(process.argv[2] ?? 'tasks');
const described = [...bank.tasks.values()].map(({ taskId, visibleTests, hiddenTests }): TestsOfTask => {
  const inputs = new Set(visibleTests.map(({ input }) => input.trim()));
  const answers = new Map<string, number>();
  const hash = createHash('sha256');
  const repeated: string[] = [];
  let [largest, slowestMs] = [0, 0];
  for (const test of hiddenTests) {
    const before = performance.now();
    const { input, expected } = { ...test };
    slowestMs = Math.max(slowestMs, performance.now() - before);
    largest = Math.max(largest, input.length + expected.length);
    hash.update(`${test.name}\0${input}\0${expected}\0`);
    if (inputs.has(input.trim())) repeated.push(test.name);
    inputs.add(input.trim());
    answers.set(expected.trim(), (answers.get(expected.trim()) ?? 0) + test.weight);
  }
  return {
    taskId,
    groups: [...new Set(hiddenTests.map(({ group }) => group))].sort(),
    repeated,
    sameAnswer: Math.max(...answers.values()) / hiddenTests.reduce((sum, { weight }) => sum + weight, 0),
    growth: largest / Math.max(...visibleTests.map(sizeOf)),
    sha256: hash.digest('hex'),
    slowestMs: Math.round(slowestMs),
  };
});
console.log(JSON.stringify(described));

function sizeOf({ input, expected }: TaskTest): number {
  return input.length + expected.length;
}
