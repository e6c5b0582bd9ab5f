import fc from 'fast-check';
import { foldIdentity } from '../../src/records/fold-identity.ts';

describe('the form in which names compare', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });

  it('is the same however often it is taken', () => {
    fc.assert(fc.property(text, (name) => foldIdentity(foldIdentity(name)) === foldIdentity(name)));
  });

  it('does not depend on case or on composition', () => {
    fc.assert(
      fc.property(text, (name) => {
        const folded = foldIdentity(name);
        expect(foldIdentity(name.normalize('NFD'))).toBe(folded);
        expect(foldIdentity(name.normalize('NFKC').toUpperCase())).toBe(folded);
        expect(foldIdentity(name.normalize('NFKC').toLowerCase())).toBe(folded);
      }),
    );
  });

  it('holds for every letter that a nickname can have', () => {
    const strays: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const letter = String.fromCodePoint(point);
      if (!/[\p{L}\p{N}]/u.test(letter)) continue;
      const folded = foldIdentity(letter);
      const forms = [folded, letter.toUpperCase(), letter.toLowerCase(), letter.normalize('NFKD')];
      if (forms.some((form) => foldIdentity(form) !== folded)) strays.push(letter);
    }
    expect(strays).toEqual([]);
  });

  it('lets letters with several lower-case forms meet', () => {
    for (const [one, other] of [
      ['straße', 'STRASSE'],
      ['ΟΔΟΣ', 'οδοσ'],
      ['ﬁn', 'FIN'],
      ['Ａｄａ', 'ada'],
      ['ЁЖ', 'е\u0308ж'],
    ] as const) {
      expect(foldIdentity(one)).toBe(foldIdentity(other));
    }
  });

  it('keeps different names apart', () => {
    const names = ['ada', 'ada.', 'ad', 'аda', 'ada1', 'ada_', 'й', 'и', 'ё', 'е'];
    expect(new Set(names.map(foldIdentity)).size).toBe(names.length);
  });
});
