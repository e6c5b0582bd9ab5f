import { CancellationScope, condition, defineSignal, isCancellation, setHandler } from '@temporalio/workflow';
import { CALLBACK_NEWS, type CallbackInput, type CallbackOutcome } from '../src/domain/ats/callback.ts';
import { stepAfter } from '../src/domain/webhooks/retries.ts';
import { callbacks } from './activities.ts';

/** There is something new to tell: what waits for another try need not wait any longer. */
const atsNews = defineSignal(CALLBACK_NEWS);

/**
 * Tells the system that ordered an interview how it stands, until it knows what there is to know, or ten tries have come to nothing. Each call
 * tells the state of its moment, and the next begins when it has ended: so no state comes after a later one. An operator who cancels it
 * ends it as one that has failed; what is new then begins another.
 */
export async function atsCallback(input: CallbackInput): Promise<CallbackOutcome> {
  try {
    return await tell(input);
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => callbacks.giveUpCallback(input));
    throw error;
  }
}

async function tell(input: CallbackInput): Promise<CallbackOutcome> {
  let hasNews = false;
  setHandler(atsNews, () => {
    hasNews = true;
  });
  let status: CallbackOutcome['status'] = 'nothing';
  for (;;) {
    hasNews = false;
    const sent = await callbacks.sendCallback(input);
    if (sent.kind === 'nothing') {
      if (isStill(hasNews)) return { status };
      continue;
    }
    const { attempt, news, tries } = sent;
    const step = stepAfter(attempt, { tries, isTest: false, random: Math.random() });
    const { hasMore } = await callbacks.keepCallback({ ...input, attempt, news, tries, step });
    if (hasMore) continue;
    if (step.kind === 'again') await condition(() => hasNews, step.waitMs);
    else {
      status = step.kind === 'delivered' ? 'told' : 'failed';
      if (isStill(hasNews)) return { status };
    }
  }
}

/** A signal may have changed it while something was waited for, which the compiler does not see. */
function isStill(hasNews: boolean): boolean {
  return !hasNews;
}
