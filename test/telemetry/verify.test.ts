import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseLocation } from '../../src/database/location.ts';
import { openDatabaseToRead } from '../../src/database/open.ts';
import { CHAIN_START, linkHash } from '../../src/telemetry/chain.ts';
import { eventHash } from '../../src/telemetry/hashes.ts';
import { openTelemetry, openTelemetryToRead, telemetrySchema } from '../../src/telemetry/open.ts';
import type {
  ChainVerification,
  KnownHead,
  TelemetryEvent,
  TelemetryReader,
  TelemetryStore,
} from '../../src/telemetry/telemetry.ts';
import { execute } from '../support/database/execute.ts';
import { type Place as DatabasePlace, ENGINES, migratedPlace } from '../support/database/places.ts';
import { editBatch, eventBatch, typed } from '../support/telemetry/batches.ts';

function paste(seq: number, length: number): TelemetryEvent {
  return { seq, type: 'paste', at: 1_700_000_000_000 + seq, data: { length, target: 'editor' } };
}

describe.each(ENGINES)('the chain of an interview’s telemetry (%s)', (engine) => {
  let place: DatabasePlace;
  let location: DatabaseLocation;
  let store: TelemetryStore;
  let reader: TelemetryReader;
  /** Every head that the history has heard of. */
  let known: KnownHead[];

  beforeEach(async () => {
    place = await migratedPlace(engine);
    location = place.at('telemetry');
    store = await openTelemetry(location);
    reader = await openTelemetryToRead(location);
    known = [];
    for (let n = 1; n <= 6; n += 1) {
      await store.store('i', eventBatch([paste(2 * n - 1, n), paste(2 * n, n)], n * 1000));
      const { edits } = typed('', [[[0, 'a']]], { firstSeq: n });
      await store.store('i', editBatch(edits, n * 1000 + 1));
      if (n % 2 === 1) await tell();
    }
  });
  afterEach(async () => {
    await reader.close();
    await store.close();
    await place.remove();
  });

  /** As the intake does: the workflow's history has the head, and some of those before it. */
  async function tell(): Promise<void> {
    const { chain } = await store.digest('i');
    if (!chain) throw new Error('no chain');
    const source = chain.length;
    known.push(...chain.links.map(([length, sha256]) => ({ length, sha256, source })), {
      length: chain.length,
      sha256: chain.head,
      source,
    });
    await store.noteTold('i', { digestSha256: chain.head, chainLength: chain.length }, 1);
  }

  async function tamper(...statements: string[]): Promise<void> {
    for (const sql of statements) await execute(location, sql);
  }

  const verify = (heads: KnownHead[] = known): Promise<ChainVerification> => reader.verify('i', heads);

  it('is sound as it was stored, also without anybody who knows its heads', async () => {
    expect(await verify()).toMatchObject({ length: 12, rows: 18, compared: known.length, faults: [] });
    expect(known.map(({ length }) => length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect((await verify([])).faults).toEqual([]);
    expect(await reader.verify('nobody', [])).toMatchObject({ length: 0, faults: [] });
  });

  it('is sound at each moment while more is stored', async () => {
    let isOver = false;
    const writing = (async () => {
      for (let seq = 13; !isOver; seq += 1) {
        await store.store('i', eventBatch([paste(seq, 1)], seq * 1000));
        await delay(1);
      }
    })();
    for (let i = 0; i < 40; i += 1) {
      const { stored, chain } = await reader.look('i', known);
      expect(chain.faults).toEqual([]);
      expect(stored.batches).toHaveLength(chain.length);
    }
    isOver = true;
    await writing;
    expect((await verify()).length).toBeGreaterThan(12);
  });

  it('is read on a connection that cannot write', async () => {
    const { look, close } = await openDatabaseToRead(location, telemetrySchema);
    const code = engine === 'sqlite' ? 'SQLITE_READONLY' : '25006';
    await expect(look((tx) => tx.execute('delete from batches'))).rejects.toMatchObject({ code });
    await close();
  });

  it.each([
    ['its length', `update telemetry_events set data = '{"length":1,"target":"editor"}' where seq = 8`],
    ['its time', 'update telemetry_events set at = at + 1 where seq = 8'],
    ['its type', `update telemetry_events set type = 'copy' where seq = 8`],
  ])('names an event that was altered in %s', async (_, sql) => {
    await tamper(sql);
    const row = { store: 'telemetry', taskId: '', clientId: '', seq: 8 };
    expect((await verify()).faults).toEqual([{ kind: 'altered', from: 7, to: 7, rows: [row], source: null }]);
  });

  it('names an edit that was altered', async () => {
    await tamper(`update edits set changes = '[[0,"b"]]' where seq = 3`);
    expect((await verify()).faults).toMatchObject([{ kind: 'altered', rows: [{ store: 'edits', seq: 3 }] }]);
  });

  it('names a batch that is said to have come at another time, or from elsewhere', async () => {
    await tamper(
      'update batches set received_at = 1 where number = 3',
      `update batches set agent = '' where number = 5`,
    );
    expect((await verify()).faults).toMatchObject([
      { kind: 'altered', from: 3, rows: [{ seq: 3 }, { seq: 4 }] },
      { kind: 'altered', from: 5 },
    ]);
  });

  it('names the batch that a row was removed from, inserted into, or moved in', async () => {
    await tamper('delete from telemetry_events where seq = 4');
    expect((await verify()).faults).toMatchObject([{ kind: 'removed', from: 3, rows: [{ seq: 3 }] }]);
    const copy = (seq: number, batch: number, position: number) =>
      `insert into telemetry_events select interview_id, client_id, ${seq}, content_sha256, is_first, ${batch}, ${position}, type,
         at, data from telemetry_events where seq = 1`;
    await tamper(copy(4, 3, 1));
    expect((await verify()).faults).toMatchObject([{ kind: 'altered', from: 3 }]);
    await tamper(copy(99, 5, 2));
    expect((await verify()).faults).toMatchObject([
      { from: 3 },
      { kind: 'inserted', from: 5, rows: [{ seq: 99 }] },
    ]);
    await tamper('delete from telemetry_events where seq = 99', copy(77, 40, 0));
    expect((await verify()).faults).toMatchObject([
      { from: 3 },
      { kind: 'inserted', from: 40, rows: [{ seq: 77 }] },
    ]);
  });

  it('names rows that changed places', async () => {
    await tamper(
      'update telemetry_events set position = 5 where seq = 5',
      'update telemetry_events set position = 0 where seq = 6',
      'update telemetry_events set position = 1 where seq = 5',
    );
    expect((await verify()).faults).toMatchObject([{ kind: 'altered', from: 5, to: 5 }]);
  });

  it('names batches that were removed, and an end that was cut off', async () => {
    await tamper('delete from telemetry_events where batch in (5)', 'delete from batches where number = 5');
    expect((await verify()).faults).toMatchObject([{ kind: 'removed', from: 5, to: 5 }]);
    await tamper('delete from edits where batch = 12', 'delete from batches where number = 12');
    expect((await verify()).faults).toMatchObject([
      { kind: 'removed', from: 5 },
      { kind: 'truncated', from: 12, to: 12 },
    ]);
  });

  it('names the batch also when every hash that follows was computed anew: the history knows the heads', async () => {
    await forge((row) => (row.seq === 8 ? { ...row, data: '{"length":1,"target":"editor"}' } : row));
    expect((await verify([])).faults).toEqual([]);
    expect((await verify()).faults).toEqual([
      {
        kind: 'rewritten',
        from: 7,
        to: 7,
        rows: [
          { store: 'telemetry', taskId: '', clientId: '', seq: 7 },
          { store: 'telemetry', taskId: '', clientId: '', seq: 8 },
        ],
        source: 10,
      },
    ]);
  });

  it('sees an end that was cut off so that nothing inside contradicts it', async () => {
    await forge((row) => (row.batch > 8 ? null : row));
    expect((await verify([])).faults).toEqual([]);
    expect((await verify()).faults).toMatchObject([{ kind: 'truncated', from: 9, to: 9, source: 10 }]);
  });

  interface EventRow {
    seq: number;
    batch: number;
    type: TelemetryEvent['type'];
    at: number;
    data: string | null;
    content_sha256: string;
  }

  /** What whoever holds the database can do: change events, and compute every hash again. */
  async function forge(change: (row: EventRow) => EventRow | null): Promise<void> {
    const sql = <Row>(statement: string, values: unknown[] = []) => execute<Row>(location, statement, values);
    const events = await sql<EventRow>('select * from telemetry_events order by batch, position');
    for (const row of events) {
      const changed = change(row);
      const place = [row.seq, row.content_sha256];
      if (!changed) {
        await sql('delete from telemetry_events where seq = ? and content_sha256 = ?', place);
        continue;
      }
      const { type, at, data } = changed;
      const hash = eventHash({ type, at, data: data === null ? null : JSON.parse(data) });
      await sql(
        'update telemetry_events set data = ?, content_sha256 = ? where seq = ? and content_sha256 = ?',
        [data, hash, ...place],
      );
    }
    let previous = CHAIN_START;
    let last = 0;
    for (const batch of await sql<Record<string, never>>('select * from batches order by number')) {
      const number = Number(batch.number);
      const rows = await sql<{ seq: number; contentSha256: string }>(
        `select position, seq, content_sha256 as "contentSha256" from telemetry_events where batch = ?
           union all select position, seq, content_sha256 from edits where batch = ? order by 1`,
        [number, number],
      );
      if (rows.length === 0 || last + 1 < number) {
        await sql('delete from edits where batch >= ?', [number]);
        await sql('delete from batches where number >= ?', [number]);
        break;
      }
      const { store, task_id: taskId, client_id: clientId, received_at: receivedAt, network, agent } = batch;
      const link = { number, store, taskId, clientId, receivedAt, network, agent, rows } as never;
      const sha256 = linkHash('i', link, previous);
      await sql('update batches set previous_sha256 = ?, sha256 = ? where number = ?', [
        previous,
        sha256,
        number,
      ]);
      [previous, last] = [sha256, number];
    }
    await sql('update chains set length = ?, head = ?', [last, previous]);
  }
});
