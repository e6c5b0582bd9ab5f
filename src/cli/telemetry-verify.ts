import type { IntegrityDigest } from '../domain/integrity/digest.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { headsIn } from '../integrity/known-heads.ts';
import { openTelemetryToRead } from '../telemetry/open.ts';
import type { ChainFault, ChainVerification, RowName } from '../telemetry/telemetry.ts';
import { historyOf } from './history-of.ts';
import { EXIT, runTool, tellErased, UsageError, withStores } from './tool.ts';

const USAGE = `usage: npm run telemetry:verify -- <session_id>

Hashes everything again that the store of telemetry holds of an interview, row by row and batch by batch, and compares it
with the chain beside it and with the heads that the interview's events and its Temporal history know. Works while the
product runs. Exit code: 0 sound, 1 damaged, 2 wrong call.`;

/** Rows that a fault names; more are counted. */
const MOST_ROWS = 10;

/** `npm run telemetry:verify -- <session_id>` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const [interviewId, ...rest] = args;
    if (!interviewId || interviewId.startsWith('-') || rest.length > 0) throw new UsageError(USAGE);
    return withStores(async ({ records }, config) => {
      const interview = await records.interviews.find(interviewId);
      if (!interview) throw new UsageError(`no interview ${interviewId} is in the store`);
      if (interview.erasedAt !== null) return tellErased(interview.erasedAt);
      const history = await historyOf(interview, records, config);
      const events = await records.events.after(interviewId, 0);
      const known = [
        ...headsIn('history', history?.digests ?? []),
        ...events.flatMap((event) => headsIn(event.seq, digestsOf(event))),
      ];
      const reader = await openTelemetryToRead(config.telemetryDatabase);
      try {
        return tell(await reader.verify(interviewId, known), history?.source ?? null);
      } finally {
        await reader.close();
      }
    });
  });
}

function digestsOf(event: InterviewEvent): IntegrityDigest[] {
  return event.type === 'state' && event.data.integrity ? [event.data.integrity] : [];
}

function tell({ length, head, rows, compared, faults }: ChainVerification, source: string | null): number {
  console.log(`${length} batches with ${rows} rows, head ${head || 'none'}`);
  console.log(
    source
      ? `Compared with ${compared} heads that the events and the history (${source}) know`
      : `Compared with ${compared} heads that the events know; no history is to be had`,
  );
  for (const fault of faults) console.log(`✗ ${describe(fault)}`);
  console.log(faults.length === 0 ? 'The chain is sound.' : 'The chain is DAMAGED.');
  return faults.length === 0 ? EXIT.fine : EXIT.fault;
}

function describe({ kind, from, to, rows, source }: ChainFault): string {
  const batches = from === to ? `batch ${from}` : `batches ${from}–${to}`;
  const what = {
    altered: `something in ${batches} was altered or moved`,
    removed: `something of ${batches} was removed`,
    inserted: `something in ${batches} was inserted`,
    rewritten: `${batches} is not what the history knows: changed, with all hashes computed anew`,
    truncated: `the end is cut off: ${batches} is gone`,
  }[kind];
  const named = rows.slice(0, MOST_ROWS).map(nameOf).join('; ');
  const more = rows.length > MOST_ROWS ? ` and ${rows.length - MOST_ROWS} more` : '';
  return `${what}${named && ` (${kind === 'removed' ? 'left of it: ' : ''}${named}${more})`}${source === null ? '' : `, by ${source === 'history' ? 'the history' : `event ${source}`}`}`;
}

function nameOf({ store, taskId, clientId, seq }: RowName): string {
  return `${store}${taskId && ` of ${taskId}`}${clientId && ` from ${clientId}`} seq ${seq}`;
}
