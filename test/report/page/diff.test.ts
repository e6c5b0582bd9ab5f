import { compareCode, linesOf } from '../../../src/report/page/diff.ts';

const diff = (older: string, newer: string) =>
  compareCode(older, newer)?.map(({ kind, number, text }) => [kind, number, text]);

describe('the difference between two submissions', () => {
  it('numbers the newer text’s lines and leaves the removed ones without a number', () => {
    expect(diff('a\nb\nc\n', 'a\nx\nc\nd\n')).toEqual([
      ['same', 1, 'a'],
      ['removed', null, 'b'],
      ['added', 2, 'x'],
      ['same', 3, 'c'],
      ['added', 4, 'd'],
    ]);
  });

  it.each([
    ['a last line without its end', 'a\nb', 'a\nb\n'],
    ['ends of lines of another system', 'a\r\nb\r\n', 'a\nb\n'],
  ])('is not %s', (_, older, newer) => {
    expect(diff(older, newer)?.every(([kind]) => kind === 'same')).toBe(true);
  });

  it('begins from nothing', () => {
    expect(diff('', 'a\n')).toEqual([['added', 1, 'a']]);
    expect(linesOf('')).toEqual([]);
  });

  it('is not looked for when two long texts have little in common', () => {
    const text = (word: string) => Array.from({ length: 30_000 }, (_, index) => `${word}${index}`).join('\n');
    expect(compareCode(text('a'), text('b'))).toBeNull();
  });
});
