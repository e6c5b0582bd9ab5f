import OpenAI from 'openai';
import type { Probe } from '../domain/probe.ts';
import type { BreakerView } from '../llm/llm.ts';

/** How long an answer is good for: each would be a request to the transcriber. */
const KEEP_MS = 10_000;
const TIMEOUT_MS = 3_000;

interface State {
  breaker: BreakerView['state'];
  /** HTTP status with which the key was last refused for a recording. */
  keyRefusal: number | null;
  hasAnswered: boolean;
}

/** Asks the transcriber for its models, which costs nothing; what became of recordings says more. */
export function createTranscriberHealth({
  client,
  model,
  state,
  steady,
}: {
  client: OpenAI;
  model: string;
  state: () => State;
  steady: () => number;
}): () => Promise<Probe> {
  let last: { at: number; probe: Promise<Probe> } | null = null;

  return async () => {
    if (!last || steady() - last.at >= KEEP_MS) last = { at: steady(), probe: ask() };
    const probe = await last.probe;
    const { breaker, keyRefusal } = state();
    if (keyRefusal !== null) return { ...probe, status: 'down', detail: refusedKey(keyRefusal) };
    if (probe.status === 'ok' && breaker !== 'closed')
      return { ...probe, status: 'degraded', detail: `left alone after failures (${breaker})` };
    return probe;
  };

  async function ask(): Promise<Probe> {
    const startedAt = steady();
    const since = () => steady() - startedAt;
    try {
      const { data } = await client.models.list({ timeout: TIMEOUT_MS });
      const isOffered = Array.isArray(data) && data.some(({ id }) => id === model);
      if (isOffered || state().hasAnswered) return { status: 'ok', latencyMs: since() };
      return { status: 'degraded', latencyMs: since(), detail: `not offered by the transcriber: ${model}` };
    } catch (error) {
      // Many a transcriber has no list of models.
      if (error instanceof OpenAI.APIError && [404, 405, 501].includes(error.status))
        return { status: 'ok', latencyMs: since() };
      return { status: 'down', latencyMs: since(), detail: detailOf(error) };
    }
  }
}

const refusedKey = (status: number) =>
  `the transcriber refused the key (${status}): check TRANSCRIBER_API_KEY`;

function detailOf(error: unknown): string {
  if (error instanceof OpenAI.APIConnectionTimeoutError)
    return 'the transcriber did not answer in time: check TRANSCRIBER_URL';
  if (error instanceof OpenAI.APIConnectionError)
    return 'the transcriber could not be reached: check TRANSCRIBER_URL';
  if (error instanceof OpenAI.APIError && error.status)
    return [401, 403].includes(error.status)
      ? refusedKey(error.status)
      : `the transcriber answered ${error.status}`;
  return 'what answers at TRANSCRIBER_URL is no transcriber';
}
