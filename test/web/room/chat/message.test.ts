import { isBlank, over } from '../../../../web/room/chat/message.ts';

describe('a message', () => {
  it.each(['', '  \n\t', '\u200b\u2060', '\u00ad'])('has nothing to read in %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['a', '؟', '👍'])('has something to read in %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });

  it('is measured in characters, without the white space around it', () => {
    expect(over('👍'.repeat(4_000))).toBe(0);
    expect(over(` ${'👍'.repeat(4_003)}\n`)).toBe(3);
  });
});
