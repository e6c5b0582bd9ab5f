import type { LlmOptions } from '../../src/llm/client.ts';
import { type ChatRequest, type Llm, LlmFailure } from '../../src/llm/llm.ts';
import { type Connected, connectedForEach, connectTo } from './llm.ts';

/** What is asked where a test says nothing else. */
export const REQUEST: ChatRequest = {
  kind: 'conversation',
  messages: [
    { role: 'system', content: 'Be kind.' },
    { role: 'user', content: 'Hello?' },
  ],
  budgetMs: 8_000,
  maxTokens: 100,
};

/** A talk with a server of its own for each test of the file that calls this. */
export function talkForEach() {
  const each: Connected & { warnings: unknown[] } = Object.assign(
    connectedForEach(() => connect()),
    { warnings: [] },
  );
  beforeEach(() => {
    each.warnings = [];
  });
  return { each, connect, ask };

  /** Another client of the same server. */
  function connect(options: Partial<LlmOptions> = {}): Llm {
    const logger = { warn: (...args: unknown[]) => each.warnings.push(args) };
    return connectTo(each.server, { logger, random: () => 0.1, ...options });
  }

  /** Streams and keeps what a candidate would see, try by try. */
  async function ask(request: Partial<ChatRequest> = {}, signal?: AbortSignal) {
    const tries: string[][] = [];
    const answer = await each.llm.stream(
      { ...REQUEST, ...request },
      { onAttempt: () => void tries.push([]), onDelta: (text) => void tries.at(-1)?.push(text) },
      signal,
    );
    return { ...answer, tries, shown: tries.at(-1)?.join('') };
  }
}

export async function failureOf(answer: Promise<unknown>): Promise<LlmFailure> {
  const error = await answer.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof LlmFailure)) throw error;
  return error;
}
