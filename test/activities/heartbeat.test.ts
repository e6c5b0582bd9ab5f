import { setTimeout as wait } from 'node:timers/promises';
import { MockActivityEnvironment } from '@temporalio/testing';
import { beating } from '../../activities/heartbeat.ts';

/** More than the time between two heartbeats. */
const A_BEAT_MS = 1_300;

describe('an activity that beats', () => {
  it('tells Temporal that it lives while it works, and no longer', async () => {
    const environment = new MockActivityEnvironment();
    let beats = 0;
    environment.on('heartbeat', () => {
      beats += 1;
    });
    await environment.run(() => beating(() => wait(A_BEAT_MS)));
    expect(beats).toBe(2);
    await wait(A_BEAT_MS);
    expect(beats).toBe(2);
  });

  it('no longer does either when its work has failed', async () => {
    const environment = new MockActivityEnvironment();
    let beats = 0;
    environment.on('heartbeat', () => {
      beats += 1;
    });
    const work = environment.run(() => beating(() => Promise.reject(new Error('no'))));
    await expect(work).rejects.toThrow('no');
    await wait(A_BEAT_MS);
    expect(beats).toBe(1);
  });

  it('gives its work the signal by which it is cancelled', async () => {
    const environment = new MockActivityEnvironment();
    const work = environment.run(() =>
      beating(async (signal) => {
        environment.cancel();
        return signal.aborted;
      }),
    );
    expect(await work).toBe(true);
  });
});
