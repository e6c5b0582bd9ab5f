import { createServerClock, sampleOf } from '../../../web/session/server-clock.ts';
import { manualTimers } from '../../support/web/timers.ts';

const SERVER = Date.UTC(2026, 5, 1, 12);
const at = (ms: number) => new Date(SERVER + ms).toISOString();

describe("the server's clock", () => {
  let timers: ReturnType<typeof manualTimers>;
  beforeEach(() => {
    timers = manualTimers();
  });

  it('is taken to have been read in the middle of the round trip', () => {
    expect(sampleOf({ sentAt: 100, receivedAt: 300, serverTime: at(0) })).toEqual({
      ms: SERVER - 200,
      uncertaintyMs: 100,
    });
  });

  it('is the wall clock until it is known, and does not care for it afterwards', async () => {
    const clock = createServerClock(timers);
    expect([clock.now(), clock.uncertaintyMs()]).toEqual([timers.date(), null]);
    clock.answered({ sentAt: 0, receivedAt: 0, serverTime: at(0) });
    await timers.pass(5_000);
    expect(clock.now()).toBe(SERVER + 5_000);
  });

  it('believes the shortest round trip', () => {
    const clock = createServerClock(timers);
    clock.answered({ sentAt: -40, receivedAt: 0, serverTime: at(0) });
    clock.answered({ sentAt: -900, receivedAt: 0, serverTime: at(0) });
    expect([clock.now(), clock.uncertaintyMs()]).toEqual([SERVER + 20, 20]);
    clock.answered({ sentAt: -10, receivedAt: 0, serverTime: at(0) });
    expect([clock.now(), clock.uncertaintyMs()]).toEqual([SERVER + 5, 5]);
  });

  it('believes a longer one after ten minutes', async () => {
    const clock = createServerClock(timers);
    clock.answered({ sentAt: 0, receivedAt: 0, serverTime: at(0) });
    await timers.pass(601_000);
    clock.answered({ sentAt: 600_000, receivedAt: 601_000, serverTime: at(700_000) });
    expect(clock.now()).toBe(SERVER + 700_500);
  });

  it('is at least as far as an event of the stream says', () => {
    const clock = createServerClock(timers);
    clock.answered({ sentAt: 0, receivedAt: 0, serverTime: at(0) });
    clock.told(at(-300));
    expect(clock.now()).toBe(SERVER);
    clock.told(at(60_000));
    expect(clock.now()).toBe(SERVER + 60_000);
  });

  it('is asked again after a sleep, in which the monotonic clock may have stood still', () => {
    const clock = createServerClock(timers);
    clock.answered({ sentAt: 0, receivedAt: 0, serverTime: at(0) });
    timers.sleep(3_600_000);
    clock.distrust();
    clock.answered({ sentAt: -500, receivedAt: 0, serverTime: at(3_600_000) });
    expect(clock.now()).toBe(SERVER + 3_600_250);
  });
});
