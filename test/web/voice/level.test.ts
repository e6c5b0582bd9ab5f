import { levelOf } from '../../../web/voice/level.ts';

const tone = (loudness: number) =>
  Float32Array.from({ length: 1_024 }, (_, at) => loudness * Math.sin(at / 5));

describe('how loud one’s own sound is', () => {
  it('is nothing in silence, and all of the meter when it is loud', () => {
    expect(levelOf(new Float32Array(1_024))).toBe(0);
    expect(levelOf(tone(0.9))).toBe(100);
  });

  it('grows with the sound', () => {
    const levels = [0.001, 0.01, 0.1, 0.3].map((loudness) => levelOf(tone(loudness)));
    expect(levels).toEqual([...levels].sort((one, other) => one - other));
    expect(new Set(levels).size).toBe(4);
  });
});
