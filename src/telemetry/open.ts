import type { OpenHandle } from '../database/handle.ts';
import { openSqlite } from '../database/sqlite.ts';
import { parseDatabaseUrl } from '../database/url.ts';
import { readDigest, readLastSeq } from './digest.ts';
import { TelemetryConflictEntity } from './entities/telemetry-conflict.entity.ts';
import { TelemetryEventEntity } from './entities/telemetry-event.entity.ts';
import { TelemetrySignalEntity } from './entities/telemetry-signal.entity.ts';
import { sqliteMigrations } from './migrations/sqlite/list.ts';
import { storeBatch } from './store-batch.ts';
import type { TelemetryStore } from './telemetry.ts';

export const telemetryEntities = [TelemetryEventEntity, TelemetryConflictEntity, TelemetrySignalEntity];

/** Opens the telemetry store at `sqlite:<path>`; a file of its own. Throws as `openRecords` does. */
export async function openTelemetry({
  databaseUrl,
  open,
}: {
  databaseUrl: string;
  open?: OpenHandle;
}): Promise<TelemetryStore> {
  const { path } = parseDatabaseUrl(databaseUrl);
  const database = await openSqlite(path, {
    entities: telemetryEntities,
    migrations: sqliteMigrations,
    ...(open && { open }),
  });
  const { em } = database;
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

    ping: database.ping,
    fault: database.fault,
    close: database.close,
  };
}
