import { setHandler } from '@temporalio/workflow';
import type { AppealCommand, DecideCommand, ReviewCommand } from '../src/domain/interview/calls.ts';
import { checkUnless } from './commands.ts';
import { appealUpdate, decideUpdate, reviewUpdate } from './definitions.ts';
import type { Memory } from './memory.ts';
import type { Sitting } from './sitting.ts';

/** What people may say of the signals, during the interview and behind its report, and what they decide behind it. */
export function setJudgementHandlers(sitting: Sitting, { once, knows }: Memory): void {
  const { interview, commit, validate } = sitting;
  const unlessKnown = checkUnless(knows);

  setHandler(
    reviewUpdate,
    ({ commandId, ...review }) =>
      once(commandId, async () => {
        await commit({ type: 'review', review });
        return { reviewId: review.reviewId };
      }),
    {
      validator: unlessKnown<ReviewCommand>(({ commandId: _, ...review }) =>
        validate({ type: 'review', review }),
      ),
    },
  );

  setHandler(
    appealUpdate,
    ({ commandId, text }) =>
      once(commandId, async () => {
        const [event] = await commit({ type: 'appeal', text });
        return { seq: event?.seq ?? interview().seq };
      }),
    { validator: unlessKnown<AppealCommand>(({ text }) => validate({ type: 'appeal', text })) },
  );

  setHandler(
    decideUpdate,
    ({ commandId, ...decision }) =>
      once(commandId, async () => {
        await commit({ type: 'decideOnCandidate', decision });
        return { decisionId: decision.decisionId };
      }),
    {
      validator: unlessKnown<DecideCommand>(({ commandId: _, ...decision }) =>
        validate({ type: 'decideOnCandidate', decision }),
      ),
    },
  );
}
