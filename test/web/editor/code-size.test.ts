import { codeBytes } from '../../../web/editor/code-size.ts';

describe('the size of code', () => {
  it('is in bytes of UTF-8, as the server counts', () => {
    expect(codeBytes('abc')).toBe(3);
    expect(codeBytes('код')).toBe(6);
    expect(codeBytes('😀')).toBe(4);
  });
});
