import type { SqlEntityManager } from '@mikro-orm/sql';
import { CHAIN_START, linkHash } from './chain.ts';
import { BatchEntity } from './entities/batch.entity.ts';
import { ChainEntity } from './entities/chain.entity.ts';
import { editHash, eventHash } from './hashes.ts';
import { rowsByBatch, type StoredRow } from './read.ts';
import type { ChainFault, ChainVerification, KnownHead, RowName, Sequence } from './telemetry.ts';

/**
 * Reads all that is stored of an interview and hashes it again, row by row and batch by batch, against the hashes beside it
 * and against the heads that others know: whoever alters a row and computes all hashes that follow anew still meets those.
 * In the way of Sigstore's verification of a log: first each entry, then its inclusion, then the checkpoints.
 */
export async function verifyChain(
  em: SqlEntityManager,
  interviewId: string,
  known: readonly KnownHead[],
): Promise<ChainVerification> {
  const chain = await em.findOne(ChainEntity, { interviewId });
  const batches = await em.find(BatchEntity, { interviewId }, { orderBy: { number: 'asc' } });
  const faults: ChainFault[] = [];
  const heads: string[] = [];
  const contents = new Map<number, RowName[]>();
  let [previous, rows, next] = [CHAIN_START, 0, 1];
  const stored = rowsByBatch(em, interviewId);
  let group = await stored.next();
  for (const batch of batches) {
    if (batch.number > next) faults.push(fault('removed', next, batch.number - 1));
    for (; !group.done && group.value.batch < batch.number; group = await stored.next())
      faults.push(fault('inserted', group.value.batch, group.value.batch, group.value.rows));
    const own = !group.done && group.value.batch === batch.number ? group.value.rows : [];
    if (own.length > 0) group = await stored.next();
    rows += own.length;
    contents.set(batch.number, own.map(nameOf));
    faults.push(...faultsOfBatch(interviewId, batch, own, batch.number === next ? previous : null));
    heads[batch.number] = batch.sha256;
    previous = batch.sha256;
    next = batch.number + 1;
  }
  for (; !group.done; group = await stored.next())
    faults.push(fault('inserted', group.value.batch, group.value.batch, group.value.rows));
  const length = chain?.length ?? 0;
  if (length > next - 1) faults.push(fault('truncated', next, length));
  if (length < next - 1) faults.push(fault('inserted', length + 1, next - 1));
  faults.push(...faultsOfHeads(known, heads, contents));
  return { length: next - 1, head: previous, rows, compared: known.length, faults };
}

type BatchRow = Sequence & {
  number: number;
  receivedAt: number;
  network: string;
  agent: string;
  rows: number;
  previousSha256: string;
  sha256: string;
};

/** Each row against its hash, then the batch against its own; `previous` is null where the batch before is gone. */
function faultsOfBatch(
  interviewId: string,
  batch: BatchRow,
  rows: readonly StoredRow[],
  previous: string | null,
): ChainFault[] {
  const { number } = batch;
  const at = (kind: ChainFault['kind'], of: readonly StoredRow[]) => fault(kind, number, number, of);
  const altered = rows.filter((row) => hashOf(row) !== row.contentSha256);
  if (altered.length > 0) return altered.map((row) => at('altered', [row]));
  const places = new Set(rows.map(({ position }) => position));
  const surplus = rows.filter(
    ({ position }, index) => position >= batch.rows || rows[index - 1]?.position === position,
  );
  if (surplus.length > 0) return surplus.map((row) => at('inserted', [row]));
  if (places.size < batch.rows) return [at('removed', rows)];
  const { store, taskId, clientId, receivedAt, network, agent } = batch;
  const link = { number, store, taskId, clientId, receivedAt, network, agent, rows };
  const isWhole = linkHash(interviewId, link, batch.previousSha256) === batch.sha256;
  const follows = previous === null || previous === batch.previousSha256;
  return isWhole && follows ? [] : [at('altered', rows)];
}

function hashOf(row: StoredRow): string {
  return row.store === 'edits' ? editHash(row.edit, row.edit.language) : eventHash(row.event);
}

/** The first head that does not agree says where it began, as near as the heads that do agree are. */
function faultsOfHeads(
  known: readonly KnownHead[],
  heads: readonly string[],
  contents: ReadonlyMap<number, RowName[]>,
): ChainFault[] {
  let agreed = 0;
  for (const { length, sha256, source } of known.toSorted((a, b) => a.length - b.length)) {
    const head = length === 0 ? CHAIN_START : heads[length];
    if (head === undefined && length < heads.length) continue;
    if (head === undefined)
      return [{ kind: 'truncated', from: Math.max(heads.length, 1), to: length, rows: [], source }];
    if (!head.startsWith(sha256) || (sha256 === '' && head !== '')) {
      const rows = [...contents].flatMap(([number, names]) =>
        number > agreed && number <= length ? names : [],
      );
      return [{ kind: 'rewritten', from: agreed + 1, to: length, rows, source }];
    }
    agreed = length;
  }
  return [];
}

function fault(
  kind: ChainFault['kind'],
  from: number,
  to: number,
  rows: readonly StoredRow[] = [],
): ChainFault {
  return { kind, from, to, rows: rows.map(nameOf), source: null };
}

function nameOf({ store, taskId, clientId, seq }: StoredRow): RowName {
  return { store, taskId, clientId, seq };
}
