import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Agent } from 'undici';
import type { LlmAttempt } from '../domain/llm-call.ts';
import type { CallKind } from '../domain/vocabulary.ts';
import { BREAKER_DEFAULTS, type BreakerOptions, createBreaker } from './breaker.ts';
import type { Fault } from './fault.ts';
import { createForms } from './forms.ts';
import { createHealthCheck } from './health.ts';
import { type ChatAnswer, type Llm, LlmFailure, type StreamListener } from './llm.ts';
import { openAiClient } from './open-ai.ts';
import { LEAST_TRY_MS, limitsOf, type Timeouts, TRIES_PER_MODEL, waitBefore } from './retry.ts';
import type { TokenCounter } from './tokens.ts';
import { type Call, createTries } from './tries.ts';

export interface LlmOptions {
  baseUrl: string;
  /** Null: every call fails at once with `llm_not_configured`. */
  apiKey: string | null;
  model: string;
  codeModel: string;
  logger: Pick<Logger, 'warn'>;
  /** Kinds of call whose prompt ends with Qwen's `/no_think`. */
  noThink?: readonly CallKind[];
  timeouts?: Partial<Timeouts>;
  breaker?: Partial<BreakerOptions>;
  /** Counts the tokens of which the endpoint does not tell; without it they are unknown. */
  counter?: TokenCounter;
  /** Called once for every request made, for metrics. */
  onAttempt?: (record: LlmAttempt & { kind: CallKind }) => void;
  /** When a request was made, ms since the epoch. */
  now?: () => number;
  /** How long calls and rests last, ms: a model must not be left alone for an hour because the machine's clock was set. */
  steady?: () => number;
  random?: () => number;
}

const TIMEOUTS: Timeouts = {
  connectMs: 3_000,
  firstTokenMs: 10_000,
  firstWordsMs: 20_000,
  nextTokenMs: 8_000,
};
/** A model that goes on refusing what it was sent is taken for one that refuses. */
const MOST_ADAPTATIONS = 8;
/** Qwen3-coder does not think, so it needs no switch. */
const NO_THINK: readonly CallKind[] = ['conversation', 'summary', 'judgement'];

export function createLlm(options: LlmOptions): Llm {
  const { baseUrl, apiKey, logger, counter, onAttempt, now = Date.now, random = Math.random } = options;
  const { steady = () => Math.round(performance.now()) } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const { noThink = NO_THINK } = options;
  const agent = new Agent({ connect: { timeout: timeouts.connectMs } });
  const client = apiKey === null ? null : openAiClient(baseUrl, apiKey, agent);
  const breakers = new Map(
    [options.model, options.codeModel].map((model) => [
      model,
      createBreaker({ ...BREAKER_DEFAULTS, ...options.breaker }, steady),
    ]),
  );
  const models = [...breakers.keys()];
  const forms = createForms(steady);
  const tries = createTries({ noThink, logger, onAttempt, now, steady, counter });

  return {
    isConfigured: client !== null,
    stream: (request, listener, signal) => call({ ...request, schema: null }, listener, signal),
    json: (request, signal) => call(request, SILENT, signal),
    health: createHealthCheck({
      client,
      breakers,
      tries,
      prove,
      responseFormat: forms.responseFormat,
      logger,
      steady,
    }),
    breakers: () => [...breakers].map(([model, breaker]) => ({ model, state: breaker.state() })),
    close: () => agent.destroy(),
  };

  /** A call that nobody waits for, so short that it costs next to nothing: whether the model answers again. */
  async function prove(model: string): Promise<void> {
    const permit = breakers.get(model)?.tryAcquire();
    if (!client || !permit) return;
    const limits = limitsOf(timeouts, PROOF_MS, 1);
    const kind = model === options.codeModel ? 'code' : 'conversation';
    const form = forms.search();
    await tries.tryModel(
      client,
      { ...PROOF, kind, model, limits, permit, form },
      { ...SILENT, restart: () => {} },
    );
  }

  /** Tries the kind's own model, then the other one, within the budget. */
  async function call(request: Call, listener: StreamListener, signal?: AbortSignal): Promise<ChatAnswer> {
    if (!client) {
      throw new LlmFailure('llm_not_configured', 'No language model is configured.', { retryable: false });
    }
    const deadline = steady() + request.budgetMs;
    const attempts: LlmAttempt[] = [];
    const form = forms.search();
    const order = request.kind === 'code' ? models.toReversed() : models;
    const plan = order.flatMap((model) => new Array<string>(TRIES_PER_MODEL).fill(model));
    let shown = 0;
    let adaptations = 0;
    let adapted = false;
    let last: Fault | null = null;
    let at = 0;
    for (let model = plan[at]; model !== undefined; model = plan[at]) {
      signal?.throwIfAborted();
      const remainingMs = deadline - steady();
      const permit = remainingMs < LEAST_TRY_MS ? null : breakers.get(model)?.tryAcquire();
      if (permit) {
        const limits = limitsOf(timeouts, remainingMs, plan.length - at);
        // A refused request has shown nothing: asking again in another way is no new try for whoever looks on.
        if (!adapted) listener.onAttempt(++shown);
        const restart = () => listener.onAttempt(++shown);
        const tried = await tries.tryModel(
          client,
          { ...request, model, limits, permit, form },
          { ...listener, restart },
          signal,
        );
        attempts.push(tried.record);
        if (tried.answer) return { ...tried.answer, model, attempts };
        last = tried.fault;
        adapted = tried.adapted && ++adaptations <= MOST_ADAPTATIONS;
        if (adapted) continue;
        if (last.next === 'give_up') break;
      }
      const waitMs = permit && last ? waitBefore(last, at, plan, random) : null;
      if (waitMs !== null && steady() + waitMs + LEAST_TRY_MS < deadline) {
        at += 1;
        if (plan[at] === model) await pause(waitMs, signal);
      } else {
        at = plan.lastIndexOf(model) + 1;
      }
    }
    throw failureOf(last, attempts);
  }
}

/** A model that thinks takes most of it before it says a word. */
const PROOF_MS = 20_000;
const PROOF = {
  messages: [{ role: 'user', content: 'Say: ok' }],
  maxTokens: 300,
  schema: null,
  budgetMs: PROOF_MS,
} satisfies Partial<Call>;

const SILENT: StreamListener = { onAttempt: () => {}, onDelta: () => {} };

function failureOf(last: Fault | null, attempts: LlmAttempt[]): LlmFailure {
  if (last === null) {
    const message = 'The language models are being left alone after failures.';
    return new LlmFailure('llm_unreachable', message, { retryable: true, attempts });
  }
  return new LlmFailure(last.code, last.message, { retryable: last.next === 'retry', attempts });
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
