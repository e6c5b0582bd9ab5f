import { greetingText } from '../../../src/domain/texts/greeting.ts';
import { LEVELS, LOCALES, TRACKS } from '../../../src/domain/vocabulary.ts';

const cyrillicShare = (text: string): number =>
  [...text].filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length /
  [...text].filter((letter) => /\p{Letter}/u.test(letter)).length;

describe('the greeting', () => {
  it('names the level and how many tasks there are, in the language of the interview', () => {
    for (const track of TRACKS) {
      for (const level of LEVELS) {
        for (const locale of LOCALES) {
          const text = greetingText({ track, level, locale, maxTasks: 4 });
          expect(text).toContain(level);
          expect(text).toContain('4');
          expect(cyrillicShare(text) > 0.5).toBe(locale === 'ru');
        }
      }
    }
  });

  it.each([
    ['en', 'I am an AI, and it is people who decide about you.'],
    ['ru', 'Я — искусственный интеллект, а решение о вас принимают люди.'],
  ] as const)('says in one sentence what the interviewer is and who decides, in %s', (locale, sentence) => {
    expect(greetingText({ track: 'data', level: 'middle', locale, maxTasks: 2 })).toContain(sentence);
  });

  it('says in a practice what the interviewer is, where nobody decides', () => {
    const practice = { track: 'data', level: 'junior', maxTasks: 1, practice: true } as const;
    expect(greetingText({ ...practice, locale: 'en' })).toContain('I am an AI');
    expect(greetingText({ ...practice, locale: 'ru' })).toContain('Я — искусственный интеллект');
  });

  it('differs for every track', () => {
    for (const locale of LOCALES) {
      const texts = TRACKS.map((track) => greetingText({ track, level: 'junior', locale, maxTasks: 3 }));
      expect(new Set(texts).size).toBe(TRACKS.length);
    }
  });

  it('speaks of one task in the singular', () => {
    expect(greetingText({ track: 'data', level: 'senior', locale: 'en', maxTasks: 1 })).toContain(
      'is 1 task ',
    );
    expect(greetingText({ track: 'data', level: 'senior', locale: 'ru', maxTasks: 1 })).toContain(
      '1 задачи,',
    );
  });
});
