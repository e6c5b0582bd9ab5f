import { pino } from 'pino';
import type { Config } from '../config/config.ts';
import { REPORT_VERSION } from '../contract/report.ts';
import type { Records } from '../records/records.ts';
import { findReport, UnreadableReport } from '../report/stored.ts';
import { type Check, type Verification, verifyReport } from '../report/verify.ts';
import { installRuntime } from '../temporal/runtime.ts';
import { historyOf } from './history-of.ts';
import { EXIT, runTool, tellErased, UsageError, withRecords } from './tool.ts';

const USAGE = `usage: npm run report:verify -- <session_id>

Derives the report of a finished interview again, from the stored events and from the Temporal history, and compares
SHA-256 with what was recorded. Exit code: 0 all the same, 1 something differs, 2 wrong call, 3 not all could be compared.`;

/** `npm run report:verify -- <session_id>` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const [interviewId, ...rest] = args;
    if (!interviewId || interviewId.startsWith('-') || rest.length > 0) throw new UsageError(USAGE);
    return withRecords((records, config) => verify(interviewId, records, config));
  });
}

async function verify(interviewId: string, records: Records, config: Config): Promise<number> {
  const interview = await records.interviews.find(interviewId);
  if (!interview) throw new UsageError(`no interview ${interviewId} is in the store`);
  if (interview.erasedAt !== null) {
    console.log(await keptOf(interviewId, records));
    return tellErased(interview.erasedAt);
  }
  const history = await historyOf(interview, records, config);
  // Once installed it keeps the process alive until a replay has used it.
  if (history) installRuntime(pino({ level: 'silent' }));
  try {
    const verification = await verifyReport(interviewId, { records, history });
    if (verification) return tell(verification);
    console.log(`Interview ${interviewId} is ${interview.state}: it has no report yet.`);
    return EXIT.incomplete;
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error;
    console.log(`Nothing can be compared: ${error.message}`);
    return EXIT.fault;
  }
}

/** What there is still of an erased person's report. */
async function keptOf(interviewId: string, records: Records): Promise<string> {
  try {
    const found = await findReport(interviewId, records);
    if (!found) return 'No report is kept.';
    return `Kept             the figures of the report, as of version ${found.report.report_version}; it was ${found.sha256}`;
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error;
    return `No figures are to be had: ${error.message}`;
  }
}

function tell(verification: Verification): number {
  const { recorded, announced } = verification;
  if (announced === null) {
    console.log(`Recorded         ${recorded}`);
  } else {
    console.log(`Announced        ${announced}, as a report of an earlier version`);
    console.log(`Derived again    ${recorded}, as version ${REPORT_VERSION}`);
  }
  for (const check of verification.checks) console.log(line(check));
  const outcomes = verification.checks.map(({ outcome }) => outcome);
  if (outcomes.includes('different')) {
    console.log('The report is NOT what its sources give.');
    return EXIT.fault;
  }
  if (outcomes.includes('missing')) {
    console.log('Nothing differs, but not all could be compared.');
    return EXIT.incomplete;
  }
  console.log('The report is what its sources give.');
  return EXIT.fine;
}

function line({ what, sha256, outcome, detail }: Check): string {
  const mark = { same: '✓ same', different: '✗ DIFFERENT', missing: '– missing' }[outcome];
  const shown = sha256 !== null && outcome === 'different' ? ` ${sha256}` : '';
  return `${mark.padEnd(16)} ${what}${shown}${detail ? ` (${detail})` : ''}`;
}
