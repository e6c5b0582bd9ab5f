import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from '../../src/host/command.ts';
import { isRunning, startOf } from '../../src/host/process.ts';
import { startChild } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';

const ROOT = join(import.meta.dirname, '../..');
const LAUNCH = ['scripts/run.mjs', 'test/support/host/stays.ts', 'first', 'second'];
const READY = /ready (\d+) on (\d+)\.\S+ with (.*) by (.*)/;

/** The machine's own Node, whatever its version, as a person's shell would find it. */
function systemNode(): string {
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  return findOnPath('node', path.join(':')) ?? process.execPath;
}

/** As npm starts it: npm is the parent, and says so. */
const asNpm = { cwd: ROOT, env: { ...process.env, npm_lifecycle_event: 'start' } };

describe('the launcher', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on and ends with the exit code',
    async (signal) => {
      const child = startChild(systemNode(), LAUNCH, asNpm);
      await child.prints(READY);
      process.kill(child.pid, signal);
      expect(await child.ended).toBe(7);
      expect(child.output()).toContain(`stopped by ${signal}`);
    },
  );

  it('runs the entry on Node 24 with its arguments', async () => {
    const child = startChild(systemNode(), LAUNCH, asNpm);
    const [, , major, args, nodeArgs] = await child.prints(READY);
    expect(Number(major)).toBeGreaterThanOrEqual(24);
    expect(args).toBe('first,second');
    if (availableParallelism() > 1) expect(nodeArgs).toBe('');
    process.kill(child.pid, 'SIGTERM');
    await child.ended;
  });

  it('has garbage collected by one thread where there is one processor', async () => {
    const child = startChild('taskset', ['-c', '0', systemNode(), ...LAUNCH], asNpm);
    const [, pid, , , nodeArgs] = await child.prints(READY);
    expect(nodeArgs).toBe('--single-threaded-gc');
    process.kill(Number(pid), 'SIGTERM');
    expect(await child.ended).toBe(7);
  });

  it('takes the death of npm for SIGHUP, also one that npm cannot pass on', async () => {
    // The shell stays between, as npm does: it waits for its child and dies without a word.
    const command = `"${systemNode()}" ${LAUNCH.join(' ')}; true`;
    const npm = startChild('sh', ['-c', command], asNpm);
    const pid = Number((await npm.prints(READY))[1]);
    const entry = { pid, startedAt: startOf(pid) as string };
    process.kill(npm.pid, 'SIGKILL');
    await eventually(async () => !isRunning(entry));
    await npm.ended;
    expect(npm.output()).toContain('stopped by SIGHUP');
  });
});
