import { z } from 'zod';
import type { Exchange, Said } from '../domain/interview/exchanges.ts';
import { COVERED, type FollowUpGrade } from '../domain/measurement/assessment.ts';
import type { Level, Locale } from '../domain/vocabulary.ts';
import type { ChatMessage, JsonSchema } from '../llm/llm.ts';
import { type Entry, named, parseByName, schemaByName } from './by-name.ts';
import { fields, shareOrNone } from './coercions.ts';
import type { JsonObject } from './json-answer.ts';
import type { Prompts } from './prompts.ts';
import { createQuoteFinder, quotes } from './quotes.ts';
import { faultsOf, type Parsed } from './structured.ts';
import { type CallFence, clip } from './untrusted.ts';
import type { TaskText } from './work.ts';

/** Questions of one talk that are graded: the first ones. */
const MOST_QUESTIONS = 12;
const MOST_QUOTES = 3;
const QUOTE_CHARS = 300;

/** What was said about one accepted solution. */
export interface FollowUpTalk {
  task: Pick<TaskText, 'title' | 'statement' | 'followUps'>;
  exchanges: readonly Exchange[];
  level: Level;
  locale: Locale;
}

/** Characters of each text that the prompt shows. */
const USUAL = { statement: 2_000, text: 4_000 };
const SHORT: typeof USUAL = { statement: 400, text: 300 };

const gradeSchema = fields({
  quotes,
  covered: shareOrNone.pipe(z.literal(COVERED, 'must be 0, 0.5, 1 or null').nullable()),
});

/** Those that were answered, in order, under the names by which a model tells them apart. */
export function askedOf({ exchanges }: Pick<FollowUpTalk, 'exchanges'>): Map<string, Exchange> {
  const answered = exchanges.filter(({ answers }) => answers.length > 0);
  return named(
    'q',
    answered.filter((_, index) => index < MOST_QUESTIONS),
  );
}

export function followUpsSchema(talk: Pick<FollowUpTalk, 'exchanges'>): JsonSchema {
  const quote = {
    type: 'object',
    properties: { message: { type: 'string' }, quote: { type: 'string' } },
    required: ['message', 'quote'],
    additionalProperties: false,
  };
  return {
    name: 'follow_ups',
    schema: schemaByName([...askedOf(talk).keys()], {
      quotes: { type: 'array', maxItems: MOST_QUOTES, items: quote },
      covered: { type: ['number', 'null'], enum: [null, ...COVERED] },
    }),
  };
}

export function followUpsPrompt(
  { task, exchanges, level, locale }: FollowUpTalk,
  { prompts, fence, isShort = false }: { prompts: Prompts; fence: CallFence; isShort?: boolean },
): { messages: ChatMessage[]; promptVersion: string } {
  const sizes = isShort ? SHORT : USUAL;
  const wrap = (kind: string, { text }: Said) => fence.wrap(kind, clip(text, sizes.text));
  const questions = new Map([...askedOf({ exchanges })].map(([name, exchange]) => [exchange, name]));
  const answers = new Map([...answersOf(exchanges)].map(([name, answer]) => [answer, name]));
  const talk = exchanges
    .flatMap((exchange) => {
      const name = questions.get(exchange);
      const asked = wrap(name ? `question ${name}` : 'words of the interviewer', exchange.question);
      return [asked, ...exchange.answers.map((answer) => wrap(`message ${answers.get(answer)}`, answer))];
    })
    .join('\n\n');
  const content = prompts.render('grade-follow-ups', locale, {
    level,
    mark: fence.mark,
    task: `${task.title[locale]}\n\n${clip(task.statement[locale].trim(), sizes.statement)}`,
    answers: task.followUps
      .map(({ question, goodAnswer }) => `- ${question[locale].trim()}\n  ${goodAnswer[locale].trim()}`)
      .join('\n'),
    talk,
  });
  return {
    messages: [{ role: 'user', content }],
    promptVersion: prompts.versionOf('grade-follow-ups', locale),
  };
}

/** Keeps what is proved: nothing is covered without words that stand in a message of the candidate. */
export function createFollowUpsParser(
  talk: Pick<FollowUpTalk, 'exchanges'>,
): (answer: JsonObject) => Parsed<Map<string, FollowUpGrade>> {
  const asked = askedOf(talk);
  const find = createQuoteFinder([...answersOf(talk.exchanges).values()]);
  return (answer) => parseByName(answer, asked, read);

  function read(name: string, { question }: Exchange, said: unknown): Entry<FollowUpGrade> {
    const { messageId } = question;
    if (said === null) return { value: { messageId, covered: null, quotes: [] }, faults: null };
    const result = gradeSchema.safeParse(said);
    if (!result.success) return { value: null, faults: faultsOf(result.error, name) };
    const { covered, quotes: cited } = result.data;
    const found = cited.flatMap((one) => find(one) ?? []).filter((_, index) => index < MOST_QUOTES);
    if (covered && found.length === 0) return { value: null, faults: [`${name}.quotes: ${UNPROVED}`] };
    const proved = found.map((one) => ({ ...one, quote: clip(one.quote, QUOTE_CHARS) }));
    return { value: { messageId, covered, quotes: covered === null ? [] : proved }, faults: null };
  }
}

const UNPROVED = 'no quote stands in a message of the candidate; copy the words exactly, or give 0';

function answersOf(exchanges: readonly Exchange[]): Map<string, Said> {
  return named(
    'm',
    exchanges.flatMap(({ answers }) => answers),
  );
}
