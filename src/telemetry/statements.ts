import type { Kinds, Many } from '../database/many.ts';
import type { BatchRow, ChainRow, EditRow, EventRow, PlaceRow, SequenceRow, TypeRow } from './rows.ts';

/** Of a place, how far its chain and its numbers go; null where there is nothing yet. */
export type Heads = PlaceRow & {
  [Column in 'length' | 'events' | 'edits' | 'characters' | 'last_seq' | 'missing']: number | null;
} & { head: string | null };

const PLACE: Kinds<PlaceRow> = { interview_id: 'text', store: 'text', task_id: 'text', client_id: 'text' };

const CONTENT = {
  interview_id: 'text',
  client_id: 'text',
  seq: 'bigint',
  content_sha256: 'text',
  is_first: 'boolean',
  batch: 'bigint',
  position: 'bigint',
  at: 'bigint',
} as const;

const EVENT: Kinds<EventRow> = { ...CONTENT, type: 'text', data: 'json' };

const EDIT: Kinds<EditRow> = {
  ...CONTENT,
  task_id: 'text',
  language: 'text',
  base_sha256: 'text',
  changes: 'json',
  anchor: 'bigint',
  head: 'bigint',
  sha256: 'text',
};

const BATCH: Kinds<BatchRow> = {
  ...PLACE,
  number: 'bigint',
  received_at: 'bigint',
  network: 'text',
  agent: 'text',
  rows: 'bigint',
  previous_sha256: 'text',
  sha256: 'text',
};

const CHAIN: Kinds<ChainRow> = {
  interview_id: 'text',
  length: 'bigint',
  head: 'text',
  events: 'bigint',
  edits: 'bigint',
  characters: 'bigint',
  contradicted: 'bigint',
  refused: 'bigint',
  told_length: 'bigint',
};

const SEQUENCE: Kinds<SequenceRow> = { ...PLACE, last_seq: 'bigint', missing: 'bigint' };

const TYPE: Kinds<TypeRow> = { interview_id: 'text', type: 'text', events: 'bigint' };

/** All that storing batches asks of the database but gaps and numbers that came before. */
export function createStatements({ engine, insert, select }: Many) {
  return {
    heads: select(PLACE, HEADS[engine]),
    write: insert<[EventRow, EditRow, BatchRow, ChainRow, SequenceRow, TypeRow]>([
      { table: 'telemetry_events', kinds: EVENT },
      { table: 'edits', kinds: EDIT },
      { table: 'batches', kinds: BATCH },
      {
        table: 'chains',
        kinds: CHAIN,
        onConflict: `on conflict (interview_id) do update set length = excluded.length, head = excluded.head,
          events = excluded.events, edits = excluded.edits, characters = excluded.characters,
          contradicted = chains.contradicted + excluded.contradicted`,
      },
      {
        table: 'sequences',
        kinds: SEQUENCE,
        onConflict: `on conflict (interview_id, store, task_id, client_id) do update set
          last_seq = excluded.last_seq, missing = excluded.missing`,
      },
      {
        table: 'event_counts',
        kinds: TYPE,
        onConflict:
          'on conflict (interview_id, type) do update set events = event_counts.events + excluded.events',
      },
    ]),
  };
}

const HEAD = `given.interview_id, given.store, given.task_id, given.client_id, chain.length, chain.head, chain.events,
  chain.edits, chain.characters, counted.last_seq, counted.missing`;
const COUNTED = `counted.interview_id = given.interview_id and counted.store = given.store
  and counted.task_id = given.task_id and counted.client_id = given.client_id`;

const HEADS = {
  /** Row by row, which the server would not see to by itself: it keeps the plan that it has made while the tables were empty. */
  postgres: (given: string) => `select ${HEAD} from ${given}
    left join lateral (select * from chains where chains.interview_id = given.interview_id limit 1) as chain on true
    left join lateral (select * from sequences as counted where ${COUNTED} limit 1) as counted on true`,
  sqlite: (given: string) => `select ${HEAD} from ${given}
    left join chains as chain on chain.interview_id = given.interview_id
    left join sequences as counted on ${COUNTED}`,
};
