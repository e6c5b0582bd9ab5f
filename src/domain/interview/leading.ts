import type { Outcome } from '../vocabulary.ts';
import { hasTaskLeft } from './decisions/tasks.ts';
import type { InterviewEvent } from './events.ts';
import { type Interview, openTask } from './interview.ts';
import type { Talk } from './talk.ts';
import type { UnaskedOccasion } from './unasked.ts';

/** So often may one visible test fail in runs before the interviewer asks about it. */
const SAME_TEST = 2;

/** On what the interviewer should speak unasked after these events; `interview` and `talk` have them. */
export function occasionsAfter(
  events: readonly InterviewEvent[],
  interview: Interview,
  talk: Talk,
): UnaskedOccasion[] {
  return events.flatMap((event): UnaskedOccasion[] => {
    if (event.type === 'run' && talk.sameTest?.runs === SAME_TEST) return ['same_test_fails'];
    if (event.type !== 'state' || interview.state === 'finished') return [];
    const { cause, outcome } = event.data;
    if (outcome !== null) return afterTask(outcome, interview);
    if (cause === 'delivered') return ['task_given'];
    return cause === 'feedback' ? ['after_failed_check'] : [];
  });
}

/** What it asks about an accepted solution comes before whether there is anything to add. */
function afterTask(outcome: Outcome, interview: Interview): UnaskedOccasion[] {
  return [
    ...(outcome === 'solved' ? (['follow_up'] as const) : []),
    ...(hasTaskLeft(interview) ? [] : (['last_question'] as const)),
  ];
}

/**
 * Whether it may be said now. Nothing is asked while a question of the interviewer waits for an answer, and nothing about a task
 * that is over; a nudge is then said without a question.
 */
export function maySpeak(occasion: UnaskedOccasion, interview: Interview, talk: Talk): boolean {
  if (interview.state === 'finished' || interview.state === 'evaluating') return false;
  if (occasion === 'nothing_happens') return openTask(interview) !== null;
  if (talk.awaits) return false;
  if (occasion === 'resume') return interview.tasks.length === 0 && !talk.ofResume;
  return !isAboutOpenTask(occasion) || openTask(interview) !== null;
}

/** What is not said now will not be said later, but for questions about an accepted solution, a résumé, and at the end. */
export function isKept(occasion: UnaskedOccasion): boolean {
  return !isAboutOpenTask(occasion);
}

function isAboutOpenTask(occasion: UnaskedOccasion): boolean {
  return occasion !== 'follow_up' && occasion !== 'last_question' && occasion !== 'resume';
}
