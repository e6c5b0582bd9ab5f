import { isNickname, isOfOneScript } from '../../src/accounts/nickname.ts';

describe('a nickname', () => {
  it.each([
    'ada.l',
    'Миша-7',
    'señor_ñ',
    'Zoë',
    '小林',
    'コバヤシ',
    'ada小林さん',
    '김ada',
    '김민수',
    'שרה1',
    'محمد',
    'αλφα',
  ])('is %s', (name) => {
    expect([isNickname(name.normalize('NFKC')), isOfOneScript(name)]).toEqual([[...name].length >= 3, true]);
  });

  it.each([
    ['a Cyrillic а', 'аdm1'],
    ['a Greek ο', 'rοot'],
    ['a Cherokee Ꭺ', 'Ꭺda'],
    ['Korean and Japanese', '김さん'],
    ['digits of another script', 'ada١'],
    ['Cyrillic in Japanese', 'はいд'],
  ])('is of one script, not with %s', (_, name) => {
    expect(isOfOneScript(name)).toBe(false);
  });

  it.each([
    'ab',
    'a b c',
    'a@b.c',
    'a'.repeat(33),
    'a\u3164bc',
    '\u115f\u115f\u115f',
    'ab\u200bc',
    'a\u00adbc',
    'ab\u202ecd',
    'ab\u2067cd',
    '',
  ])('is not %j', (name) => {
    expect(isNickname(name.normalize('NFKC'))).toBe(false);
  });
});
