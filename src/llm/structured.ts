import type { ZodError } from 'zod';
import { wellFormed } from '../domain/text.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { KeepCall, LlmCall } from './calls.ts';
import {
  type AttemptRecord,
  type CallKind,
  type ChatMessage,
  type JsonSchema,
  type Llm,
  LlmFailure,
} from './llm.ts';
import type { Prompts } from './prompts.ts';
import { neutralise } from './untrusted.ts';

/** What the answer says, or what is wrong with its shape; faults repeat nothing of the answer. */
export type Parsed<Value> = { value: Value; faults: null } | { value: null; faults: string[] };

export interface Question<Value> {
  kind: CallKind;
  messages: ChatMessage[];
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
    const attempts: AttemptRecord[] = [];
    const record = (model: string | null, outcome: LlmCall['outcome']) =>
      keep({ ...question.call, startedAt, model, outcome, attempts }, onFault);

    const once = async (messages: ChatMessage[]) => {
      const { kind, schema, maxTokens, deadline } = question;
      const answer = await llm.json(
        { kind, messages, schema, maxTokens, budgetMs: deadline - now() },
        signal,
      );
      attempts.push(...answer.attempts);
      const json = parseJson(answer.text);
      const parsed = json === undefined ? NO_JSON : question.parse(json);
      return { answer, ...parsed };
    };
    try {
      let { answer, value, faults } = await once(question.messages);
      if (faults) ({ answer, value } = await once(repair(question, answer.text, faults)));
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

  function repair({ messages, locale }: Question<unknown>, answer: string, faults: string[]): ChatMessage[] {
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

/** Some models put their JSON between lines of ```; nothing else around it is accepted. All texts in it are well-formed. */
export function parseJson(text: string): unknown {
  const inner = /^```(?:json)?\n(.*)\n```$/s.exec(text.trim())?.[1] ?? text;
  try {
    return JSON.parse(inner, (_, value) => (typeof value === 'string' ? wellFormed(value) : value));
  } catch {
    return undefined;
  }
}
