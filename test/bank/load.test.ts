import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BankError } from '../../src/bank/fault.ts';
import { loadBank } from '../../src/bank/load.ts';
import { both, TASK, type Tree, task, without, writeFiles } from '../support/bank/files.ts';

const roots: string[] = [];

function bankOf(files: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'viva-bank-'));
  roots.push(root);
  writeFiles(root, files);
  return root;
}

async function faultsOf(files: Tree): Promise<string[]> {
  const error = await loadBank(bankOf(files)).catch((reason: unknown) => reason);
  if (!(error instanceof BankError)) throw new Error(`expected a BankError, got ${error}`);
  return error.faults.map(({ file, field, message }) => `${file}: ${field ? `${field} ` : ''}${message}`);
}

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

describe('a whole bank', () => {
  it('gives every task with its texts, times, limits and programs', async () => {
    const root = bankOf(task('data/sum'));
    const sum = (await loadBank(root)).tasks.get('data/sum');
    expect(sum).toMatchObject({
      taskId: 'data/sum',
      track: 'data',
      title: { en: 'Sum', ru: 'Сумма' },
      rating: 1000,
      parMs: 300_000,
      limitMs: 720_000,
      limits: { cpuMs: 2000, wallMs: 7000, memoryKb: 262_144, outputBytes: 262_144 },
      checker: { kind: 'tokens' },
      followUps: [{ goodAnswer: both('Because.') }, { goodAnswer: both('So.') }],
    });
    expect(sum?.solutions.map(({ language }) => language).sort()).toEqual(['cpp', 'javascript', 'python']);
    expect(sum?.wrong[0]).toMatchObject({ language: 'python', verdict: 'wrong_answer', group: 'edge' });
    expect(readFileSync(sum?.wrong[0]?.file ?? '', 'utf8')).toBe('\n');
  });

  it('orders tests by name and weighs the hidden ones by their group', async () => {
    const sum = (await loadBank(bankOf(task('data/sum')))).tasks.get('data/sum');
    expect(sum?.visibleTests.map(({ name, weight }) => [name, weight])).toEqual([
      ['01-one', 0],
      ['02-two', 0],
    ]);
    expect(sum?.hiddenTests[0]).toMatchObject({ name: '01-basic', input: '1\n', expected: '2\n', weight: 1 });
    expect(sum?.hiddenTests[11]).toMatchObject({ name: '12-edge-rare', group: 'edge', weight: 2 });
  });

  it.each<[string, Tree]>([
    ['with faults', task('data/fresh', { draft: true, rating: 1, title: both('') })],
    ['that cannot be read', { 'data/fresh/task.yaml': 'draft: true # half\ntitle: {en: [\n' }],
    ['with the slug of another', task('algorithms/sum', { draft: true })],
    ['that is whole', task('data/fresh', { draft: true })],
  ])('leaves out a draft %s', async (_, draft) => {
    const without = await loadBank(bankOf(task('data/sum')));
    const bank = await loadBank(bankOf({ ...task('data/sum'), ...draft }));
    expect([...bank.tasks.keys()]).toEqual(['data/sum']);
    expect(bank.version).toBe(without.version);
  });

  it('gives the cards of one track in one language', async () => {
    const bank = await loadBank(bankOf({ ...task('data/sum'), ...task('backend/other') }));
    expect(bank.cards('data', 'ru')).toEqual([
      { taskId: 'data/sum', title: 'Сумма', rating: 1000, parMs: 300_000, limitMs: 720_000, hints: 3 },
    ]);
  });

  it('gives tasks for practices to nothing else', async () => {
    const files = { ...task('data/sum'), ...task('data/easy', { practice: true }), ...task('backend/other') };
    const bank = await loadBank(bankOf(files));
    const given = (use?: 'interview' | 'practice') =>
      bank.cards('data', 'en', use).map(({ taskId }) => taskId);
    expect([given(), given('interview'), given('practice')]).toEqual([
      ['data/sum'],
      ['data/sum'],
      ['data/easy'],
    ]);
    expect(bank.tasks.get('data/easy')?.use).toBe('practice');
  });

  it('keeps its version from one load to the next, and changes it with any file', async () => {
    const files = task('data/sum');
    const { version } = await loadBank(bankOf(files));
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect((await loadBank(bankOf(files))).version).toBe(version);
    for (const path of ['data/sum/wrong/a.py', 'data/sum/tests/hidden/01-basic.out', 'lib/random.mjs']) {
      const tree = { ...files, [path]: '99\n' };
      expect((await loadBank(bankOf(tree))).version).not.toBe(version);
    }
  });

  it('knows the float checker with its tolerance', async () => {
    const bank = await loadBank(bankOf(task('data/sum', { checker: 'float', tolerance: 1e-6 })));
    expect(bank.tasks.get('data/sum')?.checker).toEqual({ kind: 'float', tolerance: 1e-6 });
  });
});

