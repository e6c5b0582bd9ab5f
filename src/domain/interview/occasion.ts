import { isAccepted } from '../measurement/verdicts.ts';
import type { CurrentWork } from './current-work.ts';
import type { InterviewEvent } from './events.ts';
import { currentTask, type Interview, rulesOf, type TaskProgress } from './interview.ts';
import { hear, NOTHING_YET, newsOf, type Talk } from './talk.ts';
import { UNASKED_OCCASIONS, type UnaskedOccasion } from './unasked.ts';

/** What a reply is about. Recorded histories hold these words. */
export const OCCASIONS = [
  'before_first_task',
  'task_open',
  'hint_given',
  'check_failed',
  /** The candidate writes while the accepted answer is being talked about. */
  'check_accepted',
  /** The interviewer speaks unasked after an accepted answer. */
  'follow_up',
  'deadline_passed',
  'between_tasks',
  'farewell',
  /** The interviewer speaks unasked: the task has just been given. */
  'task_given',
  /** A check has failed, and the task is still open. */
  'after_failed_check',
  /** Two runs in a row have failed on the same visible test. */
  'same_test_fails',
  /** For some minutes nothing has come from the candidate. */
  'nothing_happens',
  /** No task is left: is there anything to add or to ask? */
  'last_question',
  /** The last words before the end. */
  'closing',
  /** No task was given yet, and the candidate has confirmed claims of their résumé. */
  'resume',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

export function isUnasked(occasion: Occasion): occasion is UnaskedOccasion {
  return (UNASKED_OCCASIONS as readonly Occasion[]).includes(occasion);
}

/** What a reply to the candidate is about, as the interview stands. */
export function occasionOf(interview: Interview): Occasion {
  if (interview.state === 'finished') return 'farewell';
  const task = currentTask(interview);
  if (!task) return 'before_first_task';
  switch (task.outcome) {
    case null:
      return whileOpen(interview, task);
    case 'solved':
      return 'check_accepted';
    case 'timed_out':
      return 'deadline_passed';
    default:
      return 'between_tasks';
  }
}

/** An accepted answer closes its task only once its review is there. */
function whileOpen({ plan }: Interview, { submissions }: TaskProgress): Occasion {
  const last = submissions.at(-1);
  if (!last) return 'task_open';
  // Under earlier rules a message meanwhile was answered as if the check had failed, and events are derived again.
  return isAccepted(last.verdict) && rulesOf(plan) >= 3 ? 'check_accepted' : 'check_failed';
}

/** The same occasion, said more exactly by what happened since the interviewer last spoke. */
export function sharpen(
  occasion: Occasion,
  events: readonly InterviewEvent[],
  work: CurrentWork | null,
): Occasion {
  if (occasion === 'between_tasks') {
    if (work?.outcome === 'solved') return 'check_accepted';
    return work?.outcome === 'timed_out' ? 'deadline_passed' : occasion;
  }
  const isOpen = occasion === 'task_open' || occasion === 'check_failed';
  if (isOpen && work?.check && isAccepted(work.check.verdict)) return 'check_accepted';
  return withNews(occasion, events.reduce(hear, NOTHING_YET));
}

/** The occasion, said more exactly by what is new. */
export function withNews(occasion: Occasion, talk: Talk): Occasion {
  return occasion === 'task_open' ? (newsOf(talk) ?? occasion) : occasion;
}

/** A follow-up is about the task that was solved last, even when the next one was taken meanwhile. */
export function eventsFor(occasion: Occasion, events: readonly InterviewEvent[]): readonly InterviewEvent[] {
  if (occasion !== 'follow_up') return events;
  const solved = events.findLastIndex((event) => event.type === 'state' && event.data.outcome === 'solved');
  return solved < 0 ? events : events.slice(0, solved + 1);
}
