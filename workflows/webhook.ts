import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { DeliveryInput, DeliveryOutcome } from '../src/domain/webhooks/delivery.ts';
import { MOST_TRIES, stepAfter } from '../src/domain/webhooks/retries.ts';
import { webhooks } from './activities.ts';

/**
 * Tells one webhook of one event, until it has it or ten tries have come to nothing. What is sent, and how often it was tried, is in the
 * store; here is when. An operator who cancels it ends it as one that has failed.
 */
export async function webhookDelivery(input: DeliveryInput): Promise<DeliveryOutcome> {
  try {
    return await deliver(input);
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => webhooks.giveUp(input));
    throw error;
  }
}

async function deliver(input: DeliveryInput): Promise<DeliveryOutcome> {
  for (;;) {
    const sent = await webhooks.sendWebhook(input);
    if (sent.kind === 'withdrawn') return { status: 'withdrawn', tries: 0 };
    const { attempt, tries, isTest } = sent;
    const step = stepAfter(attempt, { tries, isTest, random: Math.random() });
    await webhooks.keepTry({ ...input, attempt, tries, step });
    if (step.kind !== 'again') return { status: step.kind, tries };
    await sleep(step.waitMs, { summary: `Try ${tries + 1} of ${MOST_TRIES}` });
  }
}
