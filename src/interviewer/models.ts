import type { LlmAttempt, LlmCall } from '../domain/llm-call.ts';
import { reachedCap, type TokenCaps, type Tokens } from '../domain/llm-tokens.ts';
import { type ChatAnswer, type ChatRequest, type Llm, LlmFailure, type StreamListener } from '../llm/llm.ts';

/** Whose request it is, and what for. */
type CallOf = Pick<LlmCall, 'interviewId' | 'purpose'>;

/** The language models as the interviewer asks them: each request says whose tokens it uses. */
export interface Models {
  isConfigured: boolean;
  /** As `Llm.stream`; throws {@link LlmFailure} `token_cap` where no further call may begin. */
  stream(
    request: ChatRequest & { call: CallOf },
    listener: StreamListener,
    signal?: AbortSignal,
  ): Promise<ChatAnswer>;
  /** As `Llm.json`, and capped in the same way. */
  json(request: Parameters<Llm['json']>[0] & { call: CallOf }, signal?: AbortSignal): Promise<ChatAnswer>;
}

export interface ModelsOptions {
  llm: Pick<Llm, 'isConfigured' | 'stream' | 'json'>;
  caps: TokenCaps;
  /** The sums of all processes. */
  tokens: {
    add(used: Tokens & { interviewId: string; at: number }): Promise<void>;
    ofInterview(interviewId: string): Promise<Tokens>;
    ofDay(at: number): Promise<Tokens>;
  };
  now: () => number;
  /** Told of each request with what it has used. */
  onUsed: (purpose: LlmCall['purpose'], request: LlmAttempt) => void;
  /** Told of each call that a cap did not let begin. */
  onCapped: (cap: keyof TokenCaps, call: CallOf) => void;
  /** Sums could not be written; the answer is given all the same. */
  onFault: (error: unknown, call: CallOf) => void;
}

/**
 * Counts what every call uses, whatever becomes of it, and lets none begin once a cap is reached. One that is under way goes on
 * to its end, so a cap is exceeded by what is under way at that moment, in all processes.
 */
export function createModels({ llm, caps, tokens, now, onUsed, onCapped, onFault }: ModelsOptions): Models {
  return {
    isConfigured: llm.isConfigured,
    stream: ({ call, ...request }, listener, signal) =>
      spend(call, (onRequest) => llm.stream({ ...request, onRequest }, listener, signal)),
    json: ({ call, ...request }, signal) =>
      spend(call, (onRequest) => llm.json({ ...request, onRequest }, signal)),
  };

  async function spend(
    call: CallOf,
    ask: (onRequest: (request: LlmAttempt) => void) => Promise<ChatAnswer>,
  ): Promise<ChatAnswer> {
    if (llm.isConfigured) await requireRoom(call);
    const used: Tokens = { input: 0, output: 0 };
    try {
      return await ask((request) => {
        used.input += request.tokensIn ?? 0;
        used.output += request.tokensOut ?? 0;
        onUsed(call.purpose, request);
      });
    } finally {
      await add(call, used);
    }
  }

  async function requireRoom(call: CallOf): Promise<void> {
    if (caps.interview === null && caps.day === null) return;
    const [interview, day] = await Promise.all([tokens.ofInterview(call.interviewId), tokens.ofDay(now())]);
    const cap = reachedCap(caps, { interview, day });
    if (cap === null) return;
    onCapped(cap, call);
    const whose = cap === 'interview' ? 'an interview' : 'a day';
    throw new LlmFailure('token_cap', `The tokens of ${whose} are used up.`, { retryable: false });
  }

  async function add(call: CallOf, used: Tokens): Promise<void> {
    if (used.input + used.output === 0) return;
    try {
      await tokens.add({ ...used, interviewId: call.interviewId, at: now() });
    } catch (error) {
      onFault(error, call);
    }
  }
}
