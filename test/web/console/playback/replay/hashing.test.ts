import fc from 'fast-check';
import { createHashing } from '../../../../../web/console/playback/replay/hashing.ts';
import { sha256 } from '../../../../support/domain/evidence.ts';

describe('the hashing of texts that change little by little', () => {
  it('gives the SHA-256 of each, whatever came before', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '🙂', '\ud83d', 'x'.repeat(1_023), 'y'.repeat(1_024), '\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const hash = createHashing();
        for (const one of texts) {
          expect(hash(one)).toBe(sha256(one));
          expect(hash(`${one}z`)).toBe(sha256(`${one}z`));
        }
      }),
    );
  });

  it('gives that of one text after the other as it is typed and cut', () => {
    const hash = createHashing();
    const line = 'for number in numbers: total += number\n';
    let text = '';
    for (let step = 0; step < 300; step += 1) {
      text = step % 50 === 49 ? text.slice(0, step * 3) : text + line;
      expect(hash(text)).toBe(sha256(text));
    }
  });
});
