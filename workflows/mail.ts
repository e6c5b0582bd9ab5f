import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { MailInput } from '../src/domain/mail/mail.ts';
import { MOST_MAIL_TRIES, stepAfterMail } from '../src/domain/mail/retries.ts';
import { mail } from './activities.ts';

/**
 * Sends one mail, until the mail server has it or refuses it for good. What it says, and to whom, is in the store; here is when. An operator
 * who cancels it ends it as one that has failed.
 */
export async function mailDelivery(input: MailInput): Promise<{ status: string; tries: number }> {
  try {
    return await deliver(input);
  } catch (error) {
    if (isCancellation(error)) {
      await CancellationScope.nonCancellable(() => mail.endMail({ ...input, status: 'failed' }));
    }
    throw error;
  }
}

async function deliver(input: MailInput): Promise<{ status: string; tries: number }> {
  for (;;) {
    const outcome = await mail.sendMail(input);
    if (outcome.kind !== 'tried') {
      await mail.endMail({ ...input, status: outcome.kind });
      return { status: outcome.kind, tries: 0 };
    }
    const { tried, tries } = outcome;
    const step = stepAfterMail(tried, { tries, random: Math.random() });
    await mail.keepMail({ ...input, tried, tries, step });
    if (step.kind !== 'again') return { status: step.kind, tries };
    await sleep(step.waitMs, { summary: `Try ${tries + 1} of ${MOST_MAIL_TRIES}` });
  }
}
