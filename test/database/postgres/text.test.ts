import fc from 'fast-check';
import { escapeNul, unescapeNul } from '../../../src/database/postgres/text.ts';

describe('a text for PostgreSQL', () => {
  const anything = fc.string({ unit: fc.constantFrom('\0', '\u{fdd0}', '0', '1', 'a') });

  it('has no U+0000, and comes back as it was', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(escapeNul(text)).not.toContain('\0');
        expect(unescapeNul(escapeNul(text))).toBe(text);
      }),
    );
  });

  it('is itself where it has neither mark', () => {
    const text = 'print("ж🙂")\n';
    expect(escapeNul(text)).toBe(text);
    expect(unescapeNul(text)).toBe(text);
  });
});
