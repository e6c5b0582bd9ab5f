import { coarse, coarseDuration } from '../../../src/domain/measurement/coarse.ts';

const limits = { cpuMs: 2_000, wallMs: 7_000 };
const ran = { verdict: 'wrong_answer', durationMs: 812, cpuMs: 700, memoryKb: 9_400 } as const;

describe('what a candidate learns of a hidden test', () => {
  it('is memory up to the next 32 MiB, and times up to the next quarter of their limits', () => {
    expect(coarse(ran, limits)).toEqual({ durationMs: 1_750, cpuMs: 1_000, memoryKb: 32_768 });
    const more = { ...ran, durationMs: 1_751, cpuMs: 1_000, memoryKb: 32_769 };
    expect(coarse(more, limits)).toEqual({ durationMs: 3_500, cpuMs: 1_000, memoryKb: 65_536 });
  });

  it('is the same for whatever a program adds below a step', () => {
    const values = new Set<string>();
    for (let byte = 0; byte < 256; byte += 1) {
      const signal = { ...ran, cpuMs: byte, durationMs: byte * 6, memoryKb: byte * 128 };
      values.add(JSON.stringify(coarse(signal, limits)));
    }
    expect(values.size).toBe(1);
  });

  it('is nothing where the test was not run', () => {
    const zeros = { durationMs: 0, cpuMs: 0, memoryKb: 0 };
    expect(coarse({ verdict: 'not_run', ...zeros }, limits)).toEqual(zeros);
  });
});

describe('the duration of a whole check', () => {
  it('is told up to the next second', () => {
    expect([0, 1, 999, 1_000, 1_001].map(coarseDuration)).toEqual([1_000, 1_000, 1_000, 1_000, 2_000]);
  });
});
