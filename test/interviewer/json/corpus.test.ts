import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InterviewEvent } from '../../../src/domain/interview/events.ts';
import { SOFT_SKILLS } from '../../../src/domain/measurement/soft-skills.ts';
import { parseReview } from '../../../src/interviewer/review-prompt.ts';
import { createSoftSkillsParser } from '../../../src/interviewer/soft-skills.ts';
import { judgementOf } from '../../../src/interviewer/structured.ts';

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'));

interface ReviewCase {
  name: string;
  text: string;
  /** What it says beside the usual answer. */
  means?: object;
  /** What the model is told; then there is no value. */
  fault?: string;
}

interface SkillCase {
  name: string;
  skill: object;
  /** The messages, by their numbers, and the words of them that are kept; without these the skill has no score. */
  quotes?: [message: string, words: string][];
}

const reviews: { answer: object; cases: ReviewCase[] } = read('reviews');
const softSkills: { messages: string[]; cases: SkillCase[] } = read('soft-skills');

describe('a review that means one thing only is taken', () => {
  it.each(reviews.cases.filter(({ fault }) => fault === undefined))('$name', ({ text, means }) => {
    expect(judgementOf(text, parseReview)).toEqual({
      value: { ...reviews.answer, ...means, degraded: false },
      faults: null,
    });
  });
});

describe('a review that may mean several things goes back with its fault', () => {
  it.each(reviews.cases.filter(({ fault }) => fault !== undefined))('$name', ({ text, fault }) => {
    const { value, faults } = judgementOf(text, parseReview);
    expect(value).toBeNull();
    expect(faults?.join('\n')).toContain(fault);
  });
});

const events = softSkills.messages.map(
  (text, index): InterviewEvent => ({
    seq: index + 1,
    at: 0,
    type: 'message',
    data: { messageId: `${index + 1}`, text },
  }),
);
const nothing = { evidence: [], summary: '', score: null };
const answerOf = (skill: unknown) =>
  JSON.stringify({
    ...Object.fromEntries(SOFT_SKILLS.map((name) => [name, nothing])),
    reasoning_aloud: skill,
  });
const judge = (answer: string) => judgementOf(answer, createSoftSkillsParser(events));

describe('a skill is scored where words of the candidate prove it', () => {
  it.each(softSkills.cases.filter(({ quotes }) => quotes))('with $name', ({ skill, quotes }) => {
    const { value, faults } = judge(answerOf(skill));
    expect(faults).toBeNull();
    expect(value?.[1]).toEqual({
      skill: 'reasoning_aloud',
      score: 0.8,
      summary: 'It shows.',
      evidence: quotes?.map(([messageId, quote]) => ({ messageId, quote })),
    });
  });
});

describe('a skill is not scored', () => {
  it.each(softSkills.cases.filter(({ quotes }) => !quotes))('with $name', ({ skill }) => {
    const { value, faults } = judge(answerOf(skill));
    expect(value?.[1]).toEqual({ skill: 'reasoning_aloud', ...nothing });
    expect(faults?.every((fault) => fault.startsWith('reasoning_aloud'))).toBe(true);
    expect(faults).toHaveLength(1);
  });
});

describe('skills stand each by itself', () => {
  const good = {
    evidence: [{ message: 'm2', quote: 'I would ask, or try both' }],
    summary: 'So.',
    score: 0.5,
  };
  const scores = (answer: string) => judge(answer).value?.map(({ score }) => score);

  it('where the others are missing, null or of another kind', () => {
    expect(scores(JSON.stringify({ reaction_to_feedback: good }))).toEqual([null, null, 0.5, null]);
    expect(
      scores(JSON.stringify({ communication: null, reasoning_aloud: 3, reaction_to_feedback: good })),
    ).toEqual([null, null, 0.5, null]);
  });

  it('where the answer was cut off behind the second', () => {
    const answer = JSON.stringify({ communication: good, reasoning_aloud: good, reaction_to_feedback: good });
    expect(scores(answer.slice(0, answer.indexOf('"reaction_to_feedback"') + 40))).toEqual([
      0.5,
      0.5,
      null,
      null,
    ]);
  });

  it('in a list of them, under names in other case, and in an object of their own', () => {
    const list = SOFT_SKILLS.map((skill) => ({ skill, ...good }));
    expect(scores(JSON.stringify(list))).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(scores(JSON.stringify({ skills: list }))).toEqual([0.5, 0.5, 0.5, 0.5]);
    const camel = { Communication: good, reasoningAloud: good, 'reaction-to-feedback': good };
    expect(scores(JSON.stringify({ soft_skills: camel }))).toEqual([0.5, 0.5, 0.5, null]);
  });

  it('and none is there where all are wrong', () => {
    const { value, faults } = judge('{"communication": 1}');
    expect(value).toBeNull();
    expect(faults).toEqual([
      'communication: must be an object',
      'reasoning_aloud: is missing',
      'reaction_to_feedback: is missing',
      'handling_of_uncertainty: is missing',
    ]);
  });
});
