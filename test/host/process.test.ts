import { endProcess, isRunning, startOf } from '../../src/host/process.ts';
import { startChild } from '../support/child.ts';

describe('process identity', () => {
  it('tells a process from a later one with the same number', async () => {
    const child = startChild('sleep', ['60']);
    const identity = { pid: child.pid, startedAt: startOf(child.pid) as string };
    expect(isRunning(identity)).toBe(true);
    const namesake = { ...identity, startedAt: 'another time' };
    expect(isRunning(namesake)).toBe(false);
    await endProcess(namesake, 1_000);
    expect(isRunning(identity)).toBe(true);
    await endProcess(identity, 5_000);
    expect(await child.ended).toBe('SIGTERM');
    expect(startOf(child.pid)).toBeNull();
  });

  it('ends one that does not listen to SIGTERM', async () => {
    const child = startChild('sh', ['-c', 'trap "" TERM; echo deaf; while :; do sleep 0.05; done']);
    await child.prints(/deaf/);
    await endProcess({ pid: child.pid, startedAt: startOf(child.pid) as string }, 200);
    expect(await child.ended).toBe('SIGKILL');
  });
});
