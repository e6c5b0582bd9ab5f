import { setTimeout as pause } from 'node:timers/promises';
import { openSharedClock, type SharedClock } from '../../src/host/shared-clock.ts';

const HOUR_MS = 3_600_000;
const START = 1_000_000_000_000;
const EVERY_MS = 5;

describe('a clock that several machines go by', () => {
  /** What the stopwatch and the clocks show, and how long an answer takes. */
  let steady: number;
  let ownAhead: number;
  let otherAhead: number;
  let answerMs: number;
  let fault: Error | null;
  let said: { off: number[]; faults: unknown[] };
  let clock: SharedClock;

  beforeEach(async () => {
    [steady, ownAhead, otherAhead, answerMs, fault] = [0, HOUR_MS, 0, 0, null];
    said = { off: [], faults: [] };
    clock = await openSharedClock({
      async ask() {
        if (fault) throw fault;
        steady += answerMs / 2;
        const asked = START + steady + otherAhead;
        steady += answerMs / 2;
        return asked;
      },
      onFault: (error) => said.faults.push(error),
      onOff: (aheadMs) => said.off.push(aheadMs),
      wall: () => START + steady + ownAhead,
      steady: () => steady,
      everyMs: EVERY_MS,
    });
  });
  afterEach(() => clock.close());

  const looks = () => pause(10 * EVERY_MS);

  it('shows the time of the other one, whatever its own machine takes for it', async () => {
    expect(clock.now()).toBe(START);
    steady += 500;
    ownAhead = -HOUR_MS;
    expect(clock.now()).toBe(START + 500);
    await looks();
    expect(clock.now()).toBe(START + 500);
  });

  it('follows where the other one goes', async () => {
    otherAhead = 3_000;
    await looks();
    expect(clock.now()).toBe(START + 3_000);
  });

  it('is not misled by an answer that took long', async () => {
    [otherAhead, answerMs] = [400, 1_000];
    await looks();
    expect(clock.now() - START - steady).toBe(0);
    otherAhead = 600;
    await looks();
    expect(clock.now() - START - steady).toBe(600);
  });

  it('goes on while the other one cannot be asked, and says why', async () => {
    fault = new Error('no connection');
    steady += 20_000;
    await looks();
    expect(clock.now()).toBe(START + 20_000);
    expect(said.faults).toContain(fault);
  });

  it('says once that its machine goes wrong, and again when it does so anew', async () => {
    await looks();
    expect(said.off).toEqual([HOUR_MS]);
    ownAhead = 1_000;
    await looks();
    ownAhead = -HOUR_MS;
    await looks();
    expect(said.off).toEqual([HOUR_MS, -HOUR_MS]);
  });
});
