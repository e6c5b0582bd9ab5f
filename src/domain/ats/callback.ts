import type { Attempt, AttemptError } from '../webhooks/attempt.ts';
import type { Step } from '../webhooks/retries.ts';

/** Which order's system is called. What it is told, and where, is in the store. */
export interface CallbackInput {
  orderId: string;
}

/** `no_token`: nobody has said by what the system knows us. */
export type CallbackError = AttemptError | 'no_token';

export type CallbackAttempt = Omit<Attempt, 'error'> & { error: CallbackError | null };

/** What became of a call, as the workflow hears of it. */
export type CallbackSent =
  | { kind: 'tried'; attempt: CallbackAttempt; news: number; tries: number }
  /** It knows all there is, or there is no such order any more. */
  | { kind: 'nothing' };

/** What is to be kept of a call. */
export interface TriedCallback extends CallbackInput {
  attempt: CallbackAttempt;
  /** How much there was to tell when it was made. */
  news: number;
  tries: number;
  step: Step;
}

export interface CallbackOutcome {
  status: 'told' | 'failed' | 'nothing';
}

/** `idle`: there was nothing to tell yet. */
export type CallbackStatus = 'idle' | 'pending' | 'told' | 'failed';

/** As an operator finds it in Temporal's UI. */
export function callbackWorkflowId({ orderId }: CallbackInput): string {
  return `ats-${orderId}`;
}

/** The signal that there is something new to tell. */
export const CALLBACK_NEWS = 'news';
