import OpenAI from 'openai';
import type { Breaker } from './breaker.ts';
import type { LlmHealth } from './llm.ts';

/** How long an answer is good for: probes come often, and each would be a request to the provider. */
const KEEP_MS = 10_000;
const TIMEOUT_MS = 3_000;
const NO_LIST = 'the provider answered with something that is no list of models: check BASE_URL';

/** Asks the provider for its models, which costs no tokens. */
export function createHealthCheck({
  client,
  breakers,
  keyRefusal,
  now,
}: {
  client: OpenAI | null;
  breakers: ReadonlyMap<string, Breaker>;
  /** HTTP status of a call that was refused for its key; some providers list their models to anybody. */
  keyRefusal: () => number | null;
  now: () => number;
}): () => Promise<LlmHealth> {
  let kept: { at: number; health: Promise<LlmHealth> } | null = null;

  return async () => {
    if (!client) {
      return { status: 'degraded', latencyMs: 0, detail: 'no key: replies are pre-baked' };
    }
    if (!kept || now() - kept.at >= KEEP_MS) kept = { at: now(), health: ask(client) };
    const listed = await kept.health;
    const refusal = keyRefusal();
    const health: LlmHealth =
      listed.status !== 'down' && refusal !== null
        ? { ...listed, status: 'down', detail: refusedKey(refusal) }
        : listed;
    const resting = [...breakers].flatMap(([model, breaker]) => {
      const state = breaker.state();
      return state === 'closed' ? [] : [`${model} (${state})`];
    });
    if (resting.length === 0) return health;
    const faults = [health.detail ?? [], `left alone after failures: ${resting.join(', ')}`].flat();
    return {
      ...health,
      status: health.status === 'down' ? 'down' : 'degraded',
      detail: faults.join('; '),
    };
  };

  async function ask(openai: OpenAI): Promise<LlmHealth> {
    const startedAt = now();
    try {
      const { data } = await openai.models.list({ timeout: TIMEOUT_MS });
      const latencyMs = now() - startedAt;
      if (!Array.isArray(data)) return { status: 'down', latencyMs, detail: NO_LIST };
      const offered = new Set(data.map((model) => model.id));
      const missing = [...breakers.keys()].filter((model) => !offered.has(model));
      if (missing.length === 0) return { status: 'ok', latencyMs };
      return { status: 'degraded', latencyMs, detail: `not offered by the provider: ${missing.join(', ')}` };
    } catch (error) {
      return { status: 'down', latencyMs: now() - startedAt, detail: detailOf(error) };
    }
  }
}

const refusedKey = (status: number) => `the provider refused the key (${status}): check OPENAI_API_KEY`;

function detailOf(error: unknown): string {
  if (error instanceof OpenAI.AuthenticationError || error instanceof OpenAI.PermissionDeniedError) {
    return refusedKey(error.status);
  }
  if (error instanceof OpenAI.APIConnectionTimeoutError)
    return 'the provider did not answer in time: check BASE_URL';
  if (error instanceof OpenAI.APIConnectionError) return 'the provider could not be reached: check BASE_URL';
  if (error instanceof OpenAI.APIError && error.status) return `the provider answered ${error.status}`;
  return NO_LIST;
}
