import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Task } from '../../src/bank/bank.ts';
import { changedTasks } from '../../src/cli/tasks/changed.ts';
import { readTasks } from '../../src/cli/tasks/read-bank.ts';
import { verifyTask } from '../../src/cli/tasks/verify-task.ts';
import { newTask } from '../../src/cli/tasks-new.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { testSandbox } from '../support/sandbox.ts';

const BANK = resolve(import.meta.dirname, '../../tasks');
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
  }, 60_000);

  it('names a reference that does not pass', async () => {
    const file = writtenProgram('lost.py', 'print("lost")\n');
    const { faults } = await verifyTask(
      { ...task, solutions: [{ language: 'python', file }], wrong: [] },
      sandbox,
    );
    expect(faults).toEqual([expect.stringMatching(/^solutions\/lost\.py: wrong_answer on 01-/)]);
  }, 60_000);

  it('names a wrong program that does not get its declared verdict', async () => {
    const [reference] = task.solutions;
    const wrong = [
      {
        language: 'python' as const,
        file: reference?.file ?? '',
        verdict: 'time_limit' as const,
        why: 'is slow',
      },
    ];
    const { faults } = await verifyTask({ ...task, solutions: [], wrong }, sandbox);
    expect(faults).toEqual(['wrong/python.py: accepted, declared time_limit (is slow)']);
  }, 60_000);

  it('names a limit that leaves the reference too little room', async () => {
    const file = writtenProgram('busy.py', busyFor('0.3', task));
    const tight = { ...task, solutions: [{ language: 'python' as const, file }], wrong: [] };
    const { faults } = await verifyTask({ ...tight, limits: { ...task.limits, cpuMs: 800 } }, sandbox);
    expect(faults).toEqual([
      expect.stringMatching(/busy\.py: \d+ ms of CPU on .*, the limit must be at least \d+, is 800$/),
    ]);
  }, 60_000);

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

describe('tasks that changed', () => {
  const root = join(scratch, 'repository');

  it('are those with a file that was changed, added or committed since', async () => {
    put('tasks/data/old/task.yaml', 'a');
    put('tasks/data/kept/task.yaml', 'a');
    git('init', '-q');
    commit();
    put('tasks/data/committed/task.yaml', 'a');
    put('elsewhere.ts', 'a');
    commit();
    put('tasks/data/old/task.yaml', 'b');
    put('tasks/web/new/tests/visible/01.in', 'a');
    expect([...(await changedTasks(root))].sort()).toEqual(['data/committed', 'data/old', 'web/new']);
    expect([...(await changedTasks(root, 'HEAD'))].sort()).toEqual(['data/old', 'web/new']);
  });

  function put(path: string, content: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }

  function commit(): void {
    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-qm', 'Test');
  }

  function git(...args: string[]): void {
    execFileSync('git', args, { cwd: root });
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

function writtenProgram(name: string, code: string): string {
  const file = join(scratch, name);
  writeFileSync(file, code);
  return file;
}

/** Right on every test by looking it up, after so many seconds of CPU. */
function busyFor(seconds: string, { visibleTests, hiddenTests }: Task): string {
  const answers = Object.fromEntries(
    [...visibleTests, ...hiddenTests].map(({ input, expected }) => [input, expected]),
  );
  return [
    'import sys, time, json',
    `while time.process_time() < ${seconds}: pass`,
    `print(json.loads(${JSON.stringify(JSON.stringify(answers))})[sys.stdin.read()])`,
  ].join('\n');
}
