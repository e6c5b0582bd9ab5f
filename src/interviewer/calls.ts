import { randomUUID } from 'node:crypto';
import type { AttemptRecord, LlmFailureCode } from '../llm/llm.ts';

/** What one question to the models cost and how it ended: for the operator and the report, without any text. */
export interface LlmCall {
  id: string;
  interviewId: string;
  purpose: 'reply' | 'review' | 'soft_skills' | 'summary';
  /** The reply, submission or interview; of a summary the number of the last event. */
  subjectId: string;
  /** Prompts used, as `<name>.<locale>@<version>`, separated by spaces. */
  promptVersion: string;
  /** The model that answered; null when none did. */
  model: string | null;
  outcome: 'ok' | LlmFailureCode;
  /** Milliseconds since the epoch, and milliseconds. */
  startedAt: number;
  durationMs: number;
  /** Every request made, with its tokens and times. */
  attempts: AttemptRecord[];
}

export type KeepLlmCall = (call: LlmCall) => Promise<void>;

export type KeepCall = (
  call: Omit<LlmCall, 'id' | 'durationMs'>,
  onFault: (error: unknown) => void,
) => Promise<void>;

/** Keeps calls under an id and a duration of their own. That one cannot be kept is reported, and harms no reply. */
export function createCallKeeper(keepCall: KeepLlmCall | undefined, now: () => number): KeepCall {
  return async (call, onFault) => {
    try {
      await keepCall?.({ ...call, id: randomUUID(), durationMs: now() - call.startedAt });
    } catch (error) {
      onFault(error);
    }
  };
}
