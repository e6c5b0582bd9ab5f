import { isAccepted } from '../measurement/verdicts.ts';
import type { InterviewEvent } from './events.ts';

/** What a reply may mention of the events so far, as a fold of them. */
export interface Talk {
  /** Of the latest check of the current task. */
  check: { passed: number; total: number } | null;
  /** Number of the current task's latest hint. */
  hint: number | null;
  /** What has come since the interviewer last spoke. */
  news: 'hint_given' | 'check_failed' | null;
}

export const NOTHING_YET: Talk = { check: null, hint: null, news: null };

export function hear(talk: Talk, event: InterviewEvent): Talk {
  switch (event.type) {
    case 'task':
      return { ...talk, check: null, hint: null };
    case 'hint':
      return { ...talk, hint: event.data.number, news: 'hint_given' };
    case 'verdict': {
      const { passed, total, verdict } = event.data;
      return { ...talk, check: { passed, total }, news: isAccepted(verdict) ? null : 'check_failed' };
    }
    case 'final':
      return { ...talk, news: null };
    default:
      return talk;
  }
}
