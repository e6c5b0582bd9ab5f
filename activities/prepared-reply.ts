import type { InterviewEvent } from '../src/domain/interview/events.ts';
import type { InterviewPlan } from '../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../src/domain/interview/machine.ts';
import type { Occasion } from '../src/domain/interview/occasion.ts';
import { hear, NOTHING_YET } from '../src/domain/interview/talk.ts';
import { replyFromFacts } from '../src/domain/replies/from-facts.ts';

/** What the interview would say by itself, out of the store. */
export function preparedReply(
  plan: InterviewPlan,
  events: readonly InterviewEvent[],
  about: { occasion: Occasion; at: number; isUnasked: boolean; questions: readonly string[] },
): string {
  return replyFromFacts(
    events.reduce(evolve, initialInterview(plan)),
    events.reduce(hear, NOTHING_YET),
    about,
  );
}
