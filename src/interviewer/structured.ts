import type { ZodError } from 'zod';
import type { LlmAttempt, LlmCall } from '../domain/llm-call.ts';
import { wellFormed } from '../domain/text.ts';
import type { CallKind, Locale } from '../domain/vocabulary.ts';
import { type ChatMessage, type ChatRequest, type JsonSchema, type Llm, LlmFailure } from '../llm/llm.ts';
import type { KeepCall } from './calls.ts';
import type { Prompts } from './prompts.ts';
import { neutralise } from './untrusted.ts';

/** What the answer says, or what is wrong with its shape; faults repeat nothing of the answer. */
export type Parsed<Value> = { value: Value; faults: null } | { value: null; faults: string[] };

export interface Question<Value> {
  kind: CallKind;
  messages: ChatMessage[];
  /** As in `ChatRequest`. */
  shortened?: NonNullable<ChatRequest['shortened']>;
  schema: JsonSchema;
  maxTokens: number;
  locale: Locale;
  /** Milliseconds since the epoch. */
  deadline: number;
  parse(answer: unknown): Parsed<Value>;
  /** What the call record says about this question. */
  call: Pick<LlmCall, 'interviewId' | 'purpose' | 'subjectId' | 'promptVersion'>;
}

/**
 * Asks for one JSON answer. One that does not fit is repaired once: the model is told its faults. Null when no usable
 * answer came in time or no model is configured. Throws the signal's reason when cancelled.
 */
export function createQuestioner({
  llm,
  prompts,
  keep,
  now,
}: {
  llm: Llm;
  prompts: Prompts;
  keep: KeepCall;
  now: () => number;
}) {
  return async function ask<Value>(
    question: Question<Value>,
    { signal, onFault }: { signal: AbortSignal; onFault: (error: unknown) => void },
  ): Promise<Value | null> {
    const startedAt = now();
    const attempts: LlmAttempt[] = [];
    const record = (model: string | null, outcome: LlmCall['outcome']) =>
      keep({ ...question.call, startedAt, model, outcome, attempts }, onFault);

    const once = async (form: (messages: ChatMessage[]) => ChatMessage[]) => {
      const { kind, schema, maxTokens, deadline, shortened } = question;
      const answer = await llm.json(
        {
          kind,
          messages: form(question.messages),
          ...(shortened && { shortened: async (tokens: number) => form(await shortened(tokens)) }),
          schema,
          maxTokens,
          budgetMs: deadline - now(),
        },
        signal,
      );
      attempts.push(...answer.attempts);
      const json = parseJson(answer.text);
      const judgement = json === undefined ? NO_JSON : question.parse(json);
      return { answer, ...judgement };
    };
    try {
      let { answer, value, faults } = await once((messages) => messages);
      if (faults) {
        const wrong = { answer: answer.text, faults };
        ({ answer, value } = await once((messages) => repaired(messages, question.locale, wrong)));
      }
      await record(answer.model, value === null ? 'llm_malformed' : 'ok');
      return value;
    } catch (error) {
      if (!(error instanceof LlmFailure)) throw error;
      if (error.code === 'llm_not_configured') return null;
      attempts.push(...error.attempts);
      await record(null, error.code);
      return null;
    }
  };

  function repaired(
    messages: ChatMessage[],
    locale: Locale,
    { answer, faults }: { answer: string; faults: string[] },
  ): ChatMessage[] {
    const content = prompts.render('repair', locale, {
      faults: faults.map((fault) => `- ${fault}`).join('\n'),
    });
    return [...messages, { role: 'assistant', content: neutralise(answer) }, { role: 'user', content }];
  }
}

export type Questioner = ReturnType<typeof createQuestioner>;

const MOST_FAULTS = 8;

/** What a schema has against an answer. Names of fields that nobody asked for are words of the answer, so they are left out. */
export function faultsOf({ issues }: ZodError): string[] {
  const outermostFirst = issues.toSorted((one, other) => one.path.length - other.path.length);
  return outermostFirst.slice(0, MOST_FAULTS).map(({ code, path, message }) => {
    const place = path.length === 0 ? 'the object' : path.join('.');
    return `${place}: ${code === 'unrecognized_keys' ? 'it has a field that was not asked for' : message}`;
  });
}

const NO_JSON = { value: null, faults: ['the answer is not JSON'] };

/**
 * The first JSON object of an answer. Some models put it between lines of ```, write a sentence before it, or go on
 * behind it. All texts in it are well-formed.
 */
export function parseJson(text: string): unknown {
  for (const start of starts(text)) {
    const json = parseWellFormed(text.slice(start, endOf(text, start)));
    if (json !== undefined) return json;
  }
  return undefined;
}

/** A brace in the prose before an object may begin none; more than a few of them are no answer. */
const MOST_STARTS = 5;

function starts(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf('{'); at !== -1 && places.length < MOST_STARTS; at = text.indexOf('{', at + 1)) {
    places.push(at);
  }
  return places;
}

/** Behind the brace that closes the one at `start`; braces inside strings do not count. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') depth += 1;
    else if (!quoted && sign === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

function parseWellFormed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === 'string' ? wellFormed(value) : value));
  } catch {
    return undefined;
  }
}
