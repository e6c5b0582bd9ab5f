import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
    await open('fresh', nameOf, true).check();
    await open('fresh', nameOf).check();
  });

  it('leaves no half of a file under a key', async () => {
    await shared.put('cd-key', Buffer.alloc(100));
    expect(readdirSync(join(root, 'contract')).filter((name) => name.startsWith('new-'))).toEqual([]);
  });

  it('says so where it cannot be written', async () => {
    writeFileSync(join(root, 'a-file'), '');
    await expect(open('a-file/inside').check()).rejects.toThrow(/cannot be used \(ENOTDIR\)/);
  });
});
