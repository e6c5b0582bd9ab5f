import { SOFT_SKILLS } from '../../src/domain/measurement/soft-skills.ts';
import { objectsIn } from '../../src/interviewer/json-answer.ts';
import { parseReview } from '../../src/interviewer/review-prompt.ts';
import { createSoftSkillsParser } from '../../src/interviewer/soft-skills.ts';
import { boundedSummary } from '../../src/interviewer/summary.ts';
import { clip } from '../../src/interviewer/untrusted.ts';

const FACE = '\u{1f600}';
/** Emoji wherever a cut may fall, and halves of pairs as only JSON can write them. */
const LONG = [
  ...Array.from({ length: 8 }, (_, shift) => 'x'.repeat(shift) + FACE.repeat(4_000)),
  ...[159, 299, 399, 599, 2_998, 2_999].map((length) =>
    `${'x'.repeat(length)}${FACE} tail`.padEnd(4_000, FACE),
  ),
];
const HALVES = `a ${'\\ud83d'} b ${'\\ude00'} ${'\\ud83d\\ude00'}`;

describe('texts of a model, whatever is in them', () => {
  it('have no half of a character where a review is cut', () => {
    for (const text of LONG) {
      const answer = {
        quality: 0.8,
        summary: text,
        strengths: [text],
        improvements: [text],
        complexity: text,
      };
      const { value } = parseReview(answer);
      expect(JSON.stringify(value)).not.toMatch(/\\ud[89a-f]/);
    }
  });

  it('have none where a judgement of soft skills is cut', () => {
    for (const text of LONG) {
      const message = { seq: 1, at: 0, type: 'message', data: { messageId: 'm', text } } as const;
      const skill = { score: 0.5, summary: text, evidence: [{ message: 'm1', quote: text }] };
      const answer = Object.fromEntries(SOFT_SKILLS.map((name) => [name, skill]));
      const { value, faults } = createSoftSkillsParser([message])(answer);
      expect(faults).toBeNull();
      expect(value?.[0]?.evidence).toHaveLength(1);
      expect(JSON.stringify(value)).not.toMatch(/\\ud[89a-f]/);
    }
  });

  it('have none where notes are cut, or a text in a prompt', () => {
    for (const text of LONG) {
      expect(boundedSummary(text).isWellFormed()).toBe(true);
      expect(clip(text, 160).isWellFormed()).toBe(true);
    }
  });

  it('have U+FFFD for each half that their JSON escapes', () => {
    expect([...objectsIn(`{"a":["${HALVES}"]}`)]).toEqual([{ a: [`a \ufffd b \ufffd ${FACE}`] }]);
  });
});

describe('a text that is clipped', () => {
  it('says how many characters were left out', () => {
    expect(clip(`${FACE.repeat(5)}abc`, 5)).toBe(`${FACE.repeat(5)}… (3 more characters)`);
    expect(clip('abc', 3)).toBe('abc');
  });
});
