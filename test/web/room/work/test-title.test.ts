import { testTitle } from '../../../../web/room/work/test-title.ts';
import type { HiddenTest, VisibleTest } from '../../../../web/session/wire.ts';
import { texts } from '../../../../web/texts/ru/work.ts';

const measured = { verdict: 'accepted', duration_ms: 1, cpu_ms: 1, memory_kb: 1 } as const;

describe('the title of a test', () => {
  it("is a hidden one's number in the reader's language", () => {
    const test = { ...measured, name: 'hidden 12', hidden: true } as HiddenTest;
    expect(testTitle(test, texts.results)).toBe('скрытый 12');
  });

  it('is the name of one that is shown', () => {
    expect(testTitle({ ...measured, name: '01-tears' } as VisibleTest, texts.results)).toBe('01-tears');
  });
});
