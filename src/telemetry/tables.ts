import type { SqlEntityManager } from '@mikro-orm/sql';
import { EditEntity } from './entities/edit.entity.ts';
import { TelemetryEventEntity } from './entities/telemetry-event.entity.ts';
import { editHash, eventHash } from './hashes.ts';
import type { Batch, SentEdit, TelemetryEvent } from './telemetry.ts';

/** Where what is sent is stored, and how its contents are told apart. */
export interface Table<Sent> {
  /** Contents that are stored under these numbers. */
  stored(tx: SqlEntityManager, place: Place, seqs: readonly number[]): Promise<StoredContent[]>;
  hashOf(sent: Sent): string;
  /** Characters of text that it brings. */
  sizeOf(sent: Sent): number;
  insert(tx: SqlEntityManager, place: Place, rows: readonly NewRow<Sent>[]): Promise<void>;
}

interface Place {
  interviewId: string;
  taskId: string;
  clientId: string;
}

export interface StoredContent {
  seq: number;
  contentSha256: string;
  isFirst: boolean;
}

export interface NewRow<Sent> extends StoredContent {
  batch: number;
  position: number;
  sent: Sent;
}

const CONTENT = ['seq', 'contentSha256', 'isFirst'] as const;

export const eventsTable: Table<TelemetryEvent> = {
  stored: (tx, { interviewId, clientId }, seqs) =>
    tx.find(TelemetryEventEntity, { interviewId, clientId, seq: { $in: [...seqs] } }, { fields: CONTENT }),
  hashOf: eventHash,
  sizeOf: () => 0,
  async insert(tx, { interviewId, clientId }, rows) {
    await tx.insertMany(
      TelemetryEventEntity,
      rows.map(({ sent: { type, at, data }, ...row }) => ({ interviewId, clientId, ...row, type, at, data })),
    );
  },
};

/** Without what else the caller knows of the place. */
function inTask({ interviewId, taskId, clientId }: Place): Place {
  return { interviewId, taskId, clientId };
}

export function editsTable({ language }: Extract<Batch, { store: 'edits' }>): Table<SentEdit> {
  return {
    stored: (tx, place, seqs) =>
      tx.find(EditEntity, { ...inTask(place), seq: { $in: [...seqs] } }, { fields: CONTENT }),
    hashOf: (edit) => editHash(edit, language),
    sizeOf: ({ changes }) => JSON.stringify(changes).length,
    async insert(tx, place, rows) {
      await tx.insertMany(
        EditEntity,
        rows.map(({ sent: { at, baseSha256, changes, selection, sha256 }, ...row }) => ({
          ...inTask(place),
          ...row,
          language,
          at,
          baseSha256,
          changes,
          anchor: selection?.anchor ?? null,
          head: selection?.head ?? null,
          sha256,
        })),
      );
    },
  };
}
