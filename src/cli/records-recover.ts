import { pino } from 'pino';
import type { Records } from '../records/records.ts';
import { buildReport } from '../report/derive/report.ts';
import { recordOf } from '../report/stored.ts';
import { type Recovery, recoverInterviews } from '../temporal/recovery.ts';
import { createReplayer } from '../temporal/replay.ts';
import { installRuntime } from '../temporal/runtime.ts';
import { dataConverterOf, withTemporal } from './history-of.ts';
import { EXIT, runTool, UsageError, withRecords } from './tool.ts';

const USAGE = `usage: npm run records:recover

After the records were restored to an earlier moment: brings back what Temporal's histories know of interviews since then, and
derives their reports. Needs the Temporal service (start Viva first where it has its own); doing it again is harmless. Exit code: 0
all is there, 1 something could not be had, 2 a wrong call or no service.`;

/** `npm run records:recover` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    if (args.length > 0) throw new UsageError(USAGE);
    return withRecords(async (records, config) => {
      const dataConverter = await dataConverterOf(records, config);
      return withTemporal(config, async (client) => {
        if (!client) throw new UsageError(`no Temporal service answers.\n${USAGE}`);
        installRuntime(pino({ level: 'silent' }));
        const replay = await createReplayer(dataConverter);
        let [interviews, events, faults] = [0, 0, 0];
        for await (const recovery of recoverInterviews({ client, records, replay })) {
          if (recovery.fault === null) await deriveReport(recovery.interviewId, records);
          console.log(line(recovery));
          interviews += 1;
          events += recovery.events;
          if (recovery.fault !== null || recovery.missingTexts > 0) faults += 1;
        }
        console.log(
          interviews === 0
            ? 'The store knows all that the histories do.'
            : `${events} events of ${interviews} interviews came back; of ${faults} not everything could be had.`,
        );
        return faults === 0 ? EXIT.fine : EXIT.fault;
      });
    });
  });
}

/** Of an interview that has ended meanwhile. */
async function deriveReport(interviewId: string, { interviews, events }: Records): Promise<void> {
  const interview = await interviews.find(interviewId);
  if (!interview?.reportReady || (await interviews.findReport(interviewId))) return;
  const plan = await interviews.findPlan(interviewId);
  if (plan)
    await interviews.saveReport(interviewId, recordOf(buildReport(plan, await events.after(interviewId, 0))));
}

function line({ interviewId, events, missingTexts, fault }: Recovery): string {
  if (fault !== null) return `✗ ${interviewId}  ${fault}`;
  const lost = missingTexts > 0 ? `, ${missingTexts} of their texts are lost` : '';
  return `✓ ${interviewId}  ${events} events came back${lost}`;
}
