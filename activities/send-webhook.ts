import { log } from '@temporalio/activity';
import { bodyOf } from '../src/domain/webhooks/body.ts';
import type { DeliveryInput, Sent, TriedDelivery } from '../src/domain/webhooks/delivery.ts';
import { TEST_EVENT_TYPE } from '../src/domain/webhooks/event-types.ts';
import type { SealingKey } from '../src/privacy/seal.ts';
import type { Records } from '../src/records/records.ts';
import { unsealSigningKey } from '../src/webhooks/sealed-keys.ts';
import type { Sender } from '../src/webhooks/sender.ts';
import { signedHeaders } from '../src/webhooks/signing.ts';

interface Parts {
  records: Pick<Records, 'deliveries'>;
  /** Seals the signing keys. */
  key: SealingKey;
  sender: Pick<Sender, 'send'>;
  /** Begins every link. */
  publicOrigin: string;
  now: () => number;
}

const USER_AGENT = 'Viva-Webhooks/1.0';

/**
 * Tries once, and says what came of it. It keeps nothing, so that a store that fails behind it has nothing sent twice; what a receiver
 * does is no failure of the activity.
 */
export function createWebhookSender({
  records,
  key,
  sender,
  publicOrigin,
  now,
}: Parts): (input: DeliveryInput) => Promise<Sent> {
  return async (input) => {
    const at = now();
    const delivery = await records.deliveries.take(input, at);
    if (!delivery) return { kind: 'withdrawn' };
    const { url, keys, event, tries } = delivery;
    const body = bodyOf(event, publicOrigin);
    const signing = keys.map((sealed) => unsealSigningKey(key, input.webhookId, sealed));
    const signed = signedHeaders(signing, { id: event.id, timestamp: Math.floor(at / 1_000), body });
    const headers = { ...signed, 'content-type': 'application/json', 'user-agent': USER_AGENT };
    const answer = await sender.send(url, { method: 'POST', headers, body });
    return {
      kind: 'tried',
      attempt: { at, ...answer },
      tries: tries + 1,
      isTest: event.type === TEST_EVENT_TYPE,
    };
  };
}

/** Keeps a try with what follows from it; a webhook that is disabled by it is told of in the log. */
export function createTryKeeper({
  records,
}: Pick<Parts, 'records'>): (tried: TriedDelivery) => Promise<void> {
  return async (tried) => {
    const { disabled } = await records.deliveries.keepTry(tried);
    if (!disabled) return;
    const { webhookId, attempt, tries } = tried;
    const { httpStatus, error } = attempt;
    log.warn('a webhook is disabled: its receiver has not taken an event', {
      ...{ webhookId, tries, httpStatus, error },
    });
  };
}
