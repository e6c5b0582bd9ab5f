import fc from 'fast-check';
import { replacement } from '../../../web/editor/replacement.ts';

const applied = (text: string, { from, to, insert }: ReturnType<typeof replacement>) =>
  text.slice(0, from) + insert + text.slice(to);

describe('what is written to make one text another', () => {
  it('makes it the other, and parts no pair of UTF-16', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🙂', '🙃', '𝒂'), maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const change = replacement(before, after);
        expect(applied(before, change)).toBe(after);
        expect(change.insert.isWellFormed()).toBe(true);
        expect(before.slice(change.from, change.to).isWellFormed()).toBe(true);
      }),
    );
  });

  it('leaves alone what both begin and end with', () => {
    expect(replacement('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
    expect(replacement('same', 'same')).toEqual({ from: 4, to: 4, insert: '' });
    expect(replacement('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
  });
});
