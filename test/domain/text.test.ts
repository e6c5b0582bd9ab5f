import fc from 'fast-check';
import {
  countBytes,
  countCharacters,
  cut,
  cutBytes,
  excerpt,
  wellFormed,
  wellFormedData,
} from '../../src/domain/text.ts';

const FACE = '\u{1f600}';
const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

describe('a text that is cut', () => {
  it('keeps so many characters, and all of a shorter one', () => {
    expect(cut('abcdef', 3)).toBe('abc');
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('', 3)).toBe('');
    expect(cut('abc', 0)).toBe('');
    expect(cut('abc', -1)).toBe('');
  });

  it('counts a character outside of the basic plane as one, and keeps both halves of it', () => {
    expect(cut(`a${FACE.repeat(41)}`, 3)).toBe(`a${FACE}${FACE}`);
    expect(cut(FACE.repeat(3), 3)).toBe(FACE.repeat(3));
  });

  it('keeps what a reader sees as one character together', () => {
    expect(cut(`ab${FAMILY}c`, 4)).toBe('ab');
    expect(cut('xe\u0301y', 2)).toBe('x');
    expect(cut('a\r\nb', 2)).toBe('a');
  });

  it('shows a part of one visible character that is longer than all the room', () => {
    expect(cut(FAMILY, 2)).toBe('\u{1f468}\u200d');
    expect(countCharacters(cut(`a${'\u0301'.repeat(10_000)}`, 100))).toBe(100);
  });

  it('is well-formed and a beginning of the text, wherever the cut falls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
        const head = cut(text, most);
        expect(head.isWellFormed()).toBe(true);
        expect(text.startsWith(head)).toBe(true);
        expect(countCharacters(head)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('a text that is cut by bytes', () => {
  it('keeps at most so many bytes of UTF-8, and no part of a character', () => {
    expect(cutBytes('abc', 2)).toBe('ab');
    expect(cutBytes(`a${FACE}`, 4)).toBe('a');
    expect(cutBytes(`a${FACE}`, 5)).toBe(`a${FACE}`);
    expect(cutBytes('привет', 5)).toBe('пр');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
        const head = cutBytes(text, most);
        expect(head.isWellFormed()).toBe(true);
        expect(text.startsWith(head)).toBe(true);
        expect(countBytes(head)).toBeLessThanOrEqual(most);
        if (countBytes(text) <= most) expect(head).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('says by its last character that something was left out', () => {
    expect(excerpt('abcdef', 6)).toBe('abcdef');
    expect(excerpt('abcdefg', 6)).toBe('abcde…');
    expect(excerpt(FACE.repeat(7), 6)).toBe(`${FACE.repeat(5)}…`);
  });
});

describe('a text made well-formed', () => {
  it('has U+FFFD for each half of a pair, and is else the same', () => {
    expect(wellFormed(`a\ud83d b\ude00 ${FACE}`)).toBe(`a\ufffd b\ufffd ${FACE}`);
  });

  it('may stand anywhere in JSON data, which is else the very same', () => {
    const data = { texts: [`a\ud83d`, FACE], number: 1, nothing: null };
    expect(wellFormedData(data)).toEqual({ texts: ['a\ufffd', FACE], number: 1, nothing: null });
    const fine = { texts: [FACE, { deep: 'é' }] };
    expect(wellFormedData(fine)).toBe(fine);
  });
});
