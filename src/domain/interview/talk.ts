import type { FailedTest } from '../measurement/results.ts';
import { isAccepted, isOutage } from '../measurement/verdicts.ts';
import { marksOf } from '../replies/sentences.ts';
import { TOPICS } from '../replies/topic-names.ts';
import { type Heard, heard } from '../replies/topics.ts';
import type { RunVerdict } from '../vocabulary.ts';
import type { InterviewEvent } from './events.ts';

/** What a reply may mention of the events so far, as a fold of them. What may be left out was not noted by runs of before. */
export interface Talk {
  /** Of the latest check of the current task. */
  check: { passed: number; total: number } | null;
  /** Number of the current task's latest hint. */
  hint: number | null;
  /** What has come since the interviewer last spoke. */
  news: 'hint_given' | 'check_failed' | null;
  /** The check that is news broke off by a fault of ours; what was new before it. */
  brokeOff?: { news: Talk['news'] } | null;
  /** The latest run or check of the current task. */
  latest?: LatestResult | null;
  /** A question of the interviewer waits: no message, run or check has come since. */
  awaits?: boolean;
  /** The visible test that the latest runs failed on first, and how many did in a row without a word or check between. */
  sameTest?: { name: string; runs: number } | null;
  /** What the messages ask about that wait for an answer. */
  asked?: Heard | null;
  /** The interviewer has asked about the résumé by itself. */
  ofResume?: true;
  /** Marks of the sentences that came without a model, oldest first; {@link MOST_SAID} at most. */
  said?: readonly string[];
}

interface LatestResult {
  /** Number of its event. */
  seq: number;
  of: 'run' | 'check';
  verdict: RunVerdict;
  /** False for a run on the candidate's own input. */
  judged: boolean;
  passed: number;
  total: number;
  failed: FailedTest | null;
  /** Where the output of the visible test that failed departs, once it was read; see {@link learn}. */
  difference?: string;
}

/** Where the output of a visible test departs, of the run or check with this number. */
export interface Departure {
  seq: number;
  difference: string;
}

export const NOTHING_YET: Talk = { check: null, hint: null, news: null };

/** Of more, the oldest may come again. */
const MOST_SAID = 300;

export function hear(talk: Talk, event: InterviewEvent): Talk {
  switch (event.type) {
    case 'task':
      return { ...talk, check: null, hint: null, latest: null, sameTest: null, brokeOff: null };
    case 'hint':
      return { ...talk, hint: event.data.number, news: 'hint_given', brokeOff: null };
    case 'message':
      return {
        ...talk,
        awaits: false,
        sameTest: null,
        asked: both(talk.asked ?? null, heard(event.data.text)),
      };
    case 'run': {
      const { verdict, judged = true, passed, total, failed = null } = event.data;
      return {
        ...talk,
        awaits: false,
        sameTest: judged ? again(talk.sameTest ?? null, failed) : (talk.sameTest ?? null),
        latest: { seq: event.seq, of: 'run', verdict, judged, passed, total, failed },
      };
    }
    case 'verdict': {
      const { passed, total, verdict, failed = null } = event.data;
      return {
        ...talk,
        awaits: false,
        sameTest: null,
        check: { passed, total },
        news: isAccepted(verdict) ? null : 'check_failed',
        brokeOff: isOutage(verdict) ? { news: newsOf(talk) } : null,
        latest: { seq: event.seq, of: 'check', verdict, judged: true, passed, total, failed },
      };
    }
    case 'final': {
      const { text, model, replyTo, occasion } = event.data;
      return {
        ...talk,
        news: null,
        brokeOff: null,
        awaits: (talk.awaits ?? false) || text.includes('?'),
        ...(replyTo.length > 0 && { asked: null }),
        ...(occasion === 'resume' && { ofResume: true }),
        ...(model === 'template' && { said: [...(talk.said ?? []), ...marksOf(text)].slice(-MOST_SAID) }),
      };
    }
    default:
      return talk;
  }
}

/** No event has it: what a program printed is in the store alone, and is read when its result is recorded. */
export function learn(talk: Talk, { seq, difference }: Departure): Talk {
  return talk.latest?.seq === seq ? { ...talk, latest: { ...talk.latest, difference } } : talk;
}

/** Without a check that is no news of the candidate's, which those of before told as one. */
export function newsOf({ news, brokeOff }: Talk): Talk['news'] {
  return brokeOff ? brokeOff.news : news;
}

function again(before: { name: string; runs: number } | null, failed: FailedTest | null) {
  if (!failed || failed.hidden) return null;
  return { name: failed.name, runs: before?.name === failed.name ? before.runs + 1 : 1 };
}

function both(one: Heard | null, other: Heard): Heard {
  if (!one) return other;
  return {
    topics: TOPICS.filter((topic) => one.topics.includes(topic) || other.topics.includes(topic)),
    isQuestion: one.isQuestion || other.isQuestion,
  };
}
