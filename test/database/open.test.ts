import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import fc from 'fast-check';
import type { Database, Schema } from '../../src/database/database.ts';
import type { DatabaseLocation } from '../../src/database/location.ts';
import { DatabaseTooNew } from '../../src/database/migrate.ts';
import { openDatabase } from '../../src/database/open.ts';
import { execute } from '../support/database/execute.ts';
import { ENGINES, type Place, temporaryPlace } from '../support/database/places.ts';

const run = promisify(execFile);

const CounterEntity = defineEntity({
  name: 'Counter',
  tableName: 'counters',
  properties: { id: p.string().primary(), value: p.integer(), note: p.text().nullable() },
});

class First extends Migration {
  override up(): void {
    this.addSql('create table counters (id text primary key, value integer not null, note text null)');
  }
}

class Half extends Migration {
  override up(): void {
    this.addSql("insert into counters (id, value) values ('half', 1)");
    this.addSql('create table begun (id text primary key)');
    this.addSql('insert into never_there values (1)');
  }
}

const FIRST = { name: '0001-first', class: First };
const HALF = { name: '0002-half', class: Half };

function schemaOf(...migrations: { name: string; class: typeof First }[]): Schema {
  return { entities: [CounterEntity], migrations: { sqlite: migrations, postgres: migrations } };
}

describe.each(ENGINES)('a database on %s', (engine) => {
  let place: Place;
  let location: DatabaseLocation;
  const open: Database[] = [];

  beforeEach(async () => {
    place = await temporaryPlace(engine);
    location = place.at('records');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((database) => database.close()));
    await place.remove();
  });

  async function opened(schema = schemaOf(FIRST)): Promise<Database> {
    const database = await openDatabase(location, schema);
    open.push(database);
    return database;
  }

  it('is made where there is none, and opened again as it was', async () => {
    const first = await opened();
    await first.em.fork().insert(CounterEntity, { id: 'a', value: 1 });
    const again = await opened();
    expect(await again.em.fork().findOneOrFail(CounterEntity, { id: 'a' })).toMatchObject({ value: 1 });
    expect(await again.ping()).toBeGreaterThan(0);
    expect(again.fault()).toBeNull();
  });

  it('keeps every text as it is, whatever is in it', async () => {
    const { em, rows } = await opened();
    let count = 0;
    const anything = fc.string({
      unit: fc.constantFrom('\0', '\u{fdd0}', '0', '1', "'", '"', '\\', '?', '$1', '%', '\n', 'ж', '🙂'),
    });
    await fc.assert(
      fc.asyncProperty(anything, async (note) => {
        count += 1;
        const id = String(count);
        await em.fork().insert(CounterEntity, { id, value: count, note });
        expect((await em.fork().findOneOrFail(CounterEntity, { id })).note).toBe(note);
        const [row] = await em
          .fork()
          .execute<{ note: string }[]>('select note from counters where note = ? and id = ?', [note, id]);
        expect(row?.note).toBe(note);
        const bound = await em
          .fork()
          .getKysely<{ counters: { id: string; note: string } }>()
          .selectFrom('counters')
          .select('id')
          .where('note', '=', note)
          .execute();
        expect(bound.map((found) => found.id)).toContain(id);
        expect(await rows('select note from counters where note = ? and id = ?', [note, id])).toEqual([
          { note },
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses to open for a version that does not know all that was done to it, and is left as it is', async () => {
    const newer = {
      name: '0009-of-later',
      class: class extends First {
        override up(): void {
          this.addSql('create table later (id text primary key)');
        }
      },
    };
    await (await opened(schemaOf(FIRST, newer))).close();
    await expect(openDatabase(location, schemaOf(FIRST))).rejects.toThrow(DatabaseTooNew);
    await expect(openDatabase(location, schemaOf(FIRST))).rejects.toThrow('0009-of-later');
    expect(await execute(location, 'select * from later')).toEqual([]);
  });

  it('is as it was before a migration that breaks off in the middle', async () => {
    await (await opened()).close();
    await expect(openDatabase(location, schemaOf(FIRST, HALF))).rejects.toThrow(/never_there/);
    expect(await execute(location, 'select * from counters')).toEqual([]);
    await expect(execute(location, 'select * from begun')).rejects.toThrow(/begun/);
    expect(await execute(location, 'select name from mikro_orm_migrations')).toEqual([
      { name: '0001-first' },
    ]);
    const again = await opened();
    await again.em.fork().insert(CounterEntity, { id: 'half', value: 2 });
  });

  it('is migrated once by several processes that start at once', async () => {
    const script = `
      const { openRecords } = await import(${JSON.stringify(resolve('src/records/open.ts'))});
      const records = await openRecords(${JSON.stringify(location)});
      console.log(await records.blobs.get(await records.blobs.put('one text')));
      await records.close();`;
    const outputs = await Promise.all(
      [1, 2, 3, 4].map(() => run(process.execPath, ['--input-type=module', '-e', script])),
    );
    expect(outputs.map(({ stdout }) => stdout.trim())).toEqual(Array(4).fill('one text'));
  });

  it('gives who claims the same name one turn after the other, also from several processes', async () => {
    const databases = [await opened(), await opened()];
    await databases[0]?.em.fork().insert(CounterEntity, { id: 'a', value: 0 });
    const increment = ({ transaction }: Database) =>
      transaction(['counter:a'], async (tx) => {
        const row = await tx.findOneOrFail(CounterEntity, { id: 'a' });
        row.value += 1;
      });
    await Promise.all(Array.from({ length: 40 }, (_, i) => increment(databases[i % 2] as Database)));
    expect(await execute(location, 'select value from counters')).toEqual([{ value: 40 }]);
  });

  it('takes back what a transaction has done that fails, and goes on', async () => {
    const { transaction, em } = await opened();
    for (let i = 0; i < 30; i += 1) {
      const failing = transaction(['counter:a'], async (tx) => {
        await tx.insert(CounterEntity, { id: 'a', value: i });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
    }
    expect(await em.fork().count(CounterEntity)).toBe(0);
  });
});
