import canonicalize from 'canonicalize';
import { contentHash } from '../content-hash.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import type { RecordedHistory } from '../domain/interview/recorded-history.ts';
import { wellFormedData } from '../domain/text.ts';
import type { Records } from '../records/records.ts';
import { buildReport } from './derive/report.ts';
import { findReport } from './stored.ts';

/** One place that has a word on the report's hash. */
export interface Check {
  what: string;
  /** SHA-256 (hex); null when there is none to compare. */
  sha256: string | null;
  /** `missing`: could not be compared, and `detail` says why. */
  outcome: 'same' | 'different' | 'missing';
  detail?: string;
}

export interface Verification {
  /** The SHA-256 that was recorded with the report. */
  recorded: string;
  /** The one that the interview's end announced, where the report has been derived again since. */
  announced: string | null;
  checks: Check[];
}

/**
 * Derives the report of a finished interview again, from its stored events and from its history, and compares all
 * hashes with the recorded one; those that the interview's end announced, with the announced one. Null when no report is
 * recorded.
 */
export async function verifyReport(
  interviewId: string,
  { records, history }: { records: Pick<Records, 'interviews' | 'events'>; history: RecordedHistory | null },
): Promise<Verification | null> {
  const found = await findReport(interviewId, records);
  const plan = await records.interviews.findPlan(interviewId);
  if (!found || !plan) return null;
  const { sha256: recorded, announcedSha256 } = found;
  const announced = announcedSha256 ?? recorded;
  const { hash, ...content } = found.report;
  const events = await records.events.after(interviewId, 0);
  const finished = events.find((event) => event.type === 'finished');
  const checks = [
    compare('the stored report’s own `hash`', hash, recorded),
    compare('the stored report, hashed again', contentHash(content), recorded),
    compare(
      'the event `finished`',
      finished?.type === 'finished' ? finished.data.reportSha256 : null,
      announced,
    ),
    compare('derived from the stored events', contentHash(buildReport(plan, events)), recorded),
    ...(await ofHistory(history, { recorded, announced, events })),
  ];
  return { recorded, announced: announcedSha256, checks };
}

async function ofHistory(
  history: RecordedHistory | null,
  { recorded, announced, events }: { recorded: string; announced: string; events: readonly InterviewEvent[] },
): Promise<Check[]> {
  const what = 'the workflow’s result';
  if (!history) {
    const detail = 'neither Temporal nor the store has the history';
    return [{ what, sha256: null, outcome: 'missing', detail }];
  }
  const result = compare(what, history.result?.reportSha256 ?? null, announced, placeOf(history));
  try {
    const replayed = await history.replay();
    const derived = contentHash(buildReport(replayed.plan, replayed.events));
    return [
      result,
      compareEvents(events, replayed.events, history),
      compare('derived from a replay of the history', derived, recorded),
    ];
  } catch (error) {
    const detail = `the workflow code of today does not replay it: ${(error as Error).message}`;
    return [result, { what: 'a replay of the history', sha256: null, outcome: 'different', detail }];
  }
}

function placeOf({ source, runs }: RecordedHistory): string {
  const histories = runs === 1 ? 'history' : `histories of ${runs} runs`;
  return `${histories} from ${source === 'store' ? 'the store' : 'Temporal'}`;
}

function compare(what: string, sha256: string | null, expected: string, detail?: string): Check {
  const outcome = sha256 === null ? 'missing' : sha256 === expected ? 'same' : 'different';
  return { what, sha256, outcome, ...(detail && { detail }) };
}

function compareEvents(
  stored: readonly InterviewEvent[],
  replayed: readonly InterviewEvent[],
  { goesOn }: Pick<RecordedHistory, 'goesOn'>,
): Check {
  const what = 'the stored events, against those of a replay of the history';
  for (let index = 0; index < Math.max(stored.length, replayed.length); index++) {
    const [one, other] = [stored[index], replayed[index]];
    if (one && other && canonicalize(one) === canonicalize(wellFormedData(other))) continue;
    if (one && !other && goesOn) {
      const detail = `those from ${one.seq} on are of a run whose history is not there yet`;
      return { what, sha256: null, outcome: 'missing', detail };
    }
    const fault = !one ? 'is not in the store' : !other ? 'is not in the history' : 'differs';
    return { what, sha256: null, outcome: 'different', detail: `event ${(one ?? other)?.seq} ${fault}` };
  }
  return { what, sha256: null, outcome: 'same', detail: `${stored.length} events` };
}