describe('a generated test', () => {
  const generated = [{ name: '13-edge-long', seed: 7, size: 3 }];

  it('is made from its seed and size', async () => {
    const generator = `export const generate = ({ seed, size }) => ({ input: 'x'.repeat(size), expected: String(seed) });`;
    const root = bankOf({ ...task('data/sum', { generated }), 'data/sum/generator.mjs': generator });
    const test = (await loadBank(root)).tasks.get('data/sum')?.hiddenTests.at(-1);
    expect(test).toMatchObject({
      name: '13-edge-long',
      group: 'edge',
      weight: 2,
      input: 'xxx',
      expected: '7',
    });
  });

  it('is made with the helpers that generators share', async () => {
    const generator = `import { twice } from '../../lib/twice.mjs';
      export const generate = ({ seed, size }) => ({ input: 'x'.repeat(size), expected: String(twice(seed)) });`;
    const root = bankOf({
      ...task('data/sum', { generated }),
      'data/sum/generator.mjs': generator,
      'lib/twice.mjs': 'export const twice = (number) => 2 * number;',
    });
    const test = (await loadBank(root)).tasks.get('data/sum')?.hiddenTests.at(-1);
    expect(test?.expected).toBe('14');
  });

  it('needs a generator that exports generate', async () => {
    const files = task('data/sum', { generated });
    expect(await faultsOf(files)).toEqual([expect.stringMatching(/generator\.mjs: is missing: add it/)]);
    expect(await faultsOf({ ...files, 'data/sum/generator.mjs': 'export const other = 1;' })).toEqual([
      expect.stringMatching(/generator\.mjs: exports no function `generate`/),
    ]);
    expect(await faultsOf({ ...files, 'data/sum/generator.mjs': 'syntax error' })).toEqual([
      expect.stringMatching(/generator\.mjs: cannot be imported/),
    ]);
  });
});

describe('the rubric of a task', () => {
  it('tells style from method, and takes a line of before there were marks for one of method', async () => {
    const bank = await loadBank(
      bankOf(task('data/sum', { rubric: [{ style: 'Names.' }, { method: 'Once.' }, 'Twice.'] })),
    );
    expect(bank.tasks.get('data/sum')?.rubric).toEqual([
      { kind: 'style', text: 'Names.' },
      { kind: 'method', text: 'Once.' },
      { kind: 'method', text: 'Twice.' },
    ]);
  });
});

