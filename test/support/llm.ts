import { createLlm, type LlmOptions } from '../../src/llm/client.ts';
import type { Llm } from '../../src/llm/llm.ts';
import { LLM_KEY, LLM_MODELS, type LlmServer, startLlmServer } from './llm-server.ts';

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

/** A server, and a client of it that a test may put another in place of. */
export interface Connected {
  server: LlmServer;
  llm: Llm;
}

/** New for each test of the file or block that calls this, and closed behind it. */
export function connectedForEach(connect: (server: LlmServer) => Llm = connectTo): Connected {
  const each = {} as Connected;
  beforeEach(async () => {
    each.server = await startLlmServer();
    each.llm = connect(each.server);
  });
  afterEach(async () => {
    await each.llm.close();
    await each.server.close();
  });
  return each;
}
