import { createEcho } from '../../../web/editor/echo.ts';

describe('a text that comes back', () => {
  it('is known when the editor has told it, also some keystrokes later', () => {
    const echo = createEcho('');
    for (const text of ['p', 'pr', 'pri']) echo.sent(text);
    expect(echo.isKnown('p')).toBe(true);
    expect(echo.isKnown('pri')).toBe(true);
    expect(echo.isKnown('pri')).toBe(true);
  });

  it('is another one when nobody has told it here', () => {
    const echo = createEcho('before');
    expect(echo.isKnown('before')).toBe(true);
    echo.sent('mine');
    expect(echo.isKnown('theirs')).toBe(false);
  });

  it('is another one when the page goes back to what it had before', () => {
    const echo = createEcho('stored');
    echo.sent('mine');
    expect(echo.isKnown('mine')).toBe(true);
    expect(echo.isKnown('stored')).toBe(false);
  });

  it('is another one when the editor has told it before that text was put there', () => {
    const echo = createEcho('');
    echo.sent('mine');
    expect(echo.isKnown('theirs')).toBe(false);
    expect(echo.isKnown('mine')).toBe(false);
  });
});
