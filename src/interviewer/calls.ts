import { randomUUID } from 'node:crypto';
import type { LlmCall } from '../domain/llm-call.ts';

type KeepLlmCall = (call: LlmCall) => Promise<void>;

export type KeepCall = (
  call: Omit<LlmCall, 'id' | 'durationMs'>,
  onFault: (error: unknown) => void,
) => Promise<void>;

/** Keeps calls under an id and a duration of their own. That one cannot be kept is reported, and harms no reply. */
export function createCallKeeper(keepCall: KeepLlmCall, now: () => number): KeepCall {
  return async (call, onFault) => {
    try {
      await keepCall({ ...call, id: randomUUID(), durationMs: now() - call.startedAt });
    } catch (error) {
      onFault(error);
    }
  };
}
