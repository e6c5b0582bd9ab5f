import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderStore } from '../../src/media/folder.ts';
import { MediaUnavailable } from '../../src/media/store.ts';
import { keepsToTheContract } from '../support/media/store-contract.ts';

describe('a folder of recordings', () => {
  const root = mkdtempSync(join(tmpdir(), 'viva-media-'));
  afterAll(() => rmSync(root, { recursive: true }));

  /** As the database has it: the first name stays. */
  function names() {
    let known: string | null = null;
    return async (made: string) => {
      known ??= made;
      return known;
    };
  }

  const open = (path: string, nameOf = names(), isAlone = false) =>
    createFolderStore({ path: join(root, path), nameOf, isAlone });

  const shared = open('contract');
  keepsToTheContract(() => shared);

  it('is shared by all processes that were given the same one', async () => {
    const nameOf = names();
    const [api, worker] = [open('shared', nameOf), open('shared', nameOf)];
    await Promise.all([api.check(), worker.check()]);
    await api.put('ab-key', Buffer.from('heard'));
    expect(String(await worker.get('ab-key'))).toBe('heard');
  });

  it('is the same one for processes that begin at once', async () => {
    for (let start = 0; start < 20; start += 1) {
      const nameOf = names();
      const all = Array.from({ length: 4 }, () => open(`begun-${start}`, nameOf));
      await Promise.all(all.flatMap((one) => [one.check(), one.check()]));
      await open(`begun-${start}`, nameOf).check();
    }
  });

  it('stores nothing in another folder than the others have', async () => {
    const nameOf = names();
    await open('first', nameOf).check();
    const elsewhere = open('second', nameOf);
    await expect(elsewhere.put('ab-key', Buffer.of(1))).rejects.toThrow(MediaUnavailable);
    await expect(elsewhere.check()).rejects.toThrow('share that one, or set S3_URL');
    await open('first', nameOf).check();
  });

  it('takes an empty one where no other process has any, as after a restored backup', async () => {
    const nameOf = names();
    await open('lost', nameOf, true).check();
    const alone = open('fresh', nameOf, true);
    await Promise.all([alone.check(), alone.check()]);
    await open('fresh', nameOf).check();
  });

  it('leaves no half of a file under a key', async () => {
    await shared.put('cd-key', Buffer.alloc(100));
    expect(readdirSync(join(root, 'contract')).filter((name) => name.startsWith('new-'))).toEqual([]);
  });

  it('leaves nothing of what could not be stored', async () => {
    mkdirSync(join(root, 'contract/ef/ef-key'), { recursive: true });
    await expect(shared.put('ef-key', Buffer.alloc(100))).rejects.toThrow(MediaUnavailable);
    expect(readdirSync(join(root, 'contract')).filter((name) => name.startsWith('new-'))).toEqual([]);
  });

  it('is rid of what processes left that died while they wrote, and not of what is being written', async () => {
    const nameOf = names();
    await open('left', nameOf).put('ab-key', Buffer.from('heard'));
    const [left, young] = ['new-left', 'new-young'].map((name) => join(root, 'left', name)) as [
      string,
      string,
    ];
    for (const file of [left, young]) writeFileSync(file, 'half');
    const longAgo = Date.now() / 1_000 - 2 * 3_600;
    utimesSync(left, longAgo, longAgo);
    const next = open('left', nameOf);
    expect(String(await next.get('ab-key'))).toBe('heard');
    expect([existsSync(left), existsSync(young)]).toEqual([false, true]);
  });

  it.each([
    ['nothing', () => undefined],
    ['a file', (path: string) => writeFileSync(path, '')],
    ['an empty folder, as where a disk is not mounted', (path: string) => mkdirSync(path)],
    [
      'a folder of another installation',
      (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, '.viva-media'), 'another');
      },
    ],
  ])('has lost nothing while %s is in its place, and goes on once it is back', async (what, take) => {
    const path = join(root, `away-${what.length}`);
    const aside = `${path}-aside`;
    // Also one who is alone, and would begin a new one at a start.
    const store = createFolderStore({ path, nameOf: names(), isAlone: true });
    await store.put('ab-kept', Buffer.from('kept'));
    renameSync(path, aside);
    take(path);
    for (const call of [
      () => store.get('ab-kept'),
      () => store.get('ab-never'),
      () => store.put('ab-lost', Buffer.of(1)),
      () => store.remove(['ab-kept']),
      () => store.check(),
    ])
      await expect(call()).rejects.toThrow(MediaUnavailable);
    rmSync(path, { recursive: true, force: true });
    renameSync(aside, path);
    expect(String(await store.get('ab-kept'))).toBe('kept');
    expect(await store.get('ab-never')).toBeNull();
    await store.remove(['ab-kept']);
    expect(await store.get('ab-kept')).toBeNull();
  });

  it('says so where it cannot be written', async () => {
    writeFileSync(join(root, 'a-file'), '');
    await expect(open('a-file/inside').check()).rejects.toThrow(/cannot be used \(ENOTDIR\)/);
  });
});