describe('a faulty bank', () => {
  it.each([
    ['a missing field', { rubric: undefined }, 'rubric is missing: add it'],
    ['a missing locale', { title: { en: 'Sum' } }, 'title.ru is missing: add it'],
    ['an empty text', { statement: { en: ' ', ru: 'x' } }, 'statement.en is empty: write it'],
    ['a rating below the range', { rating: 800 }, 'rating is below 900'],
    ['a rating above the range', { rating: 2401 }, 'rating is above 2400'],
    [
      'an unknown checker',
      { checker: 'fuzzy' },
      'checker is "fuzzy": give exact, tokens, unordered_lines or float',
    ],
    ['a text that is a number', { title: { en: 1, ru: 'x' } }, 'title.en is 1: give a string'],
    ['a rating that is a text', { rating: 'hard' }, 'rating is "hard": give a number'],
    ['a list that is a text', { rubric: 'x' }, 'rubric is "x": give a list'],
    [
      'a line of the rubric without words',
      { rubric: [{ style: ' ' }, 'b', 'c'] },
      'rubric.0.style is empty: write it',
    ],
    ['a mark that there is not', { rubric: ['a', { form: 'b' }, 'c'] }, 'rubric.1 must read `style: …`'],
    ['a time of nothing', { par_minutes: 0 }, 'par_minutes is 0: give more than 0'],
    ['too little CPU', { limits: { cpu_ms: 5 } }, 'limits.cpu_ms is 5: give at least 100'],
    [
      'too much memory',
      { limits: { memory_kb: 9_999_999 } },
      'limits.memory_kb is 9999999: give at most 1048576',
    ],
    ['a missing hint', { hints: [both('one'), both('two')] }, 'hints must have three rungs'],
    ['a misspelt field', { ratings: 1 }, 'ratings is no known field'],
    ['a float checker without tolerance', { checker: 'float' }, 'tolerance goes with checker `float`'],
    ['a limit below twice the par', { limit_minutes: 9 }, 'limit_minutes must be 2–3 × par_minutes'],
    [
      'a wrong program of a group without tests',
      { wrong: TASK.wrong.map((one) => ({ ...one, group: 'large' })) },
      'wrong.0.group names large, which `groups` has not',
    ],
    ['a group without weight', { groups: { basic: 1 } }, 'groups.edge is missing'],
    ['too few wrong programs', { wrong: TASK.wrong.slice(1) }, 'wrong must list at least three'],
  ])('names %s', async (_case, change, message) => {
    const faults = await faultsOf(task('data/sum', change));
    expect(faults).toContainEqual(expect.stringContaining(`data/sum/task.yaml: ${message}`));
  });

  it.each([
    ['a test without output', 'tests/hidden/01-basic.out', 'tests/hidden/01-basic.in: has no output'],
    ['a test without input', 'tests/hidden/01-basic.in', 'tests/hidden/01-basic.out: has no input'],
    ['a missing description', 'task.yaml', 'task.yaml: is missing'],
    ['a missing solution', 'solutions/cpp.cpp', 'solutions/cpp.cpp: is missing'],
    ['a missing wrong program', 'wrong/b.py', 'task.yaml: wrong.1.file names wrong/b.py, which is not there'],
  ])('names %s', async (_case, path, message) => {
    const faults = await faultsOf(without(task('data/sum'), `data/sum/${path}`));
    expect(faults).toContainEqual(expect.stringContaining(`data/sum/${message}`));
  });

  it.each([
    ['a stray file', 'data/sum/notes.txt', 'data/sum/notes.txt: has no place in a task'],
    ['a stray file among the helpers', 'lib/notes.txt', 'lib/notes.txt: is no lib/<name>.mjs'],
    ['a file outside every task', 'data/notes.txt', 'data/notes.txt: belongs to no task'],
    ['an undeclared wrong program', 'data/sum/wrong/d.py', 'data/sum/wrong/d.py: is not listed in task.yaml'],
    [
      'a badly named test',
      'data/sum/tests/hidden/13-huge.in',
      'tests/hidden/13-huge.in: must be named <nn>-<basic',
    ],
    ['an unknown track', 'games/chess/task.yaml', 'games/chess: is in no track'],
  ])('names %s', async (_case, path, message) => {
    const faults = await faultsOf({ ...task('data/sum'), [path]: 'x' });
    expect(faults).toContainEqual(expect.stringContaining(message));
  });

  it('names a slug that two tracks use', async () => {
    expect(await faultsOf({ ...task('backend/sum'), ...task('data/sum') })).toEqual([
      'data/sum: has the same slug as backend/sum: rename one of them',
    ]);
  });

  it('names broken YAML with its place', async () => {
    const faults = await faultsOf({ ...task('data/sum'), 'data/sum/task.yaml': 'title: [\n' });
    expect(faults).toEqual([expect.stringMatching(/task\.yaml: is not valid YAML: .* line \d/)]);
  });

  it('names a committed test that is too large', async () => {
    const faults = await faultsOf({
      ...task('data/sum'),
      'data/sum/tests/hidden/01-basic.in': 'x'.repeat(20_000),
    });
    expect(faults).toEqual([
      expect.stringContaining('is over 16384 bytes: make the test with generator.mjs'),
    ]);
  });

  it('is reported whole: all faults of all files at once', async () => {
    const faults = await faultsOf({
      ...task('data/sum', { rating: 1, checker: 'fuzzy', limit_minutes: 100 }),
      ...without(task('backend/other', { rubric: [] }), 'backend/other/tests/visible/01-one.out'),
    });
    expect(faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      'backend/other/tests/visible/01-one.in: has',
      'backend/other/task.yaml: rubric',
      'data/sum/task.yaml: rating',
      'data/sum/task.yaml: checker',
      'data/sum/task.yaml: limit_minutes',
    ]);
  });

  it('is reported whole within a task as well, also what other parts of its file lead to', async () => {
    const generated = [{ name: '13-edge-long', seed: 7, size: 3 }];
    const files = without(
      task('data/sum', { rating: 1, groups: { basic: 1 }, generated }),
      'data/sum/wrong/a.py',
    );
    const faults = await faultsOf({ ...files, 'data/sum/wrong/d.py': '' });
    expect(faults.map((fault) => fault.replace('data/sum/', ''))).toEqual([
      'task.yaml: rating is below 900: rate the task 900–2400',
      'generator.mjs: is missing: add it, or remove `generated` from task.yaml',
      'task.yaml: groups.edge is missing: give the weight of each test of the group',
      'task.yaml: wrong.0.group names edge, which `groups` has not: correct it',
      'task.yaml: wrong.0.file names wrong/a.py, which is not there: add it',
      'task.yaml: wrong.1.group names edge, which `groups` has not: correct it',
      'task.yaml: wrong.2.group names edge, which `groups` has not: correct it',
      'wrong/d.py: is not listed in task.yaml: add it to `wrong` with its verdict',
    ]);
  });

  it('says when the directory is missing or empty', async () => {
    await expect(loadBank('/nonexistent/bank')).rejects.toThrow(/does not exist/);
    await expect(loadBank(bankOf({}))).rejects.toThrow(/holds no task/);
  });
});

describe('the error', () => {
  it('lists each fault on a line of its own', async () => {
    const files = task('data/sum', { rating: 1 });
    await expect(loadBank(bankOf(files))).rejects.toThrow(
      /has 1 fault\(s\):\n {2}data\/sum\/task\.yaml: `rating` is below 900/,
    );
  });
});
