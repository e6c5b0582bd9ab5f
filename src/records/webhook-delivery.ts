import type { InferEntity } from '@mikro-orm/sql';
import type { Attempt } from '../domain/webhooks/attempt.ts';
import type { DeliveryInput, TriedDelivery } from '../domain/webhooks/delivery.ts';
import type { DeliveryStatus, SentEventType } from '../domain/webhooks/event-types.ts';
import type { WebhookEventEntity } from './entities/webhook-event.entity.ts';
import type { Page } from './page.ts';
import type { SealedKey } from './webhook-keys.ts';

/** That one webhook is to be told of one event. */
export interface Delivery {
  id: string;
  eventId: string;
  type: SentEventType;
  /** Of the event. */
  at: number;
  status: DeliveryStatus;
  /** The latest, oldest first; those of replays too. */
  attempts: Pick<Attempt, 'at' | 'httpStatus' | 'error'>[];
}

/** All that one try needs. */
interface DeliveryToSend {
  url: string;
  /** The newest first. */
  keys: SealedKey[];
  event: Pick<InferEntity<typeof WebhookEventEntity>, 'id' | 'type' | 'at' | 'data'>;
  /** How often it was tried in this round. */
  tries: number;
}

interface DueDelivery extends DeliveryInput {
  /** Whether a workflow has begun this round, as far as is known. */
  begun: boolean;
}

interface DeliveryFilter {
  status?: DeliveryStatus | undefined;
  type?: SentEventType | undefined;
}

/** What is sent to webhooks. A delivery is made by one workflow at a time, and sent by the one of its round alone. */
export interface DeliveryRecords {
  /** The latest events first; null for a cursor that is none. */
  list(
    webhookId: string,
    filter: DeliveryFilter,
    page: Page,
  ): Promise<{ deliveries: Delivery[]; nextCursor: string | null } | null>;
  /** Has it sent again, unless that still goes on. */
  replay(webhookId: string, deliveryId: string, at: number): Promise<'asked' | 'running' | 'unknown'>;
  /** The same for all events of that time, both ends included. How many are sent again. */
  replayBetween(webhookId: string, time: { from: number; to: number; at: number }): Promise<number>;
  /** Those whose workflow is to be started, or may have been lost. */
  due(at: number, limit: number): Promise<DueDelivery[]>;
  /** What was due by `dueBy` is looked at again at `dueAt`. Nothing changes where a try was kept meanwhile. */
  postpone(delivery: DueDelivery, time: { dueBy: number; dueAt: number }): Promise<void>;
  /** What to send; null where nothing is to be sent in this round any more. */
  take(input: DeliveryInput, at: number): Promise<DeliveryToSend | null>;
  /** Keeps a try and what follows from it, once. Resolves with whether its webhook was disabled by it. */
  keepTry(tried: TriedDelivery): Promise<{ disabled: boolean }>;
  /** No more is tried in this round. */
  giveUp(input: DeliveryInput): Promise<void>;
  /** Removes what receivers were told of before that time, and what became of it. */
  removeBefore(at: number): Promise<number>;
}
