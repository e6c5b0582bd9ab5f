import type { InterviewEvent } from '../domain/interview/events.ts';
import { SOFT_SKILLS, type SoftSkill, type SoftSkillName } from '../domain/measurement/soft-skills.ts';
import type { Level, Locale } from '../domain/vocabulary.ts';
import type { ChatMessage, JsonSchema } from '../llm/llm.ts';
import type { TokenCounter } from '../llm/tokens.ts';
import { fields, fieldsOf, shareOrNone, text } from './coercions.ts';
import type { JsonObject } from './json-answer.ts';
import type { Prompts } from './prompts.ts';
import { createQuoteFinder, quotes } from './quotes.ts';
import { faultsOf, type Parsed } from './structured.ts';
import { messagesOf, type Turn, transcriptOf } from './transcript.ts';
import { trimTurns } from './trim.ts';
import { type CallFence, clip, neutralise } from './untrusted.ts';

const MOST_QUOTES = 3;
const SUMMARY_CHARS = 400;
const QUOTE_CHARS = 300;
const TRANSCRIPT_TOKENS = 20_000;
const SUMMARY_TOKENS = 2_000;

const skillSchema = fields({ score: shareOrNone, summary: text.nullish(), evidence: quotes });

const SKILL_JSON = {
  type: 'object',
  properties: {
    evidence: {
      type: 'array',
      maxItems: MOST_QUOTES,
      items: {
        type: 'object',
        properties: { message: { type: 'string' }, quote: { type: 'string' } },
        required: ['message', 'quote'],
        additionalProperties: false,
      },
    },
    summary: { type: 'string' },
    score: { type: ['number', 'null'], enum: [null, ...Array.from({ length: 11 }, (_, step) => step / 10)] },
  },
  required: ['evidence', 'summary', 'score'],
  additionalProperties: false,
};

export const SOFT_SKILLS_SCHEMA: JsonSchema = {
  name: 'soft_skills',
  schema: {
    type: 'object',
    properties: Object.fromEntries(SOFT_SKILLS.map((skill) => [skill, SKILL_JSON])),
    required: [...SOFT_SKILLS],
    additionalProperties: false,
  },
};

/** The candidate's messages under short names, by which a model can point at them without inventing an id. */
function namedMessages(events: readonly InterviewEvent[]): Map<string, { messageId: string; text: string }> {
  const messages = events.flatMap((event) => (event.type === 'message' ? [event.data] : []));
  return new Map(messages.map((message, index) => [`m${index + 1}`, message]));
}

/** The whole conversation, each message of the candidate with its short name. */
export async function softSkillsPrompt(
  { events, level, locale }: { events: readonly InterviewEvent[]; level: Level; locale: Locale },
  {
    prompts,
    fence,
    counter,
    tokens = TRANSCRIPT_TOKENS,
  }: { prompts: Prompts; fence: CallFence; counter: TokenCounter; tokens?: number },
): Promise<{ messages: ChatMessage[]; promptVersion: string }> {
  const names = [...namedMessages(events)].map(([name, { messageId }]) => [messageId, name] as const);
  const turns: Turn[] = transcriptOf(events, {
    fence,
    locale,
    names: new Map(names),
    unanswered: true,
  });
  const trimmed = await trimTurns(turns, {
    summary: null,
    tokens: Math.min(TRANSCRIPT_TOKENS, tokens),
    summaryTokens: Math.min(SUMMARY_TOKENS, Math.floor(tokens / 4)),
    fence,
    locale,
    counter,
  });
  // A transcript to be judged, not a conversation to be continued. What the interviewer was talked into repeating must
  // not look like a line of the system's.
  const transcript = trimmed.turns
    .map(({ role, text }) => (role === 'assistant' ? `Interviewer: ${text.replace(/\s+/g, ' ')}` : text))
    .join('\n\n');
  return {
    messages: messagesOf([
      { role: 'user', text: prompts.render('soft-skills', locale, { level, mark: fence.mark, transcript }) },
    ]),
    promptVersion: prompts.versionOf('soft-skills', locale),
  };
}

/**
 * Keeps what is proved: a quote that stands in a message of the candidate. Without one there is no score. Each skill stands by
 * itself: what is wrong with one says nothing about the others.
 */
export function createSoftSkillsParser(
  events: readonly InterviewEvent[],
): (answer: JsonObject) => Parsed<SoftSkill[]> {
  const find = createQuoteFinder([...namedMessages(events).values()]);

  return (answer) => {
    const skills = fieldsOf(answer, SOFT_SKILLS);
    const read = SOFT_SKILLS.map((skill) => readSkill(skill, skills[skill]));
    const faults = read.flatMap((one) => one.faults ?? []);
    if (faults.length === 0) return { value: read.map(({ value }) => value), faults: null };
    const isWrong = read.every((one) => one.faults);
    return { value: isWrong ? null : read.map(({ value }) => value), faults };
  };

  function readSkill(skill: SoftSkillName, said: unknown): { value: SoftSkill; faults: string[] | null } {
    const nothing: SoftSkill = { skill, score: null, summary: '', evidence: [] };
    if (said === null) return { value: nothing, faults: null };
    const result = skillSchema.safeParse(said);
    if (!result.success) return { value: nothing, faults: faultsOf(result.error, skill) };
    const { score, summary, evidence } = result.data;
    const found = evidence.flatMap((cited) => find(cited) ?? []);
    if (found.length > 0) {
      const proved = found.map(({ messageId, quote }) => ({ messageId, quote: clip(quote, QUOTE_CHARS) }));
      const words = clip(neutralise(summary?.trim() ?? ''), SUMMARY_CHARS);
      return {
        value: { skill, score, summary: words, evidence: proved.filter((_, index) => index < MOST_QUOTES) },
        faults: null,
      };
    }
    const fault = evidence.length === 0 ? UNPROVED : NOT_SAID;
    return { value: nothing, faults: score === null ? null : [`${skill}.evidence: ${fault}`] };
  }
}

const UNPROVED = 'a score needs a quote';
const NOT_SAID = 'no quote stands in a message of the candidate; copy the words exactly, or give no score';

/** What an answer has proved stays, whatever the next one says of it. */
export function joinSoftSkills(one: SoftSkill[], other: SoftSkill[]): SoftSkill[] {
  return one.map((skill, index) => (skill.evidence.length > 0 ? skill : (other[index] ?? skill)));
}
