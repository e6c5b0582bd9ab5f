import type { SqlEntityManager } from '@mikro-orm/sqlite';
import { digestTelemetry, type IntegrityDigest } from '../domain/integrity.ts';
import type { TelemetryType } from '../domain/vocabulary.ts';

/** Last number that the client gave; 0 without events. */
export async function readLastSeq(em: SqlEntityManager, interviewId: string): Promise<number> {
  const [row] = await em.execute<{ last: number | null }[]>(
    'select max(seq) as last from telemetry_events where interview_id = ?',
    [interviewId],
  );
  return row?.last ?? 0;
}

/**
 * What all stored events of the interview amount to. Reads plain rows: every batch asks for it, and making
 * thousands of entities takes more than ten times as long.
 */
export async function readDigest(em: SqlEntityManager, interviewId: string): Promise<IntegrityDigest> {
  const rows = await em.execute<{ seq: number; type: TelemetryType; at: number; data: string | null }[]>(
    'select seq, type, received_at as at, data from telemetry_events where interview_id = ?',
    [interviewId],
  );
  const conflicts = await em.execute<{ at: number }[]>(
    'select min(received_at) as at from telemetry_conflicts where interview_id = ? group by seq order by seq',
    [interviewId],
  );
  const facts = rows.map(({ seq, type, at, data }) => ({
    seq,
    type,
    at,
    data: data === null ? null : JSON.parse(data),
  }));
  return digestTelemetry(
    facts,
    conflicts.map(({ at }) => at),
  );
}
