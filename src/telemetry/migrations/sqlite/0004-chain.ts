import { createHash } from 'node:crypto';
import { Migration } from '@mikro-orm/migrations';
import canonicalize from 'canonicalize';

/** Rows moved at a time. */
const PAGE = 1_000;

interface Row {
  rowid: number;
  interview_id: string;
  seq: number;
  content_sha256: string;
  is_first: number;
  type: string;
  at: number;
  received_at: number;
  data: string | null;
}

/**
 * Puts every batch into a chain of hashes, numbers by client, and adds the edits. What was stored before has no batches: what
 * came in the same millisecond becomes one, of a client without a name.
 */
export class Chain extends Migration {
  override async up(): Promise<void> {
    for (const table of ['telemetry_events', 'telemetry_conflicts', 'telemetry_totals'])
      await this.execute(`alter table ${table} rename to old_${table}`);
    for (const table of TABLES) await this.execute(table);
    await this.execute(`insert into chains (interview_id, length, head, events, edits, contradicted, refused, refused_at,
        told_sha256, told_length, told_first_at)
      select old_telemetry_totals.interview_id, 0, '', 0, 0, 0, too_much_at is not null, too_much_at,
        digest_sha256, 0, null
      from old_telemetry_totals left join telemetry_signals using (interview_id)`);
    await this.execute(`create table old_rows as
      select interview_id, seq, content_sha256, 1 as is_first, type, at, received_at, data from old_telemetry_events
      union all
      select interview_id, seq, content_sha256, 0, type, at, received_at, data from old_telemetry_conflicts
      order by interview_id, received_at, is_first desc, seq, content_sha256`);
    await this.#moveRows();
    await this.execute(`insert into event_counts
      select interview_id, type, count(*) from telemetry_events where is_first group by interview_id, type`);
    await this.execute(`insert into gaps
      select interview_id, 'telemetry', '', '', previous + 1, seq - 1, received_at from (
        select telemetry_events.interview_id, seq, received_at,
          lag(seq, 1, 0) over (partition by telemetry_events.interview_id order by seq) as previous
        from telemetry_events join batches
          on batches.interview_id = telemetry_events.interview_id and batches.number = batch where is_first
      ) where seq > previous + 1`);
    await this.execute(`insert into sequences
      select interview_id, 'telemetry', '', '', max(seq), max(seq) - count(*) from telemetry_events
      where is_first group by interview_id`);
    for (const table of OLD_TABLES) await this.execute(`drop table ${table}`);
  }

  override down(): void {
    throw new Error('the chain cannot be taken out again: restore a backup from before it');
  }

  async #moveRows(): Promise<void> {
    let batch: Row[] = [];
    for (
      let rows = await this.#after(0);
      rows.length > 0;
      rows = await this.#after(rows.at(-1)?.rowid ?? 0)
    ) {
      for (const row of rows) {
        const [first] = batch;
        if (first && (first.interview_id !== row.interview_id || first.received_at !== row.received_at)) {
          await this.#addBatch(batch);
          batch = [];
        }
        batch.push(row);
      }
    }
    await this.#addBatch(batch);
  }

  async #after(rowid: number): Promise<Row[]> {
    return this.execute(`select rowid, * from old_rows where rowid > ? order by rowid limit ${PAGE}`, [
      rowid,
    ]) as unknown as Promise<Row[]>;
  }

  async #addBatch(rows: readonly Row[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const { interview_id: id, received_at: receivedAt } = first;
    const [chain] = (await this.execute('select length, head from chains where interview_id = ?', [
      id,
    ])) as unknown as { length: number; head: string }[];
    const { length, head } = chain ?? { length: 0, head: '' };
    const number = length + 1;
    const sha256 = hashOf({
      interview_id: id,
      number,
      previous: head,
      store: 'telemetry',
      task_id: '',
      client_id: '',
      received_at: receivedAt,
      network: '',
      agent: '',
      rows: rows.map(({ seq, content_sha256 }) => [seq, content_sha256]),
    });
    await this.execute(`insert into batches values (?, ?, 'telemetry', '', '', ?, '', '', ?, ?, ?)`, [
      id,
      number,
      receivedAt,
      rows.length,
      head,
      sha256,
    ]);
    for (const [position, row] of rows.entries()) {
      await this.execute(`insert into telemetry_events values (?, '', ?, ?, ?, ?, ?, ?, ?, ?)`, [
        id,
        row.seq,
        row.content_sha256,
        row.is_first,
        number,
        position,
        row.type,
        row.at,
        row.data,
      ]);
    }
    const contradicted = new Set(rows.filter(({ is_first }) => !is_first).map(({ seq }) => seq)).size;
    await this.execute(
      `insert into chains (interview_id, length, head, events, edits, contradicted, refused, told_length)
         values (?, ?, ?, ?, 0, ?, 0, 0)
         on conflict (interview_id) do update set length = excluded.length, head = excluded.head,
           events = events + excluded.events, contradicted = contradicted + excluded.contradicted`,
      [id, number, sha256, rows.length, contradicted],
    );
  }
}

function hashOf(content: object): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
}

const OLD_TABLES = [
  'old_rows',
  'old_telemetry_events',
  'old_telemetry_conflicts',
  'old_telemetry_totals',
  'telemetry_signals',
];

const TABLES = [
  `create table telemetry_events (
    interview_id text not null,
    client_id text not null,
    seq integer not null,
    content_sha256 text not null,
    is_first boolean not null,
    batch integer not null,
    position integer not null,
    type text not null,
    at bigint not null,
    data json null,
    primary key (interview_id, client_id, seq, content_sha256)
  )`,
  'create index telemetry_events_arrival on telemetry_events (interview_id, batch, position)',
  `create table edits (
    interview_id text not null,
    task_id text not null,
    client_id text not null,
    seq integer not null,
    content_sha256 text not null,
    is_first boolean not null,
    batch integer not null,
    position integer not null,
    language text not null,
    at bigint not null,
    base_sha256 text not null,
    changes json not null,
    anchor integer null,
    head integer null,
    sha256 text not null,
    primary key (interview_id, task_id, client_id, seq, content_sha256)
  )`,
  'create index edits_arrival on edits (interview_id, batch, position)',
  `create table batches (
    interview_id text not null,
    number integer not null,
    store text not null,
    task_id text not null,
    client_id text not null,
    received_at bigint not null,
    network text not null,
    agent text not null,
    rows integer not null,
    previous_sha256 text not null,
    sha256 text not null,
    primary key (interview_id, number)
  )`,
  `create table chains (
    interview_id text not null primary key,
    length integer not null,
    head text not null,
    events integer not null,
    edits integer not null,
    characters integer not null default 0,
    contradicted integer not null,
    refused integer not null,
    refused_at bigint null,
    told_sha256 text null,
    told_length integer not null,
    told_first_at bigint null
  )`,
  `create table sequences (
    interview_id text not null,
    store text not null,
    task_id text not null,
    client_id text not null,
    last_seq integer not null,
    missing integer not null,
    primary key (interview_id, store, task_id, client_id)
  )`,
  `create table gaps (
    interview_id text not null,
    store text not null,
    task_id text not null,
    client_id text not null,
    first integer not null,
    last integer not null,
    at bigint not null,
    primary key (interview_id, store, task_id, client_id, first)
  )`,
  `create table event_counts (
    interview_id text not null,
    type text not null,
    events integer not null,
    primary key (interview_id, type)
  )`,
];
