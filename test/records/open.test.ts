import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { sqliteAt } from '../../src/database/location.ts';
import { openDatabase } from '../../src/database/open.ts';
import { openSqlite } from '../../src/database/sqlite/sqlite.ts';
import { openRecords, recordSchema } from '../../src/records/open.ts';
import { ENGINES, temporaryPlace } from '../support/database/places.ts';
import { batch, message, recorded, taskIssued, temporaryRecords, user } from '../support/records/records.ts';

const run = promisify(execFile);
const OPEN_MODULE = resolve('src/records/open.ts');

function inOwnProcess(script: string): string[] {
  return [
    '--input-type=module',
    '-e',
    `import { openRecords } from ${JSON.stringify(OPEN_MODULE)}; ${script}`,
  ];
}

describe('the records', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-open-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keep everything over a restart', async () => {
    const store = await temporaryRecords();
    try {
      const { users, events, blobs, answers, interviews } = store.records;
      await users.create(user());
      await users.revokeToken('token', Date.now() + 60_000, Date.now());
      await events.append(
        batch([message(1), taskIssued(2, 'algorithms/a')], { view: { state: 'task_issued' } }),
      );
      const sha256 = await blobs.put('print(1)\n');
      const key = { userId: 'user-1', key: 'key' };
      const request = { method: 'POST', path: '/chat/send', bodySha256: 'body' };
      await answers.claim(key, request, { by: 'call', now: 1, until: 2 });
      await answers.keep(key, { status: 202, body: '{"seq":1}' });
      await interviews.saveReport('interview-1', recorded({ json: '{"a":1}', sha256: 'report' }));
      await interviews.saveHistory('interview-1', 'run-1', '{"events":[]}');

      const again = await store.reopen();
      expect(await again.users.findById('user-1')).toEqual(user());
      expect(await again.users.findByToken({ userId: 'user-1', tokenId: 'token' })).toBeNull();
      expect(await again.events.after('interview-1', 0)).toEqual([message(1), taskIssued(2, 'algorithms/a')]);
      expect(await again.interviews.find('interview-1')).toMatchObject({ state: 'task_issued' });
      expect(await again.interviews.findPlan('interview-1')).toEqual(batch([]).plan);
      expect(await again.blobs.get(sha256)).toBe('print(1)\n');
      expect(await again.answers.claim(key, request, { by: 'call', now: 1, until: 2 })).toEqual({
        kind: 'same',
        answer: { status: 202, body: '{"seq":1}' },
      });
      expect(await again.interviews.findReport('interview-1')).toEqual({
        json: '{"a":1}',
        sha256: 'report',
        announcedSha256: null,
      });
      expect(await again.interviews.findHistories('interview-1')).toEqual([
        { runId: 'run-1', json: '{"events":[]}' },
      ]);
    } finally {
      await store.remove();
    }
  });

  it('have every batch that was acknowledged before a kill -9', async () => {
    const location = sqliteAt(join(folder, 'killed.db'));
    const child = spawn(
      process.execPath,
      inOwnProcess(`
        const records = await openRecords(${JSON.stringify(location)});
        const { plan, workflowId, view } = ${JSON.stringify(batch([]))};
        for (let seq = 1; ; seq++) {
          const events = [{ seq, at: seq, type: 'message', data: { messageId: 'm' + seq, text: 'x' } }];
          await records.events.append({ plan, workflowId, events, view });
          console.log(seq);
        }`),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const exited = once(child, 'exit');
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 50) child.kill('SIGKILL');
    }
    await exited;

    const records = await openRecords(location);
    const seqs = (await records.events.after('interview-1', 0)).map(({ seq }) => seq);
    await records.close();
    expect(acknowledged).toBeGreaterThanOrEqual(50);
    expect(seqs.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, i) => i + 1));
  });

  it('open a fresh file from several processes at once', async () => {
    const script = `
      const records = await openRecords(${JSON.stringify(sqliteAt(join(folder, 'fresh.db')))});
      const sha256 = await records.blobs.put('one text');
      console.log(await records.blobs.get(sha256));
      await records.close();`;
    const outputs = await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, inOwnProcess(script))));
    expect(outputs.map(({ stdout }) => stdout.trim())).toEqual(Array(4).fill('one text'));
  });

  it.each(ENGINES)('have tables that fit the entities after all migrations (%s)', async (engine) => {
    const place = await temporaryPlace(engine);
    const { orm, close } = await openDatabase(place.at('records'), recordSchema);
    const difference = await orm.schema.getUpdateSchemaSQL({ dropTables: false });
    await close();
    await place.remove();
    expect(difference).toBe('');
  });

  it('undo their migrations to an empty database', async () => {
    const { orm } = await openSqlite(sqliteAt(':memory:'), recordSchema);
    await orm.migrator.down({ to: 0 });
    const tables = await orm.em.execute<{ name: string }[]>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    );
    await orm.close(true);
    expect(tables).toEqual([{ name: 'mikro_orm_migrations' }]);
  });

  it('write through to the disk at every commit', async () => {
    const { orm } = await openSqlite(sqliteAt(join(folder, 'pragmas.db')), recordSchema);
    const read = async (name: string) => Object.values((await orm.em.execute(`pragma ${name}`))[0] ?? {})[0];
    const pragmas = {
      journal: await read('journal_mode'),
      synchronous: await read('synchronous'),
      foreignKeys: await read('foreign_keys'),
      busyTimeout: await read('busy_timeout'),
    };
    await orm.close(true);
    expect(pragmas).toEqual({ journal: 'wal', synchronous: 2, foreignKeys: 1, busyTimeout: 0 });
  });

  it('live in memory when asked to', async () => {
    const records = await openRecords(sqliteAt(':memory:'));
    const sha256 = await records.blobs.put('text');
    expect(await records.blobs.get(sha256)).toBe('text');
    await records.close();
  });

  it('say how long the cheapest query took, and refuse after the end', async () => {
    const records = await openRecords(sqliteAt(':memory:'));
    expect(await records.ping()).toBeGreaterThan(0);
    await records.close();
    await expect(records.ping()).rejects.toThrow('the store is closed');
  });

  it('fail to open a file that is no database, and leave it alone', async () => {
    const path = join(folder, 'notes.txt');
    const text = 'not a database, but somebody needs it\n'.repeat(100);
    writeFileSync(path, text);
    await expect(openRecords(sqliteAt(path))).rejects.toThrow('file is not a database');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
