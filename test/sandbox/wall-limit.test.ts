import { wallLimitMs } from '../../src/sandbox/wall-limit.ts';

const LIMITS = { cpuMs: 2000, wallMs: 7000 };
const times = (count: number, run: { durationMs: number; cpuMs: number }) => Array(count).fill(run);

describe('the wall limit of the next test', () => {
  it('is that of the task while a program computes, on a machine three times too slow as well', () => {
    expect(wallLimitMs(LIMITS, [])).toBe(7000);
    expect(wallLimitMs(LIMITS, times(18, { durationMs: 6000, cpuMs: 2000 }))).toBe(7000);
    expect(wallLimitMs(LIMITS, times(40, { durationMs: 120, cpuMs: 30 }))).toBe(7000);
  });

  it('shrinks for a program that sleeps, so that all its tests take less than half a minute', () => {
    const runs: { durationMs: number; cpuMs: number }[] = [];
    for (let timeLimits = 0; timeLimits < 2; ) {
      const durationMs = Math.min(6900, wallLimitMs(LIMITS, runs));
      if (durationMs < 6900) timeLimits++;
      runs.push({ durationMs, cpuMs: 15 });
    }
    expect(runs.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBeLessThan(30_000);
  });

  it('lets all tests together take two minutes and some seconds, should a program compute between its sleeps', () => {
    const costly = { cpuMs: 5000, wallMs: 16_000 };
    const runs: { durationMs: number; cpuMs: number }[] = [];
    // A third of the time is computed, so none of it counts as slept.
    for (let test = 0; test < 20; test++) {
      const durationMs = Math.min(15_000, wallLimitMs(costly, runs) - 100);
      runs.push({ durationMs, cpuMs: durationMs / 3 });
    }
    const spentMs = runs.reduce((sum, { durationMs }) => sum + durationMs, 0);
    expect(spentMs).toBeGreaterThan(119_000);
    expect(spentMs).toBeLessThan(132_000);
  });

  it('never shrinks for a program that computes as long as it may in each of many tests', () => {
    const costly = { cpuMs: 5000, wallMs: 16_000 };
    expect(wallLimitMs(costly, times(17, { durationMs: 5500, cpuMs: 5000 }))).toBe(16_000);
  });

  it('leaves a second beyond the CPU time', () => {
    expect(wallLimitMs(LIMITS, times(9, { durationMs: 7000, cpuMs: 0 }))).toBe(3000);
    expect(wallLimitMs({ cpuMs: 2000, wallMs: 2500 }, times(9, { durationMs: 2500, cpuMs: 0 }))).toBe(2500);
  });
});
