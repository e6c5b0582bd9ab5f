import type { Language, Outcome } from '../vocabulary.ts';
import type { InterviewEvent, RunData, TaskData, VerdictData } from './events.ts';

/** The current task and what the candidate last did with it. */
export interface CurrentWork {
  task: TaskData;
  hints: { number: number; text: string }[];
  outcome: Outcome | null;
  /** Of the latest run or check, whichever came later. */
  code: { language: Language; sha256: string } | null;
  run: RunData | null;
  check: VerdictData | null;
}

/** Null before the first task. */
export function currentWork(events: readonly InterviewEvent[]): CurrentWork | null {
  let work: CurrentWork | null = null;
  for (const event of events) {
    if (event.type === 'task') {
      work = { task: event.data, hints: [], outcome: null, code: null, run: null, check: null };
    } else if (work) {
      if (event.type === 'hint') work.hints.push({ number: event.data.number, text: event.data.text });
      if (event.type === 'state') work.outcome ??= event.data.outcome;
      if (event.type === 'run') work.run = event.data;
      if (event.type === 'verdict') work.check = event.data;
      if (event.type === 'run' || event.type === 'verdict') {
        work.code = { language: event.data.language, sha256: event.data.codeSha256 };
      }
    }
  }
  return work;
}
