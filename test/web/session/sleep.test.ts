import { watchSleep } from '../../../web/session/sleep.ts';
import { manualTimers } from '../../support/web/timers.ts';

const MINUTE = 60_000;

describe('a machine that sleeps', () => {
  it('is told of once, with how long it slept, when it has woken', async () => {
    const timers = manualTimers();
    const slept: number[] = [];
    const stop = watchSleep(timers, (ms) => slept.push(ms));
    await timers.pass(MINUTE);
    timers.sleep(120 * MINUTE);
    expect(slept).toEqual([]);
    await timers.pass(MINUTE);
    expect(slept).toEqual([120 * MINUTE]);
    stop();
    timers.sleep(120 * MINUTE);
    await timers.pass(MINUTE);
    expect(slept).toHaveLength(1);
  });

  it('is no hidden page, whose timers are held back to one a minute', async () => {
    const timers = manualTimers();
    const slept: number[] = [];
    watchSleep(timers, (ms) => slept.push(ms));
    timers.sleep(MINUTE);
    await timers.pass(MINUTE);
    expect(slept).toEqual([]);
  });
});
