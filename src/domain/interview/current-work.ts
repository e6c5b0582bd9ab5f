import type { Language, Outcome } from '../vocabulary.ts';
import type { FeedbackData, InterviewEvent, RunData, TaskData, VerdictData } from './events.ts';

/** The current task and what the candidate last did with it. */
export interface CurrentWork {
  task: TaskData;
  /** Number of the event that gave it. */
  seq: number;
  hints: { number: number; text: string }[];
  outcome: Outcome | null;
  /** Of the latest run or check, whichever came later. */
  code: { language: Language; sha256: string; of: 'run' | 'check' } | null;
  run: RunData | null;
  check: VerdictData | null;
  /** The latest review. */
  review: FeedbackData | null;
}

/** Null before the first task. */
export function currentWork(events: readonly InterviewEvent[]): CurrentWork | null {
  let work: CurrentWork | null = null;
  for (const event of events) {
    if (event.type === 'task') {
      work = {
        task: event.data,
        seq: event.seq,
        hints: [],
        outcome: null,
        code: null,
        run: null,
        check: null,
        review: null,
      };
    } else if (work) {
      if (event.type === 'hint') work.hints.push({ number: event.data.number, text: event.data.text });
      if (event.type === 'state') work.outcome ??= event.data.outcome;
      if (event.type === 'run') work.run = event.data;
      if (event.type === 'verdict') work.check = event.data;
      if (event.type === 'feedback') work.review = event.data;
      if (event.type === 'run' || event.type === 'verdict') {
        const of = event.type === 'run' ? 'run' : 'check';
        work.code = { language: event.data.language, sha256: event.data.codeSha256, of };
      }
    }
  }
  return work;
}
