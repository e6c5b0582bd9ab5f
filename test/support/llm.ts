import { createLlm, type LlmOptions } from '../../src/llm/client.ts';
import type { Llm } from '../../src/llm/llm.ts';
import { LLM_KEY, LLM_MODELS, type LlmServer } from './llm-server.ts';

/** A client of this server, without chance and without a log where nothing else is said. */
export function connectTo(server: LlmServer, options: Partial<LlmOptions> = {}): Llm {
  return createLlm({
    baseUrl: server.url,
    apiKey: LLM_KEY,
    ...LLM_MODELS,
    logger: { warn: () => {} },
    random: () => 0,
    ...options,
  });
}
