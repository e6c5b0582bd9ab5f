import { pino } from 'pino';
import { historyOf } from '../../../src/cli/history-of.ts';
import type { Config } from '../../../src/config/config.ts';
import { openRecords } from '../../../src/records/open.ts';
import { verifyReport } from '../../../src/report/verify.ts';
import { installRuntime } from '../../../src/temporal/runtime.ts';

/** What `npm run report:verify` would find different in these interviews: nothing, where all is as it was recorded. */
export async function verifyReports(interviewIds: readonly string[], config: Config): Promise<string[]> {
  installRuntime(pino({ level: 'silent' }));
  const records = await openRecords(config.database);
  try {
    const faults: string[] = [];
    for (const id of interviewIds) {
      const interview = await records.interviews.find(id);
      const history = interview && (await historyOf(interview, records, config));
      const verification = await verifyReport(id, { records, history });
      if (!verification) faults.push(`${id} has no report`);
      for (const { outcome, what, detail } of verification?.checks ?? []) {
        if (outcome === 'different')
          faults.push(`the report of ${id} is not what ${what} says: ${detail ?? ''}`);
      }
    }
    return faults;
  } finally {
    await records.close();
  }
}
