import { OCCASIONS, type Occasion, UNASKED_OCCASIONS } from '../../../src/domain/interview/occasion.ts';
import { greetingText, prebakedReply } from '../../../src/domain/texts/replies.ts';
import { LEVELS, LOCALES, type Locale, TRACKS } from '../../../src/domain/vocabulary.ts';

const cyrillicShare = (text: string): number =>
  [...text].filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length /
  [...text].filter((letter) => /\p{Letter}/u.test(letter)).length;

function variants(locale: Locale, occasion: Occasion): Set<string> {
  const seeds = Array.from({ length: 200 }, (_, index) => `seed-${index}`);
  return new Set(seeds.map((seed) => prebakedReply({ locale, occasion, seed })));
}

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

it('a reply to a follow-up answer without a model does not call the answer right', () => {
  for (const locale of LOCALES) {
    for (const text of variants(locale, 'check_accepted')) {
      expect(text).not.toMatch(/sound|right|well done|верн|отличн/i);
    }
  }
});

describe('a reply without a model', () => {
  it('is the same for the same seed', () => {
    const reply = () => prebakedReply({ locale: 'en', occasion: 'task_open', seed: 'reply-1' });
    expect(reply()).toBe(reply());
  });

  it('varies with the seed in every occasion and language', () => {
    for (const locale of LOCALES) {
      for (const occasion of OCCASIONS) {
        expect(variants(locale, occasion).size).toBeGreaterThan(1);
      }
    }
  });

  it('keeps to the language of the interview and stays short', () => {
    for (const occasion of OCCASIONS) {
      for (const text of variants('en', occasion)) {
        expect(cyrillicShare(text)).toBe(0);
        expect(text.length).toBeLessThan(300);
      }
      for (const text of variants('ru', occasion)) {
        expect(cyrillicShare(text)).toBe(1);
        expect(text.length).toBeLessThan(300);
      }
    }
  });

  it('asks at most one question', () => {
    for (const locale of LOCALES) {
      for (const occasion of OCCASIONS) {
        for (const text of variants(locale, occasion))
          expect(text.split('?').length - 1).toBeLessThanOrEqual(1);
      }
    }
  });

  it('asks one where it is unasked, except in the last words', () => {
    for (const locale of LOCALES) {
      for (const occasion of UNASKED_OCCASIONS) {
        for (const text of variants(locale, occasion))
          expect(text.endsWith('?')).toBe(occasion !== 'closing');
      }
    }
  });

  it('says nothing of a result at the end, nor praises what has failed', () => {
    for (const locale of LOCALES) {
      for (const occasion of ['last_question', 'closing', 'after_failed_check', 'same_test_fails'] as const) {
        for (const text of variants(locale, occasion)) {
          expect(text).not.toMatch(/well done|nicely|great|passed|solved|отличн|хорош|решен[аоы]|сдан/i);
        }
      }
    }
  });

  it('says how many tests passed and which hint was given, when it is told', () => {
    const seed = 'a';
    expect(
      prebakedReply({ locale: 'en', occasion: 'check_failed', seed, facts: { passed: 3, total: 9 } }),
    ).toMatch(/^Tests passed: 3 of 9\. \w/);
    expect(prebakedReply({ locale: 'ru', occasion: 'hint_given', seed, facts: { hintNumber: 2 } })).toMatch(
      /^Подсказка № 2 у вас\. [А-Я]/,
    );
    expect(
      prebakedReply({ locale: 'en', occasion: 'task_open', seed, facts: { passed: 3, total: 9 } }),
    ).not.toMatch(/3 of 9/);
  });
});

describe('a follow-up without a model', () => {
  it("asks the task's own question when it is told", () => {
    const question = 'What if the list does not fit into memory?';
    expect(prebakedReply({ locale: 'en', occasion: 'follow_up', seed: 'a', facts: { question } })).toBe(
      `Well done, all tests pass. ${question}`,
    );
    expect(
      prebakedReply({ locale: 'en', occasion: 'task_open', seed: 'a', facts: { question } }),
    ).not.toContain(question);
  });
});
