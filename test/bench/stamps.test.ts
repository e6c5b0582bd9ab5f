import { createStampReader, nowUs, stamp } from '../../bench/chat/stamps.ts';

describe('the stamps of the chat bench', () => {
  it('are found in a stream wherever it is cut', () => {
    const before = nowUs();
    const text = Array.from({ length: 5 }, () => `data: {"text":"${stamp()}"}\n\n`).join('');
    const after = nowUs();
    for (let size = 1; size <= text.length; size++) {
      const stamps: number[] = [];
      const read = createStampReader((us) => stamps.push(us));
      for (let at = 0; at < text.length; at += size) read(text.slice(at, at + size));
      expect(stamps).toHaveLength(5);
      for (const us of stamps) {
        expect(us).toBeGreaterThanOrEqual(before);
        expect(us).toBeLessThanOrEqual(after);
      }
    }
  });
});
