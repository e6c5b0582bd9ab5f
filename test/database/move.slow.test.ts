import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type SqliteLocation, sqliteAt } from '../../src/database/location.ts';
import { prepareMove } from '../../src/database/move.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { runCommand } from '../../src/host/command.ts';
import { openRecords, recordSchema } from '../../src/records/open.ts';
import { openTelemetry, openTelemetryToRead } from '../../src/telemetry/open.ts';
import { execute } from '../support/database/execute.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { batch, message, recorded, taskIssued, user } from '../support/records/records.ts';
import { eventBatch } from '../support/telemetry/batches.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ODD = 'a\0b\u{fdd0}c 🙂';

describe('an installation that moves to PostgreSQL', () => {
  let folder: string;
  let from: SqliteLocation;
  let place: Place;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'viva-move-'));
    mkdirSync(join(folder, 'data'));
    from = sqliteAt(join(folder, 'data/viva.db'));
    place = await temporaryPlace('postgres');
    const records = await openRecords(from);
    await records.users.create(user());
    await records.events.append(
      batch([message(1), taskIssued(2, 'algorithms/a')], { view: { state: 'finished' } }),
    );
    await records.blobs.put(ODD, 'interview-1');
    for (let i = 0; i < 1_200; i += 1) await records.blobs.put(`text ${i}`);
    await records.interviews.saveReport('interview-1', recorded());
    await records.interviews.saveHistory('interview-1', 'run-1', JSON.stringify([...randomBytes(5_000)]));
    await records.personKeys.ensure('user-1', { id: 'key-1', secretId: null, bytes: randomBytes(32) }, 1);
    const submission = {
      submissionId: 's1',
      interviewId: 'interview-1',
      organisationId: MAIN_ORGANISATION,
      taskId: 'algorithms/a',
      language: 'python',
      checkedAt: 1,
    } as const;
    await records.fingerprints.keep([{ submission, hashes: [1, 2, 4_294_967_295] }]);
    await records.bankVersions.keep('v1', randomBytes(100_000));
    await records.close();
    const telemetry = await openTelemetry(sqliteAt(join(folder, 'data/telemetry.db')));
    await telemetry.store('interview-1', eventBatch([{ seq: 1, type: 'focus', at: 1, data: null }], 5));
    await telemetry.close();
  });
  afterEach(async () => {
    await place.remove();
    rmSync(folder, { recursive: true });
  });

  const move = (env: Record<string, string> = {}) => {
    const { url } = place.at('records') as { url: string };
    const args = ['scripts/run.mjs', 'src/cli/db-move.ts', join(folder, 'data'), url];
    return runCommand(process.execPath, args, { cwd: ROOT, env });
  };

  it('has all of it there, and goes on with it', async () => {
    const source = await openRecords(from);
    const target = place.at('records');
    await move();
    const records = await openRecords(target);
    expect(await records.users.findByLogin('ADA@example.org')).toEqual(user());
    expect(await records.events.after('interview-1', 0)).toEqual(await source.events.after('interview-1', 0));
    expect(await records.interviews.find('interview-1')).toEqual(await source.interviews.find('interview-1'));
    expect(await records.interviews.findReport('interview-1')).toEqual(
      await source.interviews.findReport('interview-1'),
    );
    expect(await records.interviews.findHistories('interview-1')).toEqual(
      await source.interviews.findHistories('interview-1'),
    );
    expect((await records.personKeys.find('key-1'))?.bytes).toEqual(
      (await source.personKeys.find('key-1'))?.bytes,
    );
    expect(await records.blobs.get(await records.blobs.put(ODD))).toBe(ODD);
    expect(await records.bankVersions.find('v1')).toEqual(await source.bankVersions.find('v1'));
    const next = {
      submissionId: 's2',
      interviewId: 'interview-2',
      organisationId: MAIN_ORGANISATION,
      taskId: 'algorithms/a',
      language: 'python',
    } as const;
    await records.fingerprints.keep([{ submission: { ...next, checkedAt: 2 }, hashes: [1, 4_294_967_295] }]);
    expect(await records.fingerprints.sharing('s2', 5)).toMatchObject([{ interviewId: 'interview-1' }]);
    await source.close();
    await records.close();
    const reader = await openTelemetryToRead(place.at('telemetry'));
    expect(await reader.verify('interview-1', [])).toMatchObject({ length: 1, rows: 1, faults: [] });
    await reader.close();
  });

  it('is refused by a database that has rows already, which stay', async () => {
    await move();
    await expect(move()).rejects.toThrow(/has rows already/);
    expect(await execute(place.at('records'), 'select count(*) as n from users')).toEqual([{ n: 1 }]);
  });

  it('stays while interviews are open, unless their Temporal service does', async () => {
    const records = await openRecords(from);
    await records.events.append(batch([message(3)], { view: { state: 'awaiting_solution' } }));
    await records.close();
    await expect(move()).rejects.toThrow(/1 interviews are open/);
    await move({ TEMPORAL_ADDRESS: 'temporal.example.org:7233' });
    expect(await execute(place.at('records'), 'select count(*) as n from events')).toEqual([{ n: 3 }]);
  });

  it('is nowhere to be seen before it is said to be there, and not at all where a row is not the same', async () => {
    const prepared = await prepareMove(from, place.at('records') as never, recordSchema, () => undefined);
    expect(prepared.tables.find(({ table }) => table === 'blobs')?.rows).toBe(1_201);
    expect(await execute(place.at('records'), 'select * from users')).toEqual([]);
    await prepared.cancel();
    await execute(
      place.at('records'),
      `create function spoil() returns trigger language plpgsql as $$ begin new.content := 'other'; return new; end $$`,
    );
    await execute(
      place.at('records'),
      'create trigger spoil before insert on blobs for each row execute function spoil()',
    );
    await expect(move()).rejects.toThrow(/table blobs is not the same/);
    expect(await execute(place.at('records'), 'select * from users')).toEqual([]);
  });
});
