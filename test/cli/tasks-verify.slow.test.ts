import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Task } from '../../src/bank/bank.ts';
import { readTree, taskFolders } from '../../src/bank/files.ts';
import { loadBank } from '../../src/bank/load.ts';
import { proofsNow, readProofs, writeProofs } from '../../src/bank/proofs.ts';
import { expectedOutputs } from '../../src/cli/tasks/expect.ts';
import { readTasks } from '../../src/cli/tasks/read-bank.ts';
import { verifyTask } from '../../src/cli/tasks/verify-task.ts';
import { newTask } from '../../src/cli/tasks-new.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { testSandbox } from '../support/sandbox.ts';

const BANK = resolve(import.meta.dirname, '../../tasks');
const LIMITS = { cpuMs: 2000, wallMs: 7000, memoryKb: 262_144, outputBytes: 262_144 };
const scratch = mkdtempSync(join(tmpdir(), 'viva-tasks-'));

afterAll(() => rmSync(scratch, { recursive: true }));

describe('proving a task in the sandbox', () => {
  let sandbox: Sandbox;
  let task: Task;

  beforeAll(async () => {
    sandbox = await testSandbox();
    const [found] = await readTasks(BANK, (taskId) => taskId === 'data/missing-values');
    // Few tests and one language, so that each proof takes a moment.
    task = { ...(found as Task), hiddenTests: found?.hiddenTests.slice(0, 3) ?? [] };
    task.solutions = task.solutions.filter(({ language }) => language === 'python');
    task.wrong = task.wrong.filter(({ language }) => language === 'python').slice(0, 1);
  });

  afterAll(() => sandbox?.close());

  it('finds no fault where references pass', async () => {
    const proof = await verifyTask({ ...task, wrong: [] }, sandbox);
    expect(proof).toMatchObject({ faults: [], skipped: [], programs: 1 });
    expect(proof.slowestMs).toBeGreaterThan(0);
    expect(proof.largestKb).toBeGreaterThan(1000);
  });

  it('names a reference that does not pass', async () => {
    const file = writtenProgram('lost.py', 'print("lost")\n');
    const { faults } = await verifyTask(
      { ...task, solutions: [{ language: 'python', file }], wrong: [] },
      sandbox,
    );
    expect(faults).toEqual([
      expect.stringMatching(/^solutions\/lost\.py: wrong_answer on 01-.*; expected ".+", printed "lost\\n"$/),
    ]);
  });

  it('takes references that agree against a test for right', async () => {
    const files = ['one.py', 'two.py'].map((name) => writtenProgram(name, answersOf(task)));
    const solutions = files.map((file) => ({ language: 'python' as const, file }));
    const [first, ...others] = task.hiddenTests;
    if (!first) throw new Error('the task has no hidden test');
    const { name, input, weight, group } = first;
    const wrongly = { name, input, weight, group, expected: 'mistyped\n' };
    const { faults } = await verifyTask(
      { ...task, hiddenTests: [wrongly, ...others], solutions, wrong: [] },
      sandbox,
    );
    expect(faults).toHaveLength(3);
    expect(faults[2]).toMatch(
      new RegExp(`^${name}: 2 references agree on ".+": the expected output seems wrong; .* --overwrite`),
    );
  });

  it('names a generator that does not make a test, and runs nothing', async () => {
    const unmade = {
      name: '12-large-random',
      get input(): string {
        throw new Error('the answer is still to be written');
      },
      expected: '',
      weight: 1,
      group: 'large' as const,
    };
    const { faults, programs } = await verifyTask(
      { ...task, hiddenTests: [...task.hiddenTests, unmade] },
      sandbox,
    );
    expect({ faults, programs }).toEqual({
      faults: ['generator.mjs: does not make 12-large-random: the answer is still to be written'],
      programs: 0,
    });
  });

  it('names a wrong program that does not get its declared verdict', async () => {
    const [reference] = task.solutions;
    const wrong = [
      {
        language: 'python' as const,
        file: reference?.file ?? '',
        verdict: 'time_limit' as const,
        group: 'basic' as const,
        why: 'is slow',
      },
    ];
    const { faults } = await verifyTask({ ...task, solutions: [], wrong }, sandbox);
    expect(faults).toEqual(['wrong/python.py: accepted, declared time_limit (is slow)']);
  });

  it('names a wrong program that fails elsewhere than it says', async () => {
    const [wrong] = task.wrong;
    if (!wrong) throw new Error('the task has no wrong program in Python');
    const elsewhere = { ...wrong, group: 'large' as const, why: 'is wrong' };
    const { faults } = await verifyTask({ ...task, solutions: [], wrong: [elsewhere] }, sandbox);
    const name = `wrong/${basename(wrong.file)}`;
    expect(faults).toEqual([
      `${name}: ${wrong.verdict} on no hidden test of the group large, declared ${wrong.verdict} (is wrong)`,
    ]);
  });

  it.each([
    [
      'time',
      'import time\nwhile time.process_time() < 0.3: pass',
      { cpuMs: 800 },
      /\d+ ms of CPU on .* is 800$/,
    ],
    [
      'memory',
      'kept = bytearray(100 << 20)',
      {},
      /\d{6} KiB on .*, the limit must be at least \d{6}, is 262144$/,
    ],
  ])(
    'names a limit that leaves the reference too little %s',
    async (_, waste, limits, fault) => {
      const file = writtenProgram('wasteful.py', `${waste}\n${answersOf(task)}`);
      const tight = { ...task, limits: { ...task.limits, ...limits } };
      const solutions = [{ language: 'python' as const, file }];
      const { faults } = await verifyTask({ ...tight, solutions, wrong: [] }, sandbox);
      expect(faults).toEqual([expect.stringMatching(fault)]);
    },
    60_000,
  );

  it('names programs in languages that the sandbox lacks, and runs the others', async () => {
    const lacking = { ...sandbox, languages: () => sandbox.languages().filter(({ id }) => id !== 'python') };
    const { faults, skipped, programs } = await verifyTask(task, lacking);
    expect({ faults, skipped: skipped.length, programs }).toEqual({
      faults: [],
      skipped: 1 + task.wrong.length,
      programs: 0,
    });
  });
});

