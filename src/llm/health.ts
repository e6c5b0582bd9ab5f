import OpenAI from 'openai';
import type { Logger } from 'pino';
import type { Probe } from '../domain/probe.ts';
import type { Breaker } from './breaker.ts';
import type { Tries } from './tries.ts';

/** So often at most a model that has failed is asked whether it answers again, ms. */
const PROVE_EVERY_MS = 30_000;
/** How long an answer is good for: probes come often, and each would be a request to the provider. */
const KEEP_MS = 10_000;
const TIMEOUT_MS = 3_000;
const UNLISTED = 'the provider has no list of models: whether it answers shows with the first reply';
const NO_LIST = 'the provider answered with something that is no list of models: check BASE_URL';

type Listing = Probe & { unlisted?: true };

/**
 * Asks the provider for its models, which costs no tokens. That says nothing of a model that has failed, or whose key was refused: it
 * is asked a short question once in a while, or its fault would be shown until somebody has a message for it.
 */
export function createHealthCheck({
  client,
  breakers,
  tries,
  prove,
  responseFormat,
  logger,
  steady,
}: {
  client: OpenAI | null;
  breakers: ReadonlyMap<string, Breaker>;
  /** What was answered says more than any list, which some providers give to anybody. */
  tries: Pick<Tries, 'hasAnswered' | 'isInDoubt' | 'keyRefusal'>;
  /** Asks the model something; how that ends shows in `breakers` and `tries`. */
  prove: (model: string) => Promise<void>;
  /** How JSON is asked for. */
  responseFormat: () => NonNullable<Probe['responseFormat']>;
  logger: Pick<Logger, 'warn'>;
  steady: () => number;
}): () => Promise<Probe> {
  const provenAt = new Map<string, number>();
  let last: { at: number; health: Promise<Listing> } | null = null;

  return async () => ({ ...(await look()), responseFormat: responseFormat() });

  async function look(): Promise<Probe> {
    if (!client) {
      return { status: 'degraded', latencyMs: 0, detail: 'no key: replies are pre-baked' };
    }
    proveThoseInDoubt();
    if (!last || steady() - last.at >= KEEP_MS) last = { at: steady(), health: ask(client) };
    const { unlisted, ...probe } = await last.health;
    // One that answers is no worse for having no list.
    const answer: Probe =
      unlisted && unproven().length < breakers.size ? { status: 'ok', latencyMs: probe.latencyMs } : probe;
    const refusal = tries.keyRefusal();
    const health: Probe =
      answer.status !== 'down' && refusal !== null
        ? { ...answer, status: 'down', detail: refusedKey(refusal) }
        : answer;
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
  }

  /** Nobody waits for them: they may take longer than a look at the health. */
  function proveThoseInDoubt(): void {
    for (const [model, breaker] of breakers) {
      const isDue = steady() - (provenAt.get(model) ?? Number.NEGATIVE_INFINITY) >= PROVE_EVERY_MS;
      if (!isDue || !tries.isInDoubt(model) || breaker.state() === 'open') continue;
      provenAt.set(model, steady());
      prove(model).catch((err) =>
        logger.warn({ err, model }, 'whether a model answers again was not found out'),
      );
    }
  }

  async function ask(openai: OpenAI): Promise<Listing> {
    const startedAt = steady();
    try {
      const { data } = await openai.models.list({ timeout: TIMEOUT_MS });
      const latencyMs = steady() - startedAt;
      if (!Array.isArray(data)) return { status: 'down', latencyMs, detail: NO_LIST };
      const offered = new Set(data.map((model) => model.id));
      const missing = unproven().filter((model) => !offered.has(model));
      if (missing.length === 0) return { status: 'ok', latencyMs };
      return { status: 'degraded', latencyMs, detail: `not offered by the provider: ${missing.join(', ')}` };
    } catch (error) {
      const latencyMs = steady() - startedAt;
      return isWithoutList(error)
        ? { status: 'degraded', latencyMs, unlisted: true, detail: UNLISTED }
        : { status: 'down', latencyMs, detail: detailOf(error) };
    }
  }

  /** Models that may be offered under another name, or not at all. */
  function unproven(): string[] {
    return [...breakers.keys()].filter((model) => !tries.hasAnswered(model));
  }
}

const refusedKey = (status: number) => `the provider refused the key (${status}): check OPENAI_API_KEY`;

/** Many a compatible server has no `GET /models`. */
function isWithoutList(error: unknown): boolean {
  return error instanceof OpenAI.APIError && [404, 405, 501].includes(error.status);
}

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
