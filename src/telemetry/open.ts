import type { Schema } from '../database/database.ts';
import type { DatabaseLocation } from '../database/location.ts';
import { createMany } from '../database/many.ts';
import { openDatabase, openDatabaseToRead } from '../database/open.ts';
import type { OpenHandle } from '../database/sqlite/handle.ts';
import { readAbsence } from './absence.ts';
import { readDigest } from './digest.ts';
import { BatchEntity } from './entities/batch.entity.ts';
import { ChainEntity } from './entities/chain.entity.ts';
import { EditEntity } from './entities/edit.entity.ts';
import { EventCountEntity } from './entities/event-count.entity.ts';
import { GapEntity, SequenceEntity } from './entities/sequence.entity.ts';
import { TelemetryEventEntity } from './entities/telemetry-event.entity.ts';
import { createLedgers } from './ledger.ts';
import { postgresMigrations } from './migrations/postgres/list.ts';
import { sqliteMigrations } from './migrations/sqlite/list.ts';
import { readAll, readEdits } from './read.ts';
import { createTogether } from './store-together.ts';
import type { TelemetryReader, TelemetryStore } from './telemetry.ts';
import { verifyChain } from './verify.ts';

export const telemetrySchema: Schema = {
  entities: [
    TelemetryEventEntity,
    EditEntity,
    BatchEntity,
    ChainEntity,
    SequenceEntity,
    GapEntity,
    EventCountEntity,
  ],
  migrations: { sqlite: sqliteMigrations, postgres: postgresMigrations },
};

const LAST_SEQS = `select client_id as "clientId", last_seq as "lastSeq" from sequences
  where interview_id = ? and store = ? and task_id = ?`;

interface LastSeq {
  clientId: string;
  lastSeq: number;
}

/** Opens the telemetry store, which is a database of its own, as `openRecords` does the records. */
export async function openTelemetry(
  location: DatabaseLocation,
  options: { openHandle?: OpenHandle } = {},
): Promise<TelemetryStore> {
  const database = await openDatabase(location, telemetrySchema, options);
  const { em, rows, transaction } = database;
  return {
    store: createTogether(transaction, createLedgers(createMany(database.engine))),

    async lastSeqs(interviewId, { store, taskId }) {
      const found = (await rows(LAST_SEQS, [interviewId, store, taskId])) as unknown as LastSeq[];
      return new Map(found.map(({ clientId, lastSeq }) => [clientId, lastSeq]));
    },

    digest: (interviewId) => readDigest(em.fork(), interviewId),

    async state(interviewId) {
      const chain = await em.fork().findOne(ChainEntity, { interviewId });
      return { length: chain?.length ?? 0, refused: chain?.refused ?? 0 };
    },

    async noteRefused(interviewId, count, at) {
      await em.fork().execute(
        `insert into chains (interview_id, length, head, events, edits, contradicted, refused, refused_at, told_length)
           values (?, 0, '', 0, 0, 0, ?, ?, 0)
           on conflict (interview_id) do update set refused = chains.refused + excluded.refused,
             refused_at = coalesce(chains.refused_at, excluded.refused_at)`,
        [interviewId, count, at],
      );
    },

    async told(interviewId) {
      const chain = await em.fork().findOne(ChainEntity, { interviewId });
      return { digestSha256: chain?.toldSha256 ?? null, firstAt: chain?.toldFirstAt ?? null };
    },

    async noteTold(interviewId, { digestSha256, chainLength }, at) {
      await em
        .fork()
        .execute(
          'update chains set told_sha256 = ?, told_length = ?, told_first_at = coalesce(told_first_at, ?) where interview_id = ?',
          [digestSha256, chainLength, at, interviewId],
        );
    },

    async takeTurn(interviewId, { now, until }) {
      const changes = await em.fork().nativeUpdate(
        ChainEntity,
        {
          interviewId,
          $or: [
            { restsUntil: null },
            { restsUntil: { $lte: now } },
            { restsUntil: { $gt: until + (until - now) } },
          ],
        },
        { restsUntil: until },
      );
      if (changes > 0) return 0;
      const chain = await em.fork().findOne(ChainEntity, { interviewId });
      return chain?.restsUntil == null ? 0 : Math.max(1, chain.restsUntil - now);
    },

    async untold(restedBy = Number.MAX_SAFE_INTEGER) {
      const rows = await em.fork().execute<{ id: string }[]>(
        `select interview_id as id from chains
           where (told_length < length or told_sha256 is null) and coalesce(rests_until, 0) <= ?`,
        [restedBy],
      );
      return rows.map(({ id }) => id);
    },

    edits: (interviewId, taskId, page) => readEdits(em.fork(), interviewId, taskId, page),
    absence: (interviewId, absence) => readAbsence(em.fork(), interviewId, absence),
    readAll: (interviewId) => readAll(em.fork(), interviewId),

    async erase(interviewId) {
      await transaction([interviewId], async (tx) => {
        for (const { meta } of telemetrySchema.entities)
          await tx.execute(`delete from ${meta.tableName} where interview_id = ?`, [interviewId]);
      });
    },

    compact: database.compact,
    ping: database.ping,
    fault: database.fault,
    close: database.close,
  };
}

/**
 * Opens a telemetry store that Viva keeps, to read it: each look sees one moment of it, whatever is written meanwhile.
 */
export async function openTelemetryToRead(location: DatabaseLocation): Promise<TelemetryReader> {
  const { look, close } = await openDatabaseToRead(location, telemetrySchema);
  return {
    look: (interviewId, known) =>
      look(async (tx) => ({
        stored: await readAll(tx, interviewId),
        chain: await verifyChain(tx, interviewId, known),
      })),
    verify: (interviewId, known) => look((tx) => verifyChain(tx, interviewId, known)),
    close,
  };
}
