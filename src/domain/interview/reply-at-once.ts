import { prebakedReply } from '../texts/replies.ts';
import type { Interview } from './interview.ts';
import { occasionOf, withNews } from './occasion.ts';
import type { Talk } from './talk.ts';

/** What to answer to a message where no model writes. The same seed gives the same text. */
export function replyAtOnce(interview: Interview, talk: Talk, seed: string): string {
  return prebakedReply({
    locale: interview.plan.locale,
    occasion: withNews(occasionOf(interview), talk),
    seed,
    facts: { ...talk.check, ...(talk.hint !== null && { hintNumber: talk.hint }) },
  });
}
