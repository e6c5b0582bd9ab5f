import type { SqlEntityManager } from '@mikro-orm/sql';
import { CHAIN_START, linkHash } from './chain.ts';
import { BatchEntity } from './entities/batch.entity.ts';
import { ChainEntity } from './entities/chain.entity.ts';
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
  const before = await tx.findOne(ChainEntity, { interviewId });
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
  await tx.insert(BatchEntity, { interviewId, ...link, rows: rows.length, previousSha256, sha256 });
  await tx.execute(
    `insert into chains (interview_id, length, head, events, edits, characters, contradicted, refused, told_length)
       values (?, ?, ?, ?, ?, ?, ?, 0, 0)
       on conflict (interview_id) do update set length = excluded.length, head = excluded.head, events = excluded.events,
         edits = excluded.edits, characters = excluded.characters,
         contradicted = chains.contradicted + excluded.contradicted`,
    [interviewId, number, sha256, events, edits, characters, contradicted],
  );
  return number;
}
