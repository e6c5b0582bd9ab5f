import type { OpenHandle } from '../database/handle.ts';
import type { DatabaseLocation } from '../database/location.ts';
import { openSqlite } from '../database/sqlite.ts';
import { digestOf } from '../domain/integrity/digest.ts';
import { DigestSentEntity } from './entities/digest-sent.entity.ts';
import { TelemetryConflictEntity } from './entities/telemetry-conflict.entity.ts';
import { TelemetryEventEntity } from './entities/telemetry-event.entity.ts';
import { TelemetryTotalsEntity } from './entities/telemetry-totals.entity.ts';
import { sqliteMigrations } from './migrations/sqlite/list.ts';
import { storeBatch } from './store-batch.ts';
import { createTallies } from './tallies.ts';
import type { TelemetryStore } from './telemetry.ts';
import { noteTooMuch } from './totals.ts';

export const telemetryEntities = [
  TelemetryEventEntity,
  TelemetryConflictEntity,
  DigestSentEntity,
  TelemetryTotalsEntity,
];

/** A receipt lists the lowest gaps up to this many; the digest counts all of them. */
export const MISSING_LISTED = 100;

/** Opens the telemetry store, which is a database of its own, as `openRecords` does the records. */
export async function openTelemetry(
  location: DatabaseLocation,
  { open }: { open?: OpenHandle } = {},
): Promise<TelemetryStore> {
  const database = await openSqlite(location, {
    entities: telemetryEntities,
    migrations: sqliteMigrations,
    ...(open && { open }),
  });
  const { em } = database;
  const tallies = createTallies(em);
  return {
    async store(interviewId, events, receivedAt) {
      const batch = await storeBatch(em, interviewId, events, receivedAt);
      const { lastSeq, gaps } = await tallies.add(interviewId, batch, receivedAt);
      return {
        accepted: batch.facts.length,
        duplicates: batch.duplicates,
        conflicts: batch.conflicts,
        lastSeq,
        missing: gaps.slice(0, MISSING_LISTED).map(({ first, last }) => [first, last]),
      };
    },

    async lastSeq(interviewId) {
      const [row] = await em
        .fork()
        .execute<{ last: number | null }[]>(
          'select max(seq) as last from telemetry_events where interview_id = ?',
          [interviewId],
        );
      return row?.last ?? 0;
    },

    digest: async (interviewId) => digestOf(await tallies.read(interviewId)),
    noteTooMuch: (interviewId, at) => noteTooMuch(em.fork(), interviewId, at),

    async digestSent(interviewId) {
      return (await em.fork().findOne(DigestSentEntity, { interviewId }))?.digestSha256 ?? null;
    },

    async noteDigestSent(interviewId, digestSha256) {
      await em
        .fork()
        .createQueryBuilder(DigestSentEntity)
        .insert({ interviewId, digestSha256 })
        .onConflict('interviewId')
        .merge()
        .execute();
    },

    ping: database.ping,
    fault: database.fault,
    close: database.close,
  };
}
