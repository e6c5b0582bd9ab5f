import { blocksOf } from '../../../../web/room/chat/blocks.ts';

const sources = (text: string) => blocksOf(text).map(({ source }) => source);

describe('a text that grows', () => {
  it('is cut at blank lines', () => {
    expect(sources('one\ntwo\n\n\nthree')).toEqual(['one\ntwo', 'three']);
  });

  it('is not cut within a block of code, finished or not', () => {
    expect(sources('see\n\n```py\na\n\nb\n```\n\nend')).toEqual(['see', '```py\na\n\nb\n```', 'end']);
    expect(sources('see\n\n~~~\na\n\nb')).toEqual(['see', '~~~\na\n\nb']);
  });

  it('takes no other or shorter fence for the end of a block of code', () => {
    const text = '````\n```\n\nstill code\n~~~\n\n````\n\nend';
    expect(sources(text)).toEqual(['````\n```\n\nstill code\n~~~\n\n````', 'end']);
  });

  it('keeps every block but the last while a word comes in', () => {
    const text = 'one\n\n- two\n- three\n\n```\ncode\n\nmore\n```\n\nfour five';
    for (let length = 1; length < text.length; length += 1) {
      const [before, after] = [sources(text.slice(0, length)), sources(text.slice(0, length + 1))];
      expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    }
  });
});
