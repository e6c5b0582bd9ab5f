import type { Attempt } from './attempt.ts';
import type { Step } from './retries.ts';

/** Which delivery a workflow makes. It holds ids alone: what is sent, and where to, is in the store. */
export interface DeliveryInput {
  webhookId: string;
  eventId: string;
  /** Counts how often the delivery was asked for: 1, and one more with each replay. */
  round: number;
}

/** What became of a try, as the workflow hears of it. */
export type Sent =
  | { kind: 'tried'; attempt: Attempt; tries: number; isTest: boolean }
  /** There is nothing to send any more: it was delivered, erased or taken back, or its receiver is disabled. */
  | { kind: 'withdrawn' };

/** What is to be kept of a try. */
export interface TriedDelivery extends DeliveryInput {
  attempt: Attempt;
  tries: number;
  step: Step;
}

export interface DeliveryOutcome {
  status: 'delivered' | 'failed' | 'withdrawn';
  tries: number;
}

/** As an operator finds it in Temporal's UI. */
export function deliveryWorkflowId({ webhookId, eventId }: Pick<DeliveryInput, 'webhookId' | 'eventId'>) {
  return `webhook-${webhookId}-${eventId}`;
}
