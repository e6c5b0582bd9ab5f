import { describeChange } from '../../../src/cli/playback/describe.ts';
import { frameOf } from '../../../src/cli/playback/frame.ts';

const TEXT = Array.from({ length: 40 }, (_, i) => `line ${i + 1}`).join('\n');
const SIZE = { rows: 10, columns: 20 };

describe('a frame of a playback', () => {
  it('has the place where something happens, and what is around it', () => {
    const { lines, firstLine } = frameOf(TEXT, TEXT.indexOf('line 20'), SIZE);
    expect(lines).toHaveLength(10);
    expect([firstLine, lines[0], lines.at(-1)]).toEqual([15, 'line 15', 'line 24']);
  });

  it('begins with the first line and ends with the last', () => {
    expect(frameOf(TEXT, 0, SIZE).firstLine).toBe(1);
    expect(frameOf(TEXT, TEXT.length, SIZE).lines.at(-1)).toBe('line 40');
    expect(frameOf('', 0, SIZE).lines).toEqual(['']);
  });

  it('steers no terminal, whatever was typed', () => {
    const hostile = 'a\u001b[31m\u0007\u009b2J\u202eb\tc\u2028\ud83d';
    const [line = ''] = frameOf(hostile, 0, { rows: 5, columns: 80 }).lines;
    expect(line).toBe('a·[31m··2J·b    c··');
    expect(describeChange('', [[0, hostile]])).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('a change in words', () => {
  it('says where, what went and what came', () => {
    expect(describeChange('one\ntwo\nthree', [4, [3, 'zwei'], 6])).toBe('line 2: - 3 + "zwei"');
    expect(describeChange('one', [3, [0, '', 'two', '']])).toBe('line 1: + "⏎two⏎"');
    expect(describeChange('one\ntwo', [[1], 4, [2]])).toBe('line 1: - 1; line 2: - 2');
  });

  it('is short, however long the piece is', () => {
    expect(describeChange('', [[0, 'x'.repeat(500)]])).toBe(`line 1: + "${'x'.repeat(59)}… (500)"`);
  });
});
