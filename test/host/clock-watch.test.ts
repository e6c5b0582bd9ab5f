import { setTimeout as pause } from 'node:timers/promises';
import { watchClock } from '../../src/host/clock-watch.ts';

describe('the watch over the clock', () => {
  it('tells once of each jump, either way, and not of time that passes or of what is slewed', async () => {
    let [wall, steady] = [1_800_000_000_000, 50];
    const jumps: number[] = [];
    const close = watchClock((by) => jumps.push(by), {
      clocks: { wall: () => wall, steady: () => steady },
      everyMs: 5,
    });
    const pass = async (wallMs: number, steadyMs: number) => {
      [wall, steady] = [wall + wallMs, steady + steadyMs];
      await pause(30);
    };
    await pass(60_000, 60_000);
    await pass(6_000, 5_000);
    await pass(-3_600_000, 0);
    await pass(5_000, 5_000);
    await pass(3_600_000, 0);
    close();
    await pass(-3_600_000, 0);
    expect(jumps).toEqual([-3_600_000, 3_600_000]);
  });
});
