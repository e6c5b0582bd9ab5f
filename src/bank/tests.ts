import { type TaskTest, TEST_GROUPS, type TestGroup } from './bank.ts';
import type { Files } from './files.ts';
import type { MakeText } from './generated.ts';
import { HIDDEN_TEST_NAME, type TaskFile, VISIBLE_TEST_NAME } from './schema.ts';

/** Reports a fault of one file of the task at hand. */
export type FaultIn = (file: string, message: string, field?: string) => void;

export type Generate = (request: { seed: number; size: number }) => { input: string; expected: string };

/** Larger tests come from the task's generator. */
export const MAX_FILE_BYTES = 16 * 1024;

/** The committed tests of one kind, in the order of their names; weights are still 0. */
export function committedTests(kind: 'visible' | 'hidden', files: Files, fault: FaultIn): TaskTest[] {
  const prefix = `tests/${kind}/`;
  const tests: TaskTest[] = [];
  for (const [path, content] of files) {
    if (!path.startsWith(prefix)) continue;
    if (content.length > MAX_FILE_BYTES) {
      fault(path, `is over ${MAX_FILE_BYTES} bytes: make the test with generator.mjs`);
    }
    const base = path.replace(/\.(in|out)$/, '');
    const name = base.slice(prefix.length);
    if (path.endsWith('.out')) {
      if (!files.has(`${base}.in`)) fault(path, 'has no input: add the .in file beside it');
      continue;
    }
    const expected = files.get(`${base}.out`);
    if (!expected) fault(path, 'has no output: add the .out file beside it');
    const pattern = kind === 'visible' ? VISIBLE_TEST_NAME : HIDDEN_TEST_NAME;
    if (!pattern.test(name)) {
      const shape = kind === 'visible' ? '<nn>-<name>' : `<nn>-<${TEST_GROUPS.join('|')}>[-<detail>]`;
      fault(path, `must be named ${shape}: rename it`);
      continue;
    }
    tests.push({
      name,
      input: content.toString(),
      expected: expected?.toString() ?? '',
      weight: 0,
      group: kind === 'visible' ? 'visible' : groupOf(name),
    });
  }
  return tests;
}

/** The hidden tests that the task's generator makes, each only when its text is read. */
export function generatedTests(
  taskId: string,
  generated: TaskFile['generated'],
  generate: Generate,
  make: MakeText,
): TaskTest[] {
  return generated.map(({ name, seed, size }) => {
    const text = () => make(`${taskId}/${name}`, () => generate({ seed, size }));
    return {
      name,
      get input() {
        return text().input;
      },
      get expected() {
        return text().expected;
      },
      weight: 0,
      group: groupOf(name),
    };
  });
}

/** The group that a hidden test's name states: `07-edge-empty` → `edge`. */
function groupOf(name: string): TestGroup {
  return name.split('-')[1] as TestGroup;
}
