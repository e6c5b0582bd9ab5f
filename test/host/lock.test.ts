import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryLock, withLock } from '../../src/host/lock.ts';
import { startChild } from '../support/child.ts';

const LOCK = new URL('../../src/host/lock.ts', import.meta.url).href;

describe('a lock among the processes of a host', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-lock-'));
    file = join(folder, 'made', 'a.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one at a time through', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    };
    await Promise.all([1, 2, 3, 4].map(() => withLock(file, () => {}, work)));
    expect(most).toBe(1);
  });

  it('passes on when its holder is killed, and says once that it waits', async () => {
    const hold = `import { tryLock } from '${LOCK}'; const lock = tryLock('${file}'); console.log('held'); setInterval(() => lock, 1000);`;
    const holder = startChild(process.execPath, ['--input-type=module', '-e', hold]);
    await holder.prints(/held/);
    expect(tryLock(file)).toBeNull();
    let waits = 0;
    const passage = withLock(
      file,
      () => {
        waits++;
        setTimeout(() => holder.process.kill('SIGKILL'), 250);
      },
      async () => 'through',
    );
    expect(await passage).toBe('through');
    expect(waits).toBe(1);
    expect(await holder.ended).toBe('SIGKILL');
  });

  it('is let go when the work fails', async () => {
    const failure = withLock(
      file,
      () => {},
      () => Promise.reject(new Error('failed')),
    );
    await expect(failure).rejects.toThrow('failed');
    const lock = tryLock(file);
    expect(lock).not.toBeNull();
    lock?.release();
  });
});
