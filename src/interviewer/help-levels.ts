import { z } from 'zod';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { HELP_LEVELS, type HelpGiven } from '../domain/measurement/assessment.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { ChatMessage, JsonSchema } from '../llm/llm.ts';
import { type Entry, named, parseByName, schemaByName } from './by-name.ts';
import { fields, text } from './coercions.ts';
import type { JsonObject } from './json-answer.ts';
import type { Prompts } from './prompts.ts';
import { createQuoteFinder } from './quotes.ts';
import { faultsOf, type Parsed } from './structured.ts';
import { type CallFence, clip } from './untrusted.ts';
import type { TaskText } from './work.ts';

const QUOTE_CHARS = 160;

/** A stretch of what was said and done while a task was open. */
export interface OpenStretch {
  task: Pick<TaskText, 'title' | 'statement'> & { hints: readonly Record<Locale, string>[] };
  events: readonly InterviewEvent[];
  locale: Locale;
}

/** Characters of each text that the prompt shows. */
const USUAL = { statement: 3_000, message: 1_500, reply: 4_000 };
const SHORT: typeof USUAL = { statement: 600, message: 160, reply: 500 };

const FACTS: Record<Locale, Record<'hint' | 'run' | 'check', string>> = {
  en: { hint: 'Hint given', run: 'Run', check: 'Check' },
  ru: { hint: 'Дана подсказка', run: 'Запуск', check: 'Проверка' },
};

const helpSchema = fields({
  quote: text.nullish(),
  level: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
    z.literal(HELP_LEVELS, 'must be 0, 1, 2 or 3'),
  ),
});

/** The interviewer's replies in order, under the names by which a model tells them apart. */
function repliesIn(events: readonly InterviewEvent[]): Map<string, Reply> {
  return named(
    'r',
    events.flatMap((event) => (event.type === 'final' ? [event.data] : [])),
  );
}

export function helpJsonSchema({ events }: Pick<OpenStretch, 'events'>): JsonSchema {
  return {
    name: 'help',
    schema: schemaByName([...repliesIn(events).keys()], {
      quote: { type: 'string' },
      level: { type: 'integer', enum: [...HELP_LEVELS] },
    }),
  };
}

export function helpPrompt(
  { task, events, locale }: OpenStretch,
  { prompts, fence, isShort = false }: { prompts: Prompts; fence: CallFence; isShort?: boolean },
): { messages: ChatMessage[]; promptVersion: string } {
  const sizes = isShort ? SHORT : USUAL;
  const names = new Map([...repliesIn(events)].map(([name, { messageId }]) => [messageId, name]));
  const words = FACTS[locale];
  const talk = events.flatMap((event): string[] => {
    switch (event.type) {
      case 'message':
        return [fence.wrap('message', clip(event.data.text, sizes.message))];
      case 'final':
        return [fence.wrap(`reply ${names.get(event.data.messageId)}`, clip(event.data.text, sizes.reply))];
      case 'hint':
        return [`${words.hint}: ${event.data.number}.`];
      case 'run':
        return [`${words.run}: ${event.data.verdict}.`];
      case 'verdict':
        return [`${words.check}: ${event.data.verdict}.`];
      default:
        return [];
    }
  });
  const content = prompts.render('grade-help', locale, {
    mark: fence.mark,
    task: `${task.title[locale]}\n\n${clip(task.statement[locale].trim(), sizes.statement)}`,
    hints: task.hints.map((hint, index) => `${index + 1}. ${hint[locale].trim()}`).join('\n'),
    talk: talk.join('\n\n'),
  });
  return { messages: [{ role: 'user', content }], promptVersion: prompts.versionOf('grade-help', locale) };
}

/** Keeps what is proved: no reply has helped without words that stand in it. */
export function createHelpParser({
  events,
}: Pick<OpenStretch, 'events'>): (answer: JsonObject) => Parsed<Map<string, HelpGiven>> {
  const replies = repliesIn(events);
  return (answer) => parseByName(answer, replies, read);

  function read(name: string, reply: Reply, said: unknown): Entry<HelpGiven> {
    const result = helpSchema.safeParse(said);
    if (!result.success) return { value: null, faults: faultsOf(result.error, name) };
    const { level, quote } = result.data;
    const { messageId } = reply;
    if (level === 0) return { value: { messageId, level, quote: '' }, faults: null };
    const words = wordsIn(reply, quote ?? '');
    if (words === null) return { value: null, faults: [`${name}.quote: ${UNPROVED}`] };
    return { value: { messageId, level, quote: clip(words, QUOTE_CHARS) }, faults: null };
  }
}

/** As they stand in the reply. A formula is short, and says enough where it can be of one reply alone. */
function wordsIn(reply: Reply, quoted: string): string | null {
  const found = createQuoteFinder([reply])({ message: 1, quote: quoted });
  const short = quoted.replaceAll('`', '').trim();
  return found?.quote ?? (short.length > 1 && reply.text.includes(short) ? short : null);
}

const UNPROVED = 'its words do not stand in that reply; copy them exactly, or give 0';

interface Reply {
  messageId: string;
  text: string;
}
