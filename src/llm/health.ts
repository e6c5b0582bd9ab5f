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
  now,
}: {
  client: OpenAI | null;
  breakers: ReadonlyMap<string, Breaker>;
  now: () => number;
}): () => Promise<LlmHealth> {
  let kept: { at: number; health: Promise<LlmHealth> } | null = null;

  return async () => {
    if (!client) {
      return { status: 'degraded', latencyMs: 0, detail: 'no key: replies are pre-baked' };
    }
    if (!kept || now() - kept.at >= KEEP_MS) kept = { at: now(), health: ask(client) };
    const health = await kept.health;
    const resting = [...breakers]
      .filter(([, breaker]) => breaker.state() !== 'closed')
      .map(([model]) => model);
    if (health.status !== 'ok' || resting.length === 0) return health;
    return { ...health, status: 'degraded', detail: `left alone after failures: ${resting.join(', ')}` };
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

function detailOf(error: unknown): string {
  if (error instanceof OpenAI.AuthenticationError || error instanceof OpenAI.PermissionDeniedError) {
    return `the provider refused the key (${error.status}): check OPENAI_API_KEY`;
  }
  if (error instanceof OpenAI.APIConnectionTimeoutError)
    return 'the provider did not answer in time: check BASE_URL';
  if (error instanceof OpenAI.APIConnectionError) return 'the provider could not be reached: check BASE_URL';
  if (error instanceof OpenAI.APIError && error.status) return `the provider answered ${error.status}`;
  return NO_LIST;
}
