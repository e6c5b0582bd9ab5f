import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { taskOfInterview } from '../../activities/task-of-interview.ts';
import type { Bank } from '../../src/bank/bank.ts';
import { keepBank } from '../../src/bank/keep.ts';
import { loadBank } from '../../src/bank/load.ts';
import { both, task, writeFiles } from '../support/bank/files.ts';
import { temporaryRecords } from '../support/records/records.ts';
import { startStory } from '../support/story.ts';

describe('a bank that keeps its versions', () => {
  let root: string;
  let tasks: string;
  let bankFolder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'viva-bank-'));
    tasks = join(root, 'tasks');
    bankFolder = join(root, 'banks');
    writeFiles(tasks, { ...task('data/sum'), ...task('data/mean') });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const open = async (): Promise<Bank> => keepBank(await loadBank(tasks), tasks, bankFolder);

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
    const { records, remove } = await temporaryRecords();
    const { interviewId, takesTask } = await startStory({ records, bank: before });
    await takesTask();

    const bank = await change();
    const find = (taskId: string) => taskOfInterview({ records, bank }, { interviewId, taskId });
    expect(await find('data/mean')).toMatchObject({ taskId: 'data/mean' });
    expect(await find('data/sum')).toMatchObject({ rating: 1000, statement: { en: 'Add the numbers.' } });
    expect(await find('data/median')).toBeNull();
    await remove();
  });

  it('is kept once by all that start at the same time, with nothing left over', async () => {
    const banks = await Promise.all([open(), open(), open()]);
    expect(readdirSync(bankFolder)).toEqual([banks[0]?.version]);
  });

  it('says where a version should be that nobody kept, and finds it once it is there', async () => {
    const before = await open();
    const now = await change();
    const place = join(bankFolder, before.version);
    rmSync(place, { recursive: true });
    await expect(now.of(before.version)).rejects.toThrow(
      `${before.version} of the task bank, which is not in ${bankFolder}`,
    );
    writeFiles(place, { ...task('data/sum'), ...task('data/mean') });
    expect((await now.of(before.version)).tasks.size).toBe(2);
  });

  it('does not take a kept version that was changed', async () => {
    const before = await open();
    const now = await change();
    writeFileSync(join(bankFolder, before.version, 'data/sum/tests/hidden/01-basic.out'), '3\n');
    await expect(now.of(before.version)).rejects.toThrow('was changed');
  });
});
