import { z } from 'zod';
import { fields, text } from '../../src/interviewer/coercions.ts';
import type { JsonObject } from '../../src/interviewer/json-answer.ts';
import type { Prompts } from '../../src/interviewer/prompts.ts';
import { faultsOf, judgementOf, type Parsed } from '../../src/interviewer/structured.ts';
import { clip, createFence, neutralise } from '../../src/interviewer/untrusted.ts';
import { type ChatMessage, type Llm, LlmFailure } from '../../src/llm/llm.ts';
import { type Judged, materialOf } from './material.ts';
import { applies, INSTRUCTIONS, QUESTION_NAMES, type Question, questionText } from './questions.ts';

/** What a judge says to one question; `none` where it gave no answer that can be read. */
export interface Judgement {
  answer: 'yes' | 'no' | 'none';
  /** Of an answer the evidence, of none why there is none. */
  why: string;
}

export type Judgements = Partial<Record<Question, Judgement>>;

/** Answers those of the questions that there are for a reply; left out, all. */
export type AskJudge = (judged: Judged, questions?: readonly Question[]) => Promise<Judgements>;

const BUDGET_MS = 90_000;
/** Models that think before they answer need most of it for that. */
const TOKENS = 2_000;
const WHY_CHARS = 400;

const SCHEMA = {
  name: 'judgement',
  schema: {
    type: 'object',
    // The evidence stands first, so that the answer follows from it.
    properties: { evidence: { type: 'string' }, answer: { type: 'string', enum: ['yes', 'no'] } },
    required: ['evidence', 'answer'],
    additionalProperties: false,
  },
};

const answered = fields({
  evidence: text.optional().default(''),
  answer: z.preprocess(asWord, z.enum(['yes', 'no'], 'must be "yes" or "no"')),
});

function asWord(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

/** Asks one question a call, so that no answer colours the next; what they have in common comes first, for providers that keep it. */
export function createAsk(llm: Pick<Llm, 'json'>, prompts: Prompts): AskJudge {
  return async (judged, questions = QUESTION_NAMES) => {
    const fence = createFence();
    const system = INSTRUCTIONS.replaceAll('{{mark}}', fence.mark);
    const material = materialOf(judged, fence);
    const judgements: Judgements = {};
    for (const question of questions) {
      if (!applies(question, judged.text, judged.ground)) continue;
      judgements[question] = await ask([
        { role: 'system', content: system },
        { role: 'user', content: `${material}\n\n# The question\n\n${questionText(question)}` },
      ]);
    }
    return judgements;
  };

  async function ask(messages: ChatMessage[]): Promise<Judgement> {
    try {
      const first = await once(messages);
      if (first.value) return first.value;
      const content = prompts.render('repair', 'en', {
        faults: first.faults.map((fault) => `- ${fault}`).join('\n'),
      });
      const wrong: ChatMessage = { role: 'assistant', content: neutralise(first.text) };
      const second = await once([...messages, wrong, { role: 'user', content }]);
      return second.value ?? { answer: 'none', why: second.faults.join('; ') };
    } catch (error) {
      if (!(error instanceof LlmFailure)) throw error;
      return { answer: 'none', why: `${error.code}: ${error.message}` };
    }
  }

  async function once(messages: ChatMessage[]) {
    const request = { kind: 'judgement', messages, maxTokens: TOKENS, budgetMs: BUDGET_MS } as const;
    const { text } = await llm.json({ ...request, schema: SCHEMA });
    return { text, ...judgementOf(text, read) };
  }
}

function read(object: JsonObject): Parsed<Judgement> {
  const result = answered.safeParse(object);
  if (!result.success) return { value: null, faults: faultsOf(result.error) };
  const { answer, evidence } = result.data;
  return { value: { answer, why: clip(evidence, WHY_CHARS) }, faults: null };
}
