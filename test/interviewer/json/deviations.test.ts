import fc from 'fast-check';
import type { InterviewEvent } from '../../../src/domain/interview/events.ts';
import { SOFT_SKILLS } from '../../../src/domain/measurement/soft-skills.ts';
import { parseReview } from '../../../src/interviewer/review-prompt.ts';
import { createSoftSkillsParser } from '../../../src/interviewer/soft-skills.ts';
import { judgementOf } from '../../../src/interviewer/structured.ts';
import { cpuTimeOf } from '../../support/hostile/cpu-time.ts';

type Text = (json: string) => string;
type Value = (value: unknown) => unknown;

/** Ways to say the same value in other JSON. */
const VALUES: Value[] = [
  (value) => value,
  (value) => [value],
  (value) => ({ answer: value }),
  (value) => ({ note: 'Here {it} is.', answer: [value] }),
  (value) => ({ ...(value as object), confidence: 'high' }),
];
/** Ways to write the same JSON in another manner. */
const MANNERS: Text[] = [
  (json) => json,
  (json) => JSON.stringify(JSON.parse(json), null, 2),
  (json) => `${json.replace(/([}\]])$/, ',$1')}`,
  (json) => json.replaceAll('":', '": /* so */ '),
  (json) => JSON.stringify(JSON.parse(json), null, '\t').replaceAll('\n', '\r\n'),
];
/** Ways to wrap the same text. */
const WRAPS: Text[] = [
  (json) => json,
  (json) => `\`\`\`json\n${json}\n\`\`\``,
  (json) => `\`\`\`JSON\n${json}`,
  (json) => `My judgement of it:\n\n${json}`,
  (json) => `I read {the code} twice.\n${json}\nThat is all.`,
  (json) => `\ufeff  ${json}  `,
];

/** What a model writes: no text that is a value of its own in other notations, and none that reads as "nothing". */
const words = fc
  .array(fc.stringMatching(/^[\p{L}\d{}[\]"'\\,:;`()\n–“”…-]{1,12}$/u), { minLength: 2, maxLength: 8 })
  .map((parts) => `It ${parts.join(' ')}.`);
const grade = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
const gradeForms: ((share: number) => unknown)[] = [
  (share) => share,
  (share) => `${share}`,
  (share) => `${share}`.replace('.', ','),
  (share) => `${Math.round(share * 10)}/10`,
  (share) => `${Math.round(share * 100)}%`,
];
const review = fc.record({
  quality: grade,
  summary: words,
  strengths: fc.array(words, { maxLength: 3 }),
  improvements: fc.array(words, { maxLength: 3 }),
  complexity: fc.constantFrom('O(n) time, O(1) memory', 'O(n log n)', ''),
});
const form = fc.record({
  value: fc.constantFrom(...VALUES),
  manner: fc.constantFrom(...MANNERS),
  wrap: fc.constantFrom(...WRAPS),
  grade: fc.constantFrom(...gradeForms),
});

describe('deviations put together', () => {
  it('leave a review what it is', () => {
    fc.assert(
      fc.property(review, form, (meant, { value, manner, wrap, grade: gradeForm }) => {
        const said = value({ ...meant, quality: gradeForm(meant.quality) });
        const judged = judgementOf(wrap(manner(JSON.stringify(said))), parseReview);
        expect(judged.faults).toBeNull();
        expect(judged.value).toMatchObject({
          quality: meant.quality,
          strengths: { length: meant.strengths.length },
          improvements: { length: meant.improvements.length },
        });
      }),
      { numRuns: 400 },
    );
  });

  it('lose no skill whose quote stands in a message', () => {
    const message = fc
      .array(fc.stringMatching(/^[\p{L}\d"'’“”–—…,.()-]{1,10}$/u), { minLength: 6, maxLength: 40 })
      .map((parts) => `I say ${parts.join(' ')}`);
    const changes: Text[] = [
      (quote) => quote,
      (quote) => quote.replace(/[’']/g, "'").replace(/[“”]/g, '"'),
      (quote) => quote.replace(/[–—]/g, '-'),
      (quote) => quote.replaceAll('…', '...'),
      (quote) => quote.toUpperCase().toLowerCase(),
      (quote) => `“${quote}”`,
      (quote) => `${quote}...`,
      (quote) => quote.replaceAll(' ', '\n'),
    ];
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.array(fc.constantFrom(...changes), { maxLength: 4 }),
        fc.constantFrom<(number: number) => unknown>(
          (number) => `m${number}`,
          (number) => `M${number}`,
          (number) => number,
          (number) => `${number}`,
          () => 'm77',
        ),
        form,
        (texts, pick, manners, name, { value, manner, wrap, grade: gradeForm }) => {
          const chosen = pick % texts.length;
          const quote = manners.reduce((text, change) => change(text), texts[chosen] ?? '');
          const skill = {
            evidence: [{ message: name(chosen + 1), quote }],
            summary: 'So.',
            score: gradeForm(0.8),
          };
          const answer = Object.fromEntries(SOFT_SKILLS.map((one) => [one, skill]));
          const events = texts.map(
            (text, index): InterviewEvent => ({
              seq: index,
              at: 0,
              type: 'message',
              data: { messageId: `${index}`, text },
            }),
          );
          const judged = judgementOf(
            wrap(manner(JSON.stringify(value(answer)))),
            createSoftSkillsParser(events),
          );
          expect(judged.faults).toBeNull();
          expect(judged.value?.map(({ score }) => score)).toEqual([0.8, 0.8, 0.8, 0.8]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never make a grade of a number on another scale', () => {
    fc.assert(
      fc.property(
        review,
        form,
        fc.integer({ min: 2, max: 100 }),
        (meant, { value, manner, wrap }, quality) => {
          for (const said of [quality, `${quality}`]) {
            const text = wrap(manner(JSON.stringify(value({ ...meant, quality: said }))));
            expect(judgementOf(text, parseReview).value).toBeNull();
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('an answer of any kind', () => {
  it('is read without a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 300 }),
          fc.stringMatching(/^[{}[\]"',:a\\/* \n0-9.]{0,300}$/),
          fc.json({ maxDepth: 8 }),
        ),
        (text) => {
          const { value, faults } = judgementOf(text, parseReview);
          expect(value === null).toBe(faults !== null);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, string]>([
    ['opening braces', '{'],
    ['opening brackets', '['],
    ['names without values', '{"a":'],
    ['quotation marks', '"'],
    ['single quotes in braces', "{'a':'"],
    ['backslashes', '{"\\'],
    ['comments', '{/*'],
    ['commas', '{"a",'],
    ['closed objects', '{}'],
    ['objects in lists', '[{"a":1},'],
    ['texts side by side', '{"a":"b" "c" '],
    ['numbers and stops', '{"a":1.2.3 '],
    ['fences', '```json\n{"quality":'],
    ['curly quotes', '{“a”: ”b'],
    ['words', '{word word: word '],
  ])('takes no long time: many %s', async (_, piece) => {
    const took = await cpuTimeOf(() => {
      judgementOf(piece.repeat(Math.ceil(100_000 / piece.length)), parseReview);
      judgementOf(`{"quality": 0.6, ${piece.repeat(Math.ceil(6_000 / piece.length))}`, parseReview);
    });
    expect(took).toBeLessThan(1_000);
  });
});
