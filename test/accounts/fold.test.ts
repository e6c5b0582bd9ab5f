import fc from 'fast-check';
import { fold } from '../../src/accounts/fold.ts';

describe('the form in which names compare', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  /** Without the dotless ı, and the one of formulas, whose capital is that of i: case folding, alone of all, keeps them apart. */
  const inAnyCase = text.map((name) => name.replaceAll(/[ı𝚤]/gu, ''));

  it('is the same however often it is taken', () => {
    fc.assert(fc.property(text, (name) => fold(fold(name)) === fold(name)));
  });

  it('does not depend on case or on composition', () => {
    fc.assert(
      fc.property(inAnyCase, (name) => {
        const folded = fold(name);
        expect(fold(name.normalize('NFD'))).toBe(folded);
        expect(fold(name.normalize('NFKC').toUpperCase())).toBe(folded);
        expect(fold(name.normalize('NFKC').toLowerCase())).toBe(folded);
      }),
    );
  });

  it('holds for every letter that a nickname can have', () => {
    const strays: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const letter = String.fromCodePoint(point);
      // The dotless ı folds to itself, though its capital is that of i.
      if (!/[\p{L}\p{N}]/u.test(letter) || letter === 'ı') continue;
      const folded = fold(letter);
      const forms = [folded, letter.toUpperCase(), letter.toLowerCase(), letter.normalize('NFKD')];
      if (forms.some((form) => fold(form) !== folded)) strays.push(letter);
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
      expect(fold(one)).toBe(fold(other));
    }
  });

  it('is full case folding as Unicode has it', () => {
    // Of CaseFolding.txt, each kind of entry: common, full, and letters that have none.
    for (const [letter, folded] of [
      ['A', 'a'],
      ['Σ', 'σ'],
      ['ς', 'σ'],
      ['ß', 'ss'],
      ['ẞ', 'ss'],
      ['İ', 'i\u0307'],
      ['ŉ', 'ʼn'],
      ['ǰ', 'ǰ'],
      ['ΐ', 'ΐ'],
      ['և', 'եւ'],
      ['ſ', 's'],
      ['K', 'k'],
      ['ᾳ', 'αι'],
      ['ﬃ', 'ffi'],
      ['ﬓ', 'մն'],
      ['𐐀', '𐐨'],
      ['ı', 'ı'],
      ['i', 'i'],
      ['ĸ', 'ĸ'],
    ] as const) {
      expect([letter, fold(letter)]).toEqual([letter, folded.normalize('NFKC')]);
    }
  });

  it('keeps different names apart', () => {
    const names = ['ada', 'ada.', 'ad', 'аda', 'ada1', 'ada_', 'й', 'и', 'ё', 'е', 'alı', 'ali', 'ALİ'];
    expect(new Set(names.map(fold)).size).toBe(names.length);
  });
});
