import type { ZodError } from 'zod';
import type { LlmAttempt, LlmCall } from '../domain/llm-call.ts';
import type { JudgingKind, Locale } from '../domain/vocabulary.ts';
import { type ChatMessage, type ChatRequest, type JsonSchema, LlmFailure } from '../llm/llm.ts';
import type { KeepCall } from './calls.ts';
import { type JsonObject, objectsIn } from './json-answer.ts';
import type { Models } from './models.ts';
import type { Prompts } from './prompts.ts';
import { neutralise } from './untrusted.ts';

/**
 * What the answer says, or what is wrong with it; faults repeat nothing of the answer. Both: what is right of it, with what is
 * wrong with the rest.
 */
export type Parsed<Value> =
  | { value: Value; faults: null }
  | { value: Value; faults: string[] }
  | { value: null; faults: string[] };

export interface Question<Value> {
  kind: JudgingKind;
  messages: ChatMessage[];
  /** As in `ChatRequest`. */
  shortened?: NonNullable<ChatRequest['shortened']>;
  schema: JsonSchema;
  maxTokens: number;
  locale: Locale;
  /** Milliseconds since the epoch. */
  deadline: number;
  parse(object: JsonObject): Parsed<Value>;
  /** Of an answer that is right in part, and of what came when it was to be repaired: what is right of both. */
  join?(one: Value, other: Value): Value;
  /** What the call record says about this question. */
  call: Pick<LlmCall, 'interviewId' | 'purpose' | 'subjectId' | 'promptVersion'>;
}

/**
 * Asks for one JSON answer. One that does not fit is repaired once: the model is told its faults; what was right of it is kept.
 * Null when no usable answer came in time or no model is configured. Throws the signal's reason when cancelled.
 */
export function createQuestioner({
  llm,
  prompts,
  keep,
  now,
}: {
  llm: Models;
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
          call: question.call,
        },
        signal,
      );
      attempts.push(...answer.attempts);
      const { value, faults } = judgementOf(answer.text, question.parse);
      return { answer, value, faults: faults && answer.finish === 'length' ? [CUT_OFF, ...faults] : faults };
    };
    try {
      let { answer, value, faults } = await once((messages) => messages);
      if (faults) {
        const wrong = { answer: answer.text, faults };
        const before = value;
        ({ answer, value } = await once((messages) => repaired(messages, question.locale, wrong)));
        value = joined(before, value, question.join);
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

/** What a schema has against an answer, or against the part of it that has this name. */
export function faultsOf({ issues }: ZodError, part?: string): string[] {
  const outermostFirst = issues.toSorted((one, other) => one.path.length - other.path.length);
  return outermostFirst.slice(0, MOST_FAULTS).map(({ path, message }) => {
    const place = [part ?? [], ...path].flat().join('.');
    return `${place || 'the object'}: ${message}`;
  });
}

const CUT_OFF = 'the answer was cut off because it was too long: be shorter';
const NO_JSON = { value: null, faults: ['the answer is not one JSON object'] };
/** Objects of an answer that are looked at. */
const MOST_OBJECTS = 60;

/** What the first object of the answer says that is what was asked for, else the one that comes nearest. */
export function judgementOf<Value>(
  answer: string,
  parse: (object: JsonObject) => Parsed<Value>,
): Parsed<Value> {
  let nearest: Parsed<Value> | null = null;
  let looked = 0;
  for (const object of objectsIn(answer)) {
    const parsed = parse(object);
    if (!parsed.faults) return parsed;
    if (nearest === null || isNearer(parsed, nearest)) nearest = parsed;
    looked += 1;
    if (looked === MOST_OBJECTS) break;
  }
  return nearest ?? NO_JSON;
}

function isNearer(one: Parsed<unknown>, other: Parsed<unknown>): boolean {
  if ((one.value === null) !== (other.value === null)) return one.value !== null;
  return (one.faults?.length ?? 0) < (other.faults?.length ?? 0);
}

function joined<Value>(
  before: Value | null,
  after: Value | null,
  join: Question<Value>['join'],
): Value | null {
  if (before === null || after === null) return after ?? before;
  return join ? join(before, after) : after;
}
