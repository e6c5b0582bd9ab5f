import { contentHash } from '../content-hash.ts';
import type { Sequence } from './telemetry.ts';

/** One batch in the chain of its interview. */
export interface Link extends Sequence {
  /** From 1 without gaps. */
  number: number;
  /** By the server's clock. */
  receivedAt: number;
  network: string;
  agent: string;
  /** What it brought, in its order: the number that the client gave, and the hash of what came under it. */
  rows: readonly { seq: number; contentSha256: string }[];
}

/** What the first link follows. */
export const CHAIN_START = '';

/**
 * SHA-256 over the canonical JSON of a batch, with the hash of the one before it: nothing can be changed, removed, added or
 * moved without changing all hashes that follow. The form is that of a transparency log's checkpoints, as Sigstore verifies
 * them, for a list instead of a tree.
 */
export function linkHash(interviewId: string, link: Link, previousSha256: string): string {
  const { number, store, taskId, clientId, receivedAt, network, agent, rows } = link;
  return contentHash({
    interview_id: interviewId,
    number,
    previous: previousSha256,
    store,
    task_id: taskId,
    client_id: clientId,
    received_at: receivedAt,
    network,
    agent,
    rows: rows.map(({ seq, contentSha256 }) => [seq, contentSha256]),
  });
}
