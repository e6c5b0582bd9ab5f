import { z } from 'zod';
import { contentHash } from '../content-hash.ts';
import { REPORT_VERSION, type Report, type StoredReport, storedReport } from '../contract/report.ts';
import type { RecordedReport, Records } from '../records/records.ts';
import { reportScore } from './audience.ts';
import { buildReport } from './derive/report.ts';

export interface FoundReport {
  report: StoredReport;
  /** Recorded with it: the SHA-256 of its content. */
  sha256: string;
  /** The hash that the interview's end announced; null where that is this report's own. */
  announcedSha256: string | null;
}

/** A stored text is no report, or not the one that was recorded. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';

  constructor(interviewId: string, fault: string) {
    super(`the stored report of interview ${interviewId} ${fault}`);
  }
}

/** A report as the store keeps it. */
export function recordOf(report: Report): RecordedReport {
  const sha256 = contentHash(report);
  const { verdict, ...ability } = report.ability;
  return {
    json: JSON.stringify({ ...report, hash: sha256 }),
    sha256,
    announcedSha256: null,
    judgement: { ability, fit: verdict.fit, score: reportScore(report) },
  };
}

/**
 * The stored report of an interview; null when there is none. One of another version is derived again from the stored
 * events and takes its place: its hash is another from then on, and what was announced is kept beside it. Where its person was
 * erased there are no events any more, and it stays as of its version. Throws {@link UnreadableReport} when a stored text is not
 * what was recorded, or can no longer be read, and says what it is.
 */
export async function findReport(
  interviewId: string,
  records: Pick<Records, 'interviews' | 'events'>,
): Promise<FoundReport | null> {
  const stored = await records.interviews.findReport(interviewId);
  if (!stored) return null;
  const data = parse(stored.json, interviewId);
  const { sha256, announcedSha256 } = stored;
  const isErased = Boolean((await records.interviews.find(interviewId))?.erasedAt);
  if (isErased || versionOf(data) === REPORT_VERSION) {
    return { report: checked(data, interviewId), sha256, announcedSha256 };
  }
  // What takes its place must not hide that it was changed.
  if (hashOf(data) !== sha256) {
    throw new UnreadableReport(interviewId, 'is of another version and has not the recorded hash');
  }
  const plan = await records.interviews.findPlan(interviewId);
  if (!plan) throw new UnreadableReport(interviewId, 'is of another version, and its plan is not stored');
  const record = recordOf(buildReport(plan, await records.events.after(interviewId, 0)));
  const announced = announcedSha256 ?? sha256;
  await records.interviews.saveReport(interviewId, { ...record, announcedSha256: announced });
  return {
    report: checked(parse(record.json, interviewId), interviewId),
    sha256: record.sha256,
    announcedSha256: announced,
  };
}

function parse(json: string, interviewId: string): object {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new UnreadableReport(interviewId, `is no JSON: ${(error as Error).message}`);
  }
  if (typeof data !== 'object' || data === null) throw new UnreadableReport(interviewId, 'is no object');
  return data;
}

/** Stored texts of before versions were counted have none. */
function versionOf(data: object): unknown {
  return 'report_version' in data ? data.report_version : null;
}

function hashOf(data: object): string {
  const { hash: _, ...content } = data as { hash?: unknown };
  return contentHash(content);
}

/** The very same data, so that its fields stay in their order. */
function checked(data: object, interviewId: string): StoredReport {
  const { error } = storedReport.safeParse(data);
  if (!error) return data as StoredReport;
  const faults = z.prettifyError(error);
  const version = versionOf(data);
  throw new UnreadableReport(
    interviewId,
    version === REPORT_VERSION
      ? `is no report of version ${REPORT_VERSION}:\n${faults}`
      : `is kept as of version ${version ?? 'unknown'}, since its person was erased, and does not read as version ${REPORT_VERSION}:\n${faults}`,
  );
}
