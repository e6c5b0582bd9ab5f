import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ChainDigest, IntegrityDigest } from '../domain/integrity/digest.ts';
import { TELEMETRY_TYPES } from '../domain/vocabulary.ts';
import { BatchEntity } from './entities/batch.entity.ts';
import { ChainEntity } from './entities/chain.entity.ts';
import { EventCountEntity } from './entities/event-count.entity.ts';

/** Heads of batches since the last digest that a digest names: what is altered later is found between two of them. */
const MOST_LINKS = 100;
/** Hexadecimal digits of such a head: 64 bits. The last one is whole. */
const LINK_DIGITS = 16;

/** What all that is stored amounts to, from what was counted along the way. */
export async function readDigest(em: SqlEntityManager, interviewId: string): Promise<IntegrityDigest> {
  const chain = await em.findOne(ChainEntity, { interviewId });
  const counts = await em.find(EventCountEntity, { interviewId });
  const byType = new Map(counts.map(({ type, events }) => [type, events]));
  const [sums] = await em.execute<{ missing: number | null; last: number | null }[]>(
    `select sum(missing) as missing, max(case when store = 'telemetry' then last_seq end) as last
       from sequences where interview_id = ?`,
    [interviewId],
  );
  return {
    // In the order of the vocabulary, so that equal telemetry gives equal JSON.
    counts: Object.fromEntries(
      TELEMETRY_TYPES.flatMap((type) => {
        const count = byType.get(type);
        return count === undefined ? [] : [[type, count]];
      }),
    ),
    lastSeq: sums?.last ?? 0,
    missing: sums?.missing ?? 0,
    conflicts: chain?.contradicted ?? 0,
    signals: [],
    edits: chain?.edits ?? 0,
    refused: chain?.refused ?? 0,
    chain: await chainDigest(em, interviewId, chain),
  };
}

async function chainDigest(
  em: SqlEntityManager,
  interviewId: string,
  chain: { length: number; head: string; toldLength: number } | null,
): Promise<ChainDigest> {
  if (!chain) return { length: 0, head: '', links: [] };
  const { length, head, toldLength } = chain;
  const step = Math.max(1, Math.ceil((length - toldLength) / MOST_LINKS));
  const links = await em.find(
    BatchEntity,
    { interviewId, number: { $in: numbersBetween(toldLength, length, step) } },
    { fields: ['number', 'sha256'], orderBy: { number: 'asc' } },
  );
  return { length, head, links: links.map(({ number, sha256 }) => [number, sha256.slice(0, LINK_DIGITS)]) };
}

/** Each `step`-th between both, which are left out. */
function numbersBetween(low: number, high: number, step: number): number[] {
  const numbers: number[] = [];
  for (let number = low + step; number < high; number += step) numbers.push(number);
  return numbers;
}
