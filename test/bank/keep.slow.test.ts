import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { taskOfInterview } from '../../activities/task-of-interview.ts';
import type { Bank } from '../../src/bank/bank.ts';
import { keepBank } from '../../src/bank/keep.ts';
import { loadBank } from '../../src/bank/load.ts';
import { pack } from '../../src/bank/pack.ts';
import { both, task, writeFiles } from '../support/bank/files.ts';
import { execute } from '../support/database/execute.ts';
import { ENGINES } from '../support/database/places.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { startStory } from '../support/story.ts';

describe.each(ENGINES)('a bank that keeps its versions in %s', (engine) => {
  let root: string;
  let tasks: string;
  let bankFolder: string;
  let store: TemporaryRecords;
  let changed: string[];
  beforeEach(async () => {
    store = await temporaryRecords(engine);
    changed = [];
    root = mkdtempSync(join(tmpdir(), 'viva-bank-'));
    tasks = join(root, 'tasks');
    bankFolder = join(root, 'banks');
    writeFiles(tasks, { ...task('data/sum'), ...task('data/mean') });
  });
  afterEach(async () => {
    await store.remove();
    rmSync(root, { recursive: true });
  });

  const open = async (folder = bankFolder): Promise<Bank> =>
    keepBank(await loadBank(tasks), {
      directory: tasks,
      folder,
      store: store.records.bankVersions,
      onChanged: (version) => changed.push(version),
    });

  /** As an upgrade would: one task is gone, the other another one. */
  async function change(): Promise<Bank> {
    rmSync(tasks, { recursive: true });
    writeFiles(tasks, task('data/sum', { statement: both('Add the squares.'), rating: 1500 }));
    writeFileSync(join(tasks, 'data/sum/tests/hidden/01-basic.out'), '99\n');
    return open();
  }

  it('gives what was there before a change, and what is there now', async () => {
    const before = await open();
    const now = await change();
    expect(now.version).not.toBe(before.version);
    expect([...now.tasks.keys()]).toEqual(['data/sum']);

    const then = await now.of(before.version);
    expect(then.version).toBe(before.version);
    expect([...then.tasks.keys()].sort()).toEqual(['data/mean', 'data/sum']);
    expect(then.tasks.get('data/sum')?.statement.en).toBe('Add the numbers.');
    expect(then.tasks.get('data/sum')?.hiddenTests[0]?.expected).toBe('2\n');
    expect((await now.of(now.version)).tasks.get('data/sum')?.hiddenTests[0]?.expected).toBe('99\n');
  });

  it('shares with the version before what did not change', async () => {
    const before = await open();
    writeFileSync(join(tasks, 'data/sum/tests/hidden/01-basic.out'), '99\n');
    const now = await open();
    const inode = ({ version }: Bank, path: string) => statSync(join(bankFolder, version, path)).ino;
    expect(inode(now, 'data/mean/task.yaml')).toBe(inode(before, 'data/mean/task.yaml'));
    expect(inode(now, 'data/sum/task.yaml')).toBe(inode(before, 'data/sum/task.yaml'));
    const file = 'data/sum/tests/hidden/01-basic.out';
    expect(inode(now, file)).not.toBe(inode(before, file));
    expect((await now.of(before.version)).tasks.get('data/sum')?.hiddenTests[0]?.expected).toBe('2\n');
  });

  it('makes the tests of each version with the helpers of that version', async () => {
    const generated = [{ name: '13-edge-long', seed: 7, size: 3 }];
    const helper = (answer: number) => `export const answer = ${answer};`;
    writeFiles(tasks, {
      ...task('data/sum', { generated }),
      'data/sum/generator.mjs': `import { answer } from '../../lib/answer.mjs';
        export const generate = ({ size }) => ({ input: 'x'.repeat(size), expected: String(answer) });`,
      'lib/answer.mjs': helper(1),
    });
    const before = await open();
    writeFiles(tasks, { 'lib/answer.mjs': helper(2) });
    const now = await open();
    writeFiles(tasks, { 'lib/answer.mjs': helper(3) });
    const later = await open();

    const expected = async (version: string) =>
      (await later.of(version)).tasks.get('data/sum')?.hiddenTests.at(-1)?.expected;
    expect(await Promise.all([before.version, now.version].map(expected))).toEqual(['1', '2']);
  });

  it('keeps no draft', async () => {
    const before = await open();
    writeFiles(tasks, task('data/fresh', { draft: true }));
    const now = await open();
    expect(now.version).toBe(before.version);
    expect([...now.tasks.keys()]).not.toContain('data/fresh');
  });

  it('is the one that an interview goes on with', async () => {
    const before = await open();
    const { records } = store;
    const { interviewId, takesTask } = await startStory({ records, bank: before });
    await takesTask();

    const bank = await change();
    const find = (taskId: string) => taskOfInterview({ records, bank }, { interviewId, taskId });
    expect(await find('data/mean')).toMatchObject({ taskId: 'data/mean' });
    expect(await find('data/sum')).toMatchObject({ rating: 1000, statement: { en: 'Add the numbers.' } });
    expect(await find('data/median')).toBeNull();
  });

  it('is kept once by all that start at the same time, with nothing left over', async () => {
    const banks = await Promise.all([open(), open(), open()]);
    expect(readdirSync(bankFolder)).toEqual([banks[0]?.version]);
  });

  it('fetches a version that the machine has not, and then has it', async () => {
    const before = await open();
    await change();
    const elsewhere = join(root, 'elsewhere');
    const now = await open(elsewhere);
    expect(readdirSync(elsewhere)).toEqual([now.version]);
    const then = await now.of(before.version);
    expect([...then.tasks.keys()].sort()).toEqual(['data/mean', 'data/sum']);
    expect(then.tasks.get('data/sum')?.hiddenTests[0]?.expected).toBe('2\n');
    expect(readdirSync(elsewhere).sort()).toEqual([before.version, now.version].sort());
  });

  it('stores what an earlier Viva has kept in the folder alone', async () => {
    const before = await open();
    await forget(before.version);
    await open();
    expect(await isStored(before.version)).toBe(true);
  });

  it('stores no folder whose name is not its version, and tells of it', async () => {
    const other = 'f'.repeat(64);
    writeFiles(join(bankFolder, other), task('data/sum'));
    await open();
    expect(changed).toEqual([other]);
    expect(await isStored(other)).toBe(false);
  });

  it('says where a version should be that nobody kept, and finds it once it is there', async () => {
    const before = await open();
    const now = await change();
    const place = join(bankFolder, before.version);
    rmSync(place, { recursive: true });
    await forget(before.version);
    await expect(now.of(before.version)).rejects.toThrow(
      `${before.version} of the task bank, which is neither in the database nor at ${place}`,
    );
    writeFiles(place, { ...task('data/sum'), ...task('data/mean') });
    expect((await now.of(before.version)).tasks.size).toBe(2);
  });

  it('does not take a version that was changed in the folder, but the one in the database', async () => {
    const before = await open();
    const now = await change();
    const file = join(bankFolder, before.version, 'data/sum/tests/hidden/01-basic.out');
    writeFileSync(file, '3\n');
    expect((await now.of(before.version)).tasks.get('data/sum')?.hiddenTests[0]?.expected).toBe('2\n');
    expect(readFileSync(file, 'utf8')).toBe('2\n');
  });

  it('does not take one that was changed in both', async () => {
    const before = await open();
    const now = await change();
    writeFileSync(join(bankFolder, before.version, 'data/sum/tests/hidden/01-basic.out'), '3\n');
    const stored = await pack(new Map([['data/sum/task.yaml', Buffer.from('title: x')]]));
    await execute(store.location, 'update bank_versions set gzip = ? where version = ?', [
      stored,
      before.version,
    ]);
    await expect(now.of(before.version)).rejects.toThrow('is another one in the database');
    await forget(before.version);
    await expect(now.of(before.version)).rejects.toThrow('was changed');
  });

  const forget = (version: string) =>
    execute(store.location, 'delete from bank_versions where version = ?', [version]);
  const isStored = async (version: string) =>
    (await store.records.bankVersions.among([version])).has(version);
});
