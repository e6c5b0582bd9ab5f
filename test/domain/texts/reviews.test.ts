import { prebakedReview } from '../../../src/domain/texts/reviews.ts';
import { LOCALES, VERDICTS } from '../../../src/domain/vocabulary.ts';

const cyrillicShare = (text: string): number =>
  [...text].filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length /
  [...text].filter((letter) => /\p{Letter}/u.test(letter)).length;

it('feedback without a model speaks of some inputs only where some pass', () => {
  for (const locale of LOCALES) {
    for (const verdict of ['wrong_answer', 'time_limit', 'runtime_error'] as const) {
      const none = prebakedReview({ locale, verdict, passed: 0, total: 9 });
      const some = prebakedReview({ locale, verdict, passed: 4, total: 9 });
      expect(none.summary).not.toMatch(/[Ss]ome|[Чч]аст/);
      expect(some.summary).toMatch(/[Ss]ome|[Чч]аст/);
      expect(none.improvements).toHaveLength(1);
    }
  }
});

describe('a review without a reviewer', () => {
  it('leaves quality unknown and is marked degraded, but for code that does not compile', () => {
    for (const locale of LOCALES) {
      for (const verdict of VERDICTS) {
        const review = prebakedReview({ locale, verdict, passed: 2, total: 7 });
        expect(review.quality).toBeNull();
        expect(review.degraded).toBe(verdict !== 'compile_error');
        expect(cyrillicShare(review.summary) === 1).toBe(locale === 'ru');
      }
    }
  });

  it('says how many tests passed unless all did or none ran', () => {
    expect(prebakedReview({ locale: 'en', verdict: 'wrong_answer', passed: 2, total: 7 }).summary).toContain(
      '2 of 7',
    );
    expect(prebakedReview({ locale: 'en', verdict: 'accepted', passed: 7, total: 7 }).summary).not.toContain(
      '7',
    );
    expect(
      prebakedReview({ locale: 'en', verdict: 'compile_error', passed: 0, total: 0 }).summary,
    ).not.toContain('0 of');
  });

  it('gives a text of its own to every verdict', () => {
    const texts = VERDICTS.map(
      (verdict) => prebakedReview({ locale: 'ru', verdict, passed: 0, total: 0 }).summary,
    );
    expect(new Set(texts).size).toBe(VERDICTS.length);
  });
});
