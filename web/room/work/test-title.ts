import type { HiddenTest, VisibleTest } from '../../session/wire.ts';
import type { WorkTexts } from '../../texts/en/work.ts';

/** What a test is called in the reader's language: a visible one by its name, a hidden one by its number. */
export function testTitle(test: VisibleTest | HiddenTest, { hidden }: WorkTexts['results']): string {
  const number = 'hidden' in test ? /\d+$/.exec(test.name)?.[0] : undefined;
  return number === undefined ? test.name : hidden(number);
}
