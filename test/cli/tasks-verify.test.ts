import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Task } from '../../src/bank/bank.ts';
import { proofHashes, readProofs, writeProofs } from '../../src/cli/tasks/proofs.ts';
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
  }, 120_000);

  afterAll(() => sandbox?.close(), 60_000);

  it('finds no fault where references pass', async () => {
    const proof = await verifyTask({ ...task, wrong: [] }, sandbox);
    expect(proof).toMatchObject({ faults: [], skipped: [], programs: 1 });
    expect(proof.slowestMs).toBeGreaterThan(0);
    expect(proof.largestKb).toBeGreaterThan(1000);
  }, 60_000);

  it('names a reference that does not pass', async () => {
    const file = writtenProgram('lost.py', 'print("lost")\n');
    const { faults } = await verifyTask(
      { ...task, solutions: [{ language: 'python', file }], wrong: [] },
      sandbox,
    );
    expect(faults).toEqual([expect.stringMatching(/^solutions\/lost\.py: wrong_answer on 01-/)]);
  }, 60_000);

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
  }, 60_000);

  it('names a wrong program that fails elsewhere than it says', async () => {
    const [wrong] = task.wrong;
    if (!wrong) throw new Error('the task has no wrong program in Python');
    const elsewhere = { ...wrong, group: 'large' as const, why: 'is wrong' };
    const { faults } = await verifyTask({ ...task, solutions: [], wrong: [elsewhere] }, sandbox);
    const name = `wrong/${basename(wrong.file)}`;
    expect(faults).toEqual([
      `${name}: ${wrong.verdict} on no hidden test of the group large, declared ${wrong.verdict} (is wrong)`,
    ]);
  }, 60_000);

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
    expect(proofHashes(root, [other]).get('data/one')).not.toBe(before);
    put('tasks/data/one/solutions/python.py', '');
    expect(hashOf('data/one')).not.toBe(before);
    expect(hashOf('data/two')).toBe(before);
  });

  it.each(['sandbox/supervisor/program.c', 'src/sandbox/languages.ts', 'src/domain/checker.ts'])(
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
      ['data/two', 'b'],
      ['data/one', 'a'],
    ]);
    writeProofs(root, proofs);
    expect(readProofs(root)).toEqual(proofs);
    const text = readFileSync(join(root, 'tasks-lock.json'), 'utf8');
    expect(text).toBe('{\n  "data/one": "a",\n  "data/two": "b"\n}\n');
  });

  function hashOf(taskId: string): string | undefined {
    return proofHashes(root, [task(taskId)]).get(taskId);
  }

  function put(path: string, content: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
});

describe('a new task', () => {
  const bank = join(scratch, 'bank');

  it('is complete in form, and its faults are what is left to write', async () => {
    newTask(bank, ['algorithms/fresh']);
    const faults = await readTasks(bank, () => true).catch((error) => error.faults);
    expect(faults.length).toBeGreaterThan(10);
    for (const { file, message } of faults) {
      expect(`${file} ${message}`).toMatch(/is empty|at least (three|12)/);
    }
  });

  it('is rated where the track has its widest gap', async () => {
    newTask(bank, ['algorithms/second']);
    const tasks = ['fresh', 'second'].map((slug) => join(bank, 'algorithms', slug, 'task.yaml'));
    const ratings = tasks.map((file) => Number(execFileSync('grep', ['-oP', '(?<=^rating: )\\d+', file])));
    expect(ratings).toEqual([1650, 1275]);
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
  }, 120_000);

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
