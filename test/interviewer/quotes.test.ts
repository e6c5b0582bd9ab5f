import { createQuoteFinder } from '../../src/interviewer/quotes.ts';

const LETTERS = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /\p{L}/u.test(sign) && sign.toUpperCase() !== sign.toLowerCase());

describe('a quote', () => {
  it('is found in capitals and in small letters, whatever the letters', () => {
    const unfound = LETTERS.filter((letter) => {
      const find = createQuoteFinder([{ messageId: 'one', text: `I say that ${letter} is a letter` }]);
      const forms = [letter.toUpperCase(), letter.toLowerCase(), letter.toUpperCase().toLowerCase()];
      return forms.some((form) => find({ message: 1, quote: `say that ${form} is a letter` }) === null);
    });
    expect(LETTERS.length).toBeGreaterThan(2_500);
    expect(unfound).toEqual([]);
  });

  it('is given as it stands in the message', () => {
    const find = createQuoteFinder([{ messageId: 'one', text: 'Die Größe ist bekannt, ΟΔΟΣ auch' }]);
    const quote = (words: string) => find({ message: null, quote: words })?.quote;
    expect(quote('DIE GRÖSSE IST BEKANNT')).toBe('Die Größe ist bekannt');
    expect(quote('bekannt, οδος auch')).toBe('bekannt, ΟΔΟΣ auch');
  });

  it('of other letters is none', () => {
    const find = createQuoteFinder([{ messageId: 'one', text: 'Die Größe ist bekannt' }]);
    expect(find({ message: 1, quote: 'die Große ist bekannt' })).toBeNull();
  });
});
