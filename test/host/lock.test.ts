import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withHostLock } from '../../src/host/lock.ts';

const NAME = `viva-lock-test-${process.pid}`;
const LOCK = new URL('../../src/host/lock.ts', import.meta.url).href;

/** Another process that holds the lock until it is killed. */
async function holder() {
  const code = `import { withHostLock } from '${LOCK}';
    await withHostLock('${NAME}', () => {}, () => new Promise(() => { console.log('held'); setInterval(() => {}, 1000); }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('a lock among the processes of a host', () => {
  it('lets one at a time through', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    };
    await Promise.all([1, 2, 3, 4].map(() => withHostLock(NAME, () => {}, work)));
    expect(most).toBe(1);
  });

  it('passes on when its holder is killed, and says that it waits', async () => {
    const child = await holder();
    let waits = 0;
    const passed = withHostLock(
      NAME,
      () => {
        waits++;
        child.kill('SIGKILL');
      },
      async () => 'through',
    );
    expect(await passed).toBe('through');
    expect(waits).toBe(1);
  });

  it('is let go when the work fails', async () => {
    await expect(
      withHostLock(
        NAME,
        () => {},
        () => Promise.reject(new Error('failed')),
      ),
    ).rejects.toThrow('failed');
    expect(
      await withHostLock(
        NAME,
        () => {},
        async () => 1,
      ),
    ).toBe(1);
  });
});
