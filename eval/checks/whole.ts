import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { hear, NOTHING_YET } from '../../src/domain/interview/talk.ts';
import type { Locale } from '../../src/domain/vocabulary.ts';
import { type Finding, fail, NONE, PASS } from './check.ts';
import { questionsIn } from './words.ts';

type Final = Extract<InterviewEvent, { type: 'final' }>;

/** The interviewer asks nothing unasked while a question of its own waits for a message, a run or a check. */
export function waits(final: Final, before: readonly InterviewEvent[], locale: Locale): Finding {
  if (final.data.replyTo.length > 0) return NONE;
  const asked = questionsIn(final.data.text, locale);
  if (asked.length === 0 || !before.reduce(hear, NOTHING_YET).awaits) return PASS;
  return fail(`it asks before it was answered: ${asked[0]}`);
}

/** All that it was to speak about unasked by the end, it has spoken about. */
export function leads(events: readonly InterviewEvent[], wanted: readonly string[]): Finding {
  if (wanted.length === 0) return NONE;
  const spoken = new Set(
    events.flatMap((event): string[] => {
      if (event.type === 'time_left') return [event.type];
      return event.type === 'final' && event.data.occasion ? [event.data.occasion] : [];
    }),
  );
  const missing = wanted.filter((occasion) => !spoken.has(occasion));
  return missing.length === 0 ? PASS : fail(`it has said nothing on: ${missing.join(', ')}`);
}
