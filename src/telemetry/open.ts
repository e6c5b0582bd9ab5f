import { parseDatabaseUrl } from '../records/database-url.ts';
import { openSqlite, pingSqlite } from '../records/sqlite.ts';
import { readDigest, readLastSeq } from './digest.ts';
import { TelemetryConflictEntity } from './entities/telemetry-conflict.entity.ts';
import { TelemetryEventEntity } from './entities/telemetry-event.entity.ts';
import { TelemetrySignalEntity } from './entities/telemetry-signal.entity.ts';
import { sqliteMigrations } from './migrations/sqlite/list.ts';
import { storeBatch } from './store-batch.ts';
import type { TelemetryStore } from './telemetry.ts';

export const telemetryEntities = [TelemetryEventEntity, TelemetryConflictEntity, TelemetrySignalEntity];

/** Opens the telemetry store at `sqlite:<path>`; a file of its own. Throws as `openRecords` does. */
export async function openTelemetry({ databaseUrl }: { databaseUrl: string }): Promise<TelemetryStore> {
  const { path } = parseDatabaseUrl(databaseUrl);
  const orm = await openSqlite(path, { entities: telemetryEntities, migrations: sqliteMigrations });
  const { em } = orm;
  return {
    store: (interviewId, events, receivedAt) => storeBatch(em, interviewId, events, receivedAt),
    lastSeq: (interviewId) => readLastSeq(em, interviewId),
    digest: (interviewId) => readDigest(em, interviewId),

    async signalled(interviewId) {
      return (await em.fork().findOne(TelemetrySignalEntity, { interviewId }))?.digestSha256 ?? null;
    },

    async markSignalled(interviewId, digestSha256) {
      await em
        .fork()
        .createQueryBuilder(TelemetrySignalEntity)
        .insert({ interviewId, digestSha256 })
        .onConflict('interviewId')
        .merge()
        .execute();
    },

    ping: () => pingSqlite(orm),
    close: () => orm.close(true),
  };
}
