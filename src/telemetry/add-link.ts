import { linkHash } from './chain.ts';
import type { Ledger } from './ledger.ts';
import type { PlaceRow } from './rows.ts';
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
  place: PlaceRow;
  rows: readonly Pick<StoredContent, 'seq' | 'contentSha256'>[];
  /** Of its changes; 0 for telemetry. */
  characters: number;
  /** How many numbers it contradicts that nothing had contradicted. */
  contradicted: number;
}

/** Hangs a batch to the chain of its interview and returns its number. Throws {@link TelemetryFull}, having changed nothing. */
export function addLink(
  ledger: Ledger,
  { store, receivedAt, network, agent }: Batch,
  { place, rows, contradicted, characters: added }: News,
): number {
  const chain = ledger.chainOf(place.interview_id);
  const events = chain.events + (store === 'telemetry' ? rows.length : 0);
  const edits = chain.edits + (store === 'edits' ? rows.length : 0);
  const characters = chain.characters + added;
  if (Math.max(events, edits) > MOST_EVENTS || characters > MOST_CHARACTERS)
    throw new TelemetryFull('the interview has all it may have');
  const number = chain.length + 1;
  const previousSha256 = chain.head;
  const sequence: Sequence = { store, taskId: place.task_id, clientId: place.client_id };
  const sha256 = linkHash(
    place.interview_id,
    { number, ...sequence, receivedAt, network, agent, rows },
    previousSha256,
  );
  Object.assign(chain, { length: number, head: sha256, events, edits, characters });
  chain.contradicted += contradicted;
  ledger.link({
    ...place,
    number,
    received_at: receivedAt,
    network,
    agent,
    rows: rows.length,
    previous_sha256: previousSha256,
    sha256,
  });
  return number;
}
