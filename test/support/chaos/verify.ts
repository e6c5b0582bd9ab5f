import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import canonicalize from 'canonicalize';
import { pino } from 'pino';
import { dataConverterOf, withTemporal } from '../../../src/cli/history-of.ts';
import type { Config } from '../../../src/config/config.ts';
import type { RecordedHistory } from '../../../src/domain/interview/recorded-history.ts';
import { openRecords } from '../../../src/records/open.ts';
import { verifyReport } from '../../../src/report/verify.ts';
import { findHistory, keptRuns } from '../../../src/temporal/histories.ts';
import { createReplayer } from '../../../src/temporal/replay.ts';
import { installRuntime } from '../../../src/temporal/runtime.ts';

/** What `npm run report:verify` does, past whatever is broken. */
export interface Verifier {
  /** What differs. */
  verify(interviewId: string): Promise<string[]>;
  /** Whether nothing says whose it was. */
  isErased(interviewId: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Histories of interviews whose report does not verify are written to `folder`. */
export async function openVerifier(config: Config, folder: string): Promise<Verifier> {
  installRuntime(pino({ level: 'silent' }));
  const records = await openRecords(config.database);
  const dataConverter = await dataConverterOf(records, config);
  const replayer = await createReplayer(dataConverter);
  return {
    async verify(interviewId) {
      const interview = await records.interviews.find(interviewId);
      if (!interview) return [`${interviewId} is not in the store`];
      const { workflowId } = interview;
      const history = await withTemporal(config, (client) =>
        findHistory({ interviewId, workflowId }, { client, records, dataConverter, replayer }),
      );
      const verification = await verifyReport(interviewId, { records, history });
      if (!verification) return [`${interviewId} has no report`];
      const different = verification.checks.filter(({ outcome }) => outcome === 'different');
      if (different.length === 0) return [];
      return [
        ...different.map(
          ({ what, detail }) => `the report of ${interviewId} is not what ${what} says: ${detail ?? ''}`,
        ),
        ...(await pairsThatDiffer(interviewId, history)),
        ...(await keepHistories(workflowId)),
      ];
    },
    async isErased(interviewId) {
      const interview = await records.interviews.find(interviewId);
      return (
        interview !== null &&
        interview.erasedAt !== null &&
        (await records.events.after(interviewId, 0)).length === 0 &&
        (await records.uploads.ofInterview(interviewId)).length === 0 &&
        (await records.transcripts.ofInterview(interviewId)).length === 0
      );
    },
    close: records.close,
  };

  /** Events as they are stored, beside those of a replay. */
  async function pairsThatDiffer(interviewId: string, history: RecordedHistory | null): Promise<string[]> {
    const stored = await records.events.after(interviewId, 0);
    const replayed = history ? (await history.replay()).events : [];
    return Array.from({ length: Math.max(stored.length, replayed.length) }, (_, index) => index)
      .filter((index) => canonicalize(stored[index]) !== canonicalize(replayed[index]))
      .map((index) => `stored ${JSON.stringify(stored[index])}, replayed ${JSON.stringify(replayed[index])}`);
  }
  /** The data folders are gone when the run has ended, and who looks for the fault needs them. */
  async function keepHistories(workflowId: string): Promise<string[]> {
    const runs = await withTemporal(config, async (client) => (client ? keptRuns(client, workflowId) : []));
    mkdirSync(folder, { recursive: true });
    return runs.map(({ history }, index) => {
      const file = join(folder, `${workflowId}-${index + 1}.json`);
      writeFileSync(file, JSON.stringify(historyToJSON(history), null, 1));
      return `its history is in ${file}`;
    });
  }
}
