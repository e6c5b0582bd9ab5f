import { z } from 'zod';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { SOFT_SKILLS, type SoftSkill, type SoftSkillName } from '../domain/measurement/soft-skills.ts';
import type { Level, Locale } from '../domain/vocabulary.ts';
import type { ChatMessage, JsonSchema } from '../llm/llm.ts';
import type { TokenCounter } from '../llm/tokens.ts';
import type { Prompts } from './prompts.ts';
import { faultsOf, type Parsed } from './structured.ts';
import { messagesOf, type Turn, transcriptOf } from './transcript.ts';
import { trimTurns } from './trim.ts';
import { type CallFence, clip, neutralise } from './untrusted.ts';

const MOST_QUOTES = 3;
const SHORTEST_QUOTE = 8;
const SUMMARY_CHARS = 400;
const QUOTE_CHARS = 300;
const TRANSCRIPT_TOKENS = 20_000;
const SUMMARY_TOKENS = 2_000;

const skillSchema = z.strictObject({
  score: z.number().min(0).max(1).nullable(),
  summary: z.string(),
  evidence: z.array(z.strictObject({ message: z.string(), quote: z.string() })),
});
const answerSchema = z.strictObject(
  Object.fromEntries(SOFT_SKILLS.map((skill) => [skill, skillSchema])) as Record<
    SoftSkillName,
    typeof skillSchema
  >,
);

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
    score: { enum: [null, ...Array.from({ length: 11 }, (_, step) => step / 10)] },
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
  const turns: Turn[] = transcriptOf(events, { replyTo: [], fence, names: new Map(names), unanswered: true });
  const trimmed = await trimTurns(turns, {
    summary: null,
    tokens: Math.min(TRANSCRIPT_TOKENS, tokens),
    summaryTokens: Math.min(SUMMARY_TOKENS, Math.floor(tokens / 4)),
    fence,
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

/** Keeps what is proved: a quote that stands in its message. Without one there is no score. */
export function parseSoftSkills(answer: unknown, events: readonly InterviewEvent[]): Parsed<SoftSkill[]> {
  const result = answerSchema.safeParse(answer);
  if (!result.success) return { value: null, faults: faultsOf(result.error) };
  const messages = namedMessages(events);
  const value = SOFT_SKILLS.map((skill) => {
    const { score, summary, evidence } = result.data[skill];
    const quotes = evidence.flatMap(({ message, quote }) => {
      const original = messages.get(message);
      const isThere =
        original &&
        squeeze(quote).length >= SHORTEST_QUOTE &&
        squeeze(original.text).includes(squeeze(quote));
      return isThere
        ? [{ messageId: original.messageId, quote: clip(neutralise(quote.trim()), QUOTE_CHARS) }]
        : [];
    });
    return {
      skill,
      score: quotes.length > 0 ? score : null,
      summary: quotes.length > 0 ? clip(neutralise(summary.trim()), SUMMARY_CHARS) : '',
      evidence: quotes.slice(0, MOST_QUOTES),
    };
  });
  return { value, faults: null };
}

function squeeze(text: string): string {
  return neutralise(text).replace(/\s+/g, ' ').trim();
}
