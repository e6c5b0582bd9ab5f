import type { SqlEntityManager } from '@mikro-orm/sql';
import { CHAIN_START, linkHash } from './chain.ts';
import { sqlOf } from './sql.ts';
import type { StoredContent } from './tables.ts';
import type { Batch, Sequence } from './telemetry.ts';

/** Events that are kept of one interview, and as many edits; contradictions count too. */
export const MOST_EVENTS = 100_000;
/** Characters of all changes of one interview: hours of typing have one or two millions. */
export const MOST_CHARACTERS = 32_000_000;

/** So much is stored of the interview that nothing new is taken. */
export class TelemetryFull extends Error {
  override readonly name = 'TelemetryFull';
}

/** What a batch adds. */
interface News {
  sequence: Sequence;
  rows: readonly StoredContent[];
  /** Of its changes; 0 for telemetry. */
  characters: number;
  /** How many numbers it contradicts that nothing had contradicted. */
  contradicted: number;
}

/** Hangs a batch to the chain of its interview and returns its number. Throws {@link TelemetryFull}. */
export async function addLink(
  tx: SqlEntityManager,
  interviewId: string,
  { receivedAt, network, agent }: Batch,
  { sequence, rows, contradicted, characters: added }: News,
): Promise<number> {
  const sql = sqlOf(tx);
  const before = await sql
    .selectFrom('chains')
    .select(['length', 'head', 'events', 'edits', 'characters'])
    .where('interview_id', '=', interviewId)
    .executeTakeFirst();
  const isEdits = sequence.store === 'edits';
  const events = (before?.events ?? 0) + (isEdits ? 0 : rows.length);
  const edits = (before?.edits ?? 0) + (isEdits ? rows.length : 0);
  const characters = (before?.characters ?? 0) + added;
  if (Math.max(events, edits) > MOST_EVENTS || characters > MOST_CHARACTERS)
    throw new TelemetryFull('the interview has all it may have');
  const number = (before?.length ?? 0) + 1;
  const previousSha256 = before?.head ?? CHAIN_START;
  const link = { number, ...sequence, receivedAt, network, agent };
  const sha256 = linkHash(interviewId, { ...link, rows }, previousSha256);
  await sql
    .insertInto('batches')
    .values({
      interview_id: interviewId,
      number,
      store: sequence.store,
      task_id: sequence.taskId,
      client_id: sequence.clientId,
      received_at: receivedAt,
      network,
      agent,
      rows: rows.length,
      previous_sha256: previousSha256,
      sha256,
    })
    .execute();
  const chain = { length: number, head: sha256, events, edits, characters };
  await sql
    .insertInto('chains')
    .values({ interview_id: interviewId, ...chain, contradicted, refused: 0, told_length: 0 })
    .onConflict((conflict) =>
      conflict.column('interview_id').doUpdateSet(({ eb, ref }) => ({
        ...chain,
        contradicted: eb('chains.contradicted', '+', ref('excluded.contradicted')),
      })),
    )
    .execute();
  return number;
}