describe('what is proven of a task', () => {
  const root = join(scratch, 'checkout');
  const task = (taskId: string) => ({ taskId, limits: LIMITS, checker: { kind: 'tokens' } as const });

  beforeAll(() => {
    for (const rule of ['sandbox', 'src']) cpSync(resolve(rule), join(root, rule), { recursive: true });
    put('tasks/data/one/task.yaml', 'a');
    put('tasks/data/two/task.yaml', 'a');
  });

  it('is its own state: another file, limit or checker is to be proven anew', () => {
    const before = hashOf('data/one');
    expect(hashOf('data/one')).toBe(before);
    expect(hashOf('data/two')).toBe(before);
    const other = { ...task('data/one'), limits: { ...LIMITS, memoryKb: 1 } };
    expect(JSON.stringify(proofsNow(root, [other]).get('data/one'))).not.toBe(before);
    put('tasks/data/one/solutions/python.py', '');
    expect(hashOf('data/one')).not.toBe(before);
    expect(hashOf('data/two')).toBe(before);
  });

  it('is its generator’s helpers too, also those that come by way of another', () => {
    put('tasks/data/three/task.yaml', 'a');
    put('tasks/data/three/generator.mjs', "import { one } from '../../lib/one.mjs';\n");
    put('tasks/lib/one.mjs', "export { two as one } from './two.mjs';\n");
    put('tasks/lib/two.mjs', 'export const two = 2;\n');
    put('tasks/lib/other.mjs', '');
    const others = [hashOf('data/one'), hashOf('data/two')];
    const hashes = [hashOf('data/three')];
    for (const path of ['lib/one.mjs', 'lib/two.mjs', 'lib/other.mjs']) {
      appendFileSync(join(root, 'tasks', path), '// changed\n');
      hashes.push(hashOf('data/three'));
    }
    expect(new Set(hashes).size).toBe(3);
    expect(hashes[3]).toBe(hashes[2]);
    expect([hashOf('data/one'), hashOf('data/two')]).toEqual(others);
  });

  it('stays when a draft becomes a task', () => {
    put('tasks/data/two/task.yaml', 'draft: true  # not yet\na');
    const before = hashOf('data/two');
    put('tasks/data/two/task.yaml', 'a');
    expect(hashOf('data/two')).toBe(before);
  });

  it.each(['sandbox/supervisor/program.c', 'src/sandbox/languages.ts', 'src/domain/measurement/checker.ts'])(
    'is gone for every task when %s changes',
    (file) => {
      const before = [hashOf('data/one'), hashOf('data/two')];
      appendFileSync(join(root, file), '\n');
      expect(before).not.toContain(hashOf('data/one'));
      expect(before).not.toContain(hashOf('data/two'));
    },
  );

  it('is kept in order, one task a line', () => {
    expect(readProofs(root)).toEqual(new Map());
    const proofs = new Map([
      ['data/two', { task: 'b', rules: 'r' }],
      ['data/one', { task: 'a', rules: 'r' }],
    ]);
    writeProofs(root, proofs);
    expect(readProofs(root)).toEqual(proofs);
    const text = readFileSync(join(root, 'tasks-lock.json'), 'utf8');
    expect(text).toBe(
      '{\n  "data/one": {"task":"a","rules":"r"},\n  "data/two": {"task":"b","rules":"r"}\n}\n',
    );
  });

  function hashOf(taskId: string): string | undefined {
    return JSON.stringify(proofsNow(root, [task(taskId)]).get(taskId));
  }

  function put(path: string, content: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
});

describe('a new task', () => {
  const bank = join(scratch, 'bank');
  beforeAll(() => cpSync(join(BANK, 'lib'), join(bank, 'lib'), { recursive: true }));

  it('is complete in form, and its faults are what is left to write', async () => {
    newTask(bank, ['algorithms/fresh']);
    const faults = await readTasks(bank, () => true).catch((error) => error.faults);
    expect(faults.length).toBeGreaterThan(10);
    for (const { file, message } of faults) {
      expect(`${file} ${message}`).toMatch(/is empty|at least (three|12)/);
    }
  });

  it('is a draft, which stops neither a start nor the proof of others', async () => {
    expect(await readTasks(bank, (_, { draft }) => !draft)).toEqual([]);
    expect((await loadBank(bank)).tasks.size).toBe(0);
  });

  it('is rated where the track has its widest gap', async () => {
    newTask(bank, ['algorithms/second']);
    const tasks = ['fresh', 'second'].map((slug) => join(bank, 'algorithms', slug, 'task.yaml'));
    const ratings = tasks.map((file) => Number(execFileSync('grep', ['-oP', '(?<=^rating: )\\d+', file])));
    expect(ratings).toEqual([1650, 1275]);
  });

  it('gets its expected outputs from references that agree', async () => {
    newTask(bank, ['data/expected']);
    const folder = join(bank, 'data/expected');
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write('tests/visible/01-first.in', 'a b\n');
    write('tests/visible/02-second.in', 'a b c\n');
    write('tests/hidden/01-edge.in', '\n');
    write('tests/hidden/02-basic.in', 'a\n');
    write('tests/hidden/02-basic.out', '7\n');
    const sandbox = await testSandbox();
    const expected = (overwrite: boolean) => {
      const tree = readTree(bank, () => undefined);
      const folder = taskFolders(tree, () => undefined).find(({ taskId }) => taskId === 'data/expected');
      if (!folder) throw new Error('the bank has no such task');
      return expectedOutputs(folder, sandbox, { overwrite });
    };
    try {
      const first = await expected(false);
      expect(Object.fromEntries(first.outputs)).toEqual({
        'tests/visible/01-first.out': '2\n',
        'tests/visible/02-second.out': '3\n',
        'tests/hidden/01-edge.out': '0\n',
      });
      expect(first.faults).toEqual([
        'tests/hidden/02-basic.out: says "7\\n", all 3 references print "1\\n": correct them, or replace it with --overwrite',
      ]);
      const second = await expected(true);
      expect(second.outputs.get('tests/hidden/02-basic.out')).toBe('1\n');
      write('tests/hidden/02-basic.out', '1\n');
      expect((await expected(false)).right).toBe(1);
      write('solutions/python.py', 'print(5)\n');
      expect((await expected(true)).faults).toContain(
        'tests/hidden/02-basic.in: solutions/cpp.cpp prints "1\\n", solutions/python.py prints "5\\n"',
      );
      write('solutions/python.py', 'raise SystemExit(1)\n');
      expect((await expected(true)).faults).toContain(
        'tests/hidden/02-basic.in: solutions/python.py ends with runtime_error',
      );
    } finally {
      await sandbox.close();
    }
  });

  it('is proven once it is filled in', async () => {
    newTask(bank, ['data/filled']);
    fillIn(join(bank, 'data/filled'));
    const [task] = await readTasks(bank, (taskId) => taskId === 'data/filled');
    if (!task) throw new Error('the bank has no such task');
    const sandbox = await testSandbox();
    try {
      expect(await verifyTask(task, sandbox)).toMatchObject({ faults: [], skipped: [], programs: 6 });
    } finally {
      await sandbox.close();
    }
  });

  it.each([
    ['algorithms/fresh', /taken by algorithms\/fresh/],
    ['data/fresh', /taken by algorithms\/fresh/],
    ['cooking/soup', /usage/],
    ['data/Bad_Name', /usage/],
    ['data/a/b', /usage/],
    ['', /usage/],
  ])('is refused as %j', (taskId, message) => {
    expect(() => newTask(bank, [taskId])).toThrow(message);
  });
});

/** What an author writes into a scaffold, for the task that its programs solve: to count the words of the input. */
function fillIn(folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const words = { en: 'Count the words.', ru: 'Сосчитайте слова.' };
  const wrong = ['0', '1', 'len(data) + 1'].map((answer, index) => {
    write(`wrong/${index}.py`, read('solutions/python.py').replace('len(data)', answer));
    return { file: `wrong/${index}.py`, verdict: 'wrong_answer', group: 'edge', why: `Always ${answer}.` };
  });
  const described = {
    ...parse(read('task.yaml')),
    title: { en: 'Words', ru: 'Слова' },
    statement: words,
    hints: [words, words, words],
    rubric: ['One pass.', 'No index.', 'Names.'],
    follow_ups: Array(2).fill({ question: words, good_answer: words }),
    wrong,
  };
  write('task.yaml', stringify(described));
  write(
    'generator.mjs',
    read('generator.mjs').replace(
      /throw new Error\(.*\);/,
      'return input.split(/\\s+/).filter(Boolean).length + "\\n";',
    ),
  );
  for (const name of ['visible/01-first', 'visible/02-second', ...hiddenNames()]) {
    const count = 2 + Number(/\d+/.exec(name));
    write(`tests/${name}.in`, `${'word '.repeat(count)}\n`);
    write(`tests/${name}.out`, `${count}\n`);
  }
}

/** Ten, beside the two that the scaffold's generator makes. */
function hiddenNames(): string[] {
  const groups = ['basic', 'edge', 'adversarial'];
  return Array.from({ length: 10 }, (_, i) => `hidden/${String(i + 1).padStart(2, '0')}-${groups[i % 3]}`);
}

function writtenProgram(name: string, code: string): string {
  const file = join(scratch, name);
  writeFileSync(file, code);
  return file;
}

/** Right on every test by looking it up. */
function answersOf({ visibleTests, hiddenTests }: Task): string {
  const answers = Object.fromEntries(
    [...visibleTests, ...hiddenTests].map(({ input, expected }) => [input, expected]),
  );
  return [
    'import sys, json',
    `print(json.loads(${JSON.stringify(JSON.stringify(answers))})[sys.stdin.read()])`,
  ].join('\n');
}
