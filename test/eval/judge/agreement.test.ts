import fc from 'fast-check';
import { type Answers, agreementOf, type Read } from '../../../eval/judge/agreement.ts';
import { QUESTION_NAMES } from '../../../eval/judge/questions.ts';

const answers = fc.record(
  Object.fromEntries(QUESTION_NAMES.map((name) => [name, fc.constantFrom('yes' as const, 'no' as const)])),
) as fc.Arbitrary<Answers>;

/** Of each question as many noes in every ten replies as its place says. */
const labels = (index: number): Answers =>
  Object.fromEntries(QUESTION_NAMES.map((name, place) => [name, index % 10 <= place ? 'no' : 'yes']));

it('is 1 for one who says what the others say', () => {
  const reads = Array.from(
    { length: 20 },
    (_, index): Read => ({ one: labels(index), others: [labels(index)] }),
  );
  const { overall, questions } = agreementOf(reads);
  expect(overall).toEqual({ kappa: 1, interval: [1, 1] });
  expect(questions.helps).toEqual({ kappa: 1, interval: [1, 1], replies: 20 });
});

it('is nothing for one who only knows what is mostly said to each question', () => {
  const usual = Object.fromEntries(
    QUESTION_NAMES.map((name, place) => [name, place >= 5 ? 'no' : 'yes']),
  ) as Answers;
  const reads = Array.from({ length: 40 }, (_, index): Read => ({ one: usual, others: [labels(index)] }));
  expect(agreementOf(reads).overall.kappa).toBeCloseTo(0, 10);
});

it('is none of an answer that could not be read', () => {
  const silent = Object.fromEntries(QUESTION_NAMES.map((name) => [name, 'none'])) as Answers;
  const reads = Array.from({ length: 20 }, (_, index): Read => ({ one: silent, others: [labels(index)] }));
  expect(agreementOf(reads).overall.kappa).toBe(0);
});

it('is the mean of what it is with each of the others, and the same from either side of two', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(answers, answers, answers), { minLength: 2, maxLength: 8 }), (all) => {
      const kappaOf = (read: (three: [Answers, Answers, Answers]) => Read) =>
        agreementOf(all.map(read)).questions.kind.kappa;
      const [first, second] = [
        kappaOf(([one, a]) => ({ one, others: [a] })),
        kappaOf(([one, , b]) => ({ one, others: [b] })),
      ];
      const both = kappaOf(([one, a, b]) => ({ one, others: [a, b] }));
      if (first !== null && second !== null) expect(both).toBeCloseTo((first + second) / 2, 10);
      else expect(both).toBe(first ?? second);
      const turned = kappaOf(([one, a]) => ({ one: a, others: [one] }));
      expect(turned ?? 9).toBeCloseTo(first ?? 9, 10);
    }),
    { numRuns: 5 },
  );
});
