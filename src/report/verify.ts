import canonicalize from 'canonicalize';
import { contentHash } from '../content-hash.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { wellFormedData } from '../domain/text.ts';
import type { Records } from '../records/records.ts';
import { type FoundHistories, resultOf } from '../temporal/histories.ts';
import { replayEvents } from '../temporal/replay.ts';
import { buildReport, REPORT_VERSION } from './derive/report.ts';

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
  /** What was recorded with the report. */
  recorded: string;
  checks: Check[];
}

/**
 * Derives the report of a finished interview again, from its stored events and from its histories, and compares all
 * hashes with the recorded one. Null when no report is recorded.
 */
export async function verifyReport(
  { interviewId, workflowId }: { interviewId: string; workflowId: string },
  { records, found }: { records: Records; found: FoundHistories },
): Promise<Verification | null> {
  const report = await records.interviews.findReport(interviewId);
  const plan = await records.interviews.findPlan(interviewId);
  if (!report || !plan) return null;
  const { hash, ...content } = JSON.parse(report.json) as { hash: string; report_version?: number };
  const version = content.report_version ?? 1;
  const events = await records.events.after(interviewId, 0);
  const finished = events.find((event) => event.type === 'finished');
  const announced = finished?.type === 'finished' ? finished.data.reportSha256 : null;
  const stored = [
    compare('the stored report’s own `hash`', hash),
    compare('the stored report, hashed again', contentHash(content)),
    compare('the event `finished`', announced),
    derived('derived from the stored events', () => buildReport(plan, events)),
  ];
  return { recorded: report.sha256, checks: [...stored, ...(await ofHistory())] };

  async function ofHistory(): Promise<Check[]> {
    const { histories, source } = found;
    const result = 'the workflow’s result';
    if (histories.length === 0) {
      const detail = 'neither Temporal nor the store has the history';
      return [{ what: result, sha256: null, outcome: 'missing', detail }];
    }
    const place = source === 'store' ? 'the store' : 'Temporal';
    const detail = `${histories.length === 1 ? 'history' : `histories of ${histories.length} runs`} from ${place}`;
    const own = compare(result, resultOf(histories)?.reportSha256 ?? null, detail);
    try {
      const replayed = await replayEvents(workflowId, histories);
      return [
        own,
        compareEvents(events, replayed.events),
        derived('derived from a replay of the history', () => buildReport(replayed.plan, replayed.events)),
      ];
    } catch (error) {
      const fault = `the workflow code of today does not replay it: ${(error as Error).message}`;
      return [own, { what: 'a replay of the history', sha256: null, outcome: 'different', detail: fault }];
    }
  }

  function compare(what: string, sha256: string | null, detail?: string): Check {
    const outcome = sha256 === null ? 'missing' : sha256 === report?.sha256 ? 'same' : 'different';
    return { what, sha256, outcome, ...(detail && { detail }) };
  }

  /** A report of another version than this code's cannot be the same, and says nothing about its sources. */
  function derived(what: string, derive: () => object): Check {
    const sha256 = contentHash(derive());
    if (version === REPORT_VERSION) return compare(what, sha256);
    const detail = `recorded as version ${version}, this code derives version ${REPORT_VERSION}`;
    return { what, sha256: null, outcome: 'missing', detail };
  }
}

function compareEvents(stored: readonly InterviewEvent[], replayed: readonly InterviewEvent[]): Check {
  const what = 'the stored events, against those of a replay of the history';
  for (let index = 0; index < Math.max(stored.length, replayed.length); index++) {
    const [one, other] = [stored[index], replayed[index]];
    if (one && other && canonicalize(one) === canonicalize(wellFormedData(other))) continue;
    const fault = !one ? 'is not in the store' : !other ? 'is not in the history' : 'differs';
    return { what, sha256: null, outcome: 'different', detail: `event ${(one ?? other)?.seq} ${fault}` };
  }
  return { what, sha256: null, outcome: 'same', detail: `${stored.length} events` };
}
