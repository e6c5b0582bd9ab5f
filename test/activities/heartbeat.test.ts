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

  describe('counts its tries', () => {
    const fails = () => beating(() => Promise.reject(new Error('no')), { tries: 3 });
    const tryOf = (attempt: number, handedBack?: number) =>
      new MockActivityEnvironment({
        attempt,
        heartbeatDetails: handedBack === undefined ? undefined : { handedBack },
      });

    it('and gives up after the last', async () => {
      await expect(tryOf(2).run(fails)).rejects.not.toHaveProperty('nonRetryable', true);
      await expect(tryOf(3).run(fails)).rejects.toMatchObject({ message: 'no', nonRetryable: true });
    });

    it('without those that were handed back', async () => {
      await expect(tryOf(4, 2).run(fails)).rejects.not.toHaveProperty('nonRetryable', true);
      await expect(tryOf(5, 2).run(fails)).rejects.toMatchObject({ nonRetryable: true });
    });

    it('with those whose process died, and does not begin once they are too many', async () => {
      let begun = false;
      const work = async () => {
        begun = true;
      };
      await tryOf(3).run(() => beating(work, { tries: 3 }));
      expect(begun).toBe(true);
      begun = false;
      const another = tryOf(4).run(() => beating(work, { tries: 3 }));
      await expect(another).rejects.toMatchObject({ nonRetryable: true });
      expect(begun).toBe(false);
    });

    it('and hands back what its process cannot end, saying how often that was', async () => {
      const environment = tryOf(3, 1);
      const beats: unknown[] = [];
      environment.on('heartbeat', (details) => beats.push(details));
      const work = environment.run(() =>
        beating(
          (signal) =>
            new Promise((_, reject) => {
              // Whatever becomes of what is broken off.
              signal.addEventListener('abort', () => reject(new Error('the container is gone')));
              environment.cancel('WORKER_SHUTDOWN');
            }),
          { tries: 3 },
        ),
      );
      await expect(work).rejects.toMatchObject({
        type: 'HandedBack',
        nonRetryable: false,
        category: 'BENIGN',
      });
      expect(beats).toEqual([{ handedBack: 1 }, { handedBack: 2 }]);
    });
  });
});
