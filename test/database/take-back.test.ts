import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import type { Database, Schema } from '../../src/database/database.ts';
import type { DatabaseLocation } from '../../src/database/location.ts';
import { DatabaseTooNew } from '../../src/database/migrate.ts';
import { openDatabase } from '../../src/database/open.ts';
import { NotTheLatest, takeBack } from '../../src/database/take-back.ts';
import { ENGINES, type Place, temporaryPlace } from '../support/database/places.ts';

const CounterEntity = defineEntity({
  name: 'Counter',
  tableName: 'counters',
  properties: { id: p.string().primary() },
});

class First extends Migration {
  override up(): void {
    this.addSql('create table counters (id text primary key)');
  }

  override down(): void {
    this.addSql('drop table counters');
  }
}

class Second extends Migration {
  override up(): void {
    this.addSql('alter table counters add column value integer null');
  }

  override down(): void {
    this.addSql('alter table counters drop column value');
  }
}

/** Cannot be undone once there is something in it. */
class Third extends Migration {
  override up(): void {
    this.addSql('create table others (id text primary key)');
  }

  override async down(): Promise<void> {
    const rows = (await this.execute('select id from others')) as unknown as unknown[];
    if (rows.length > 0) throw new Error('somebody needs it');
    this.addSql('drop table others');
  }
}

const FIRST = { name: '0001-first', class: First };
const SECOND = { name: '0002-second', class: Second };
const THIRD = { name: '0003-third', class: Third };

function schemaOf(...migrations: (typeof FIRST)[]): Schema {
  return { entities: [CounterEntity], migrations: { sqlite: migrations, postgres: migrations } };
}

const OLD = schemaOf(FIRST);
const NEW = schemaOf(FIRST, SECOND, THIRD);

describe.each(ENGINES)('a database on %s of which migrations are taken back', (engine) => {
  let place: Place;
  let location: DatabaseLocation;

  beforeEach(async () => {
    place = await temporaryPlace(engine);
    location = place.at('records');
    await using(NEW, ({ em }) => em.execute("insert into counters (id, value) values ('a', 1)"));
  });
  afterEach(() => place.remove());

  async function using(schema: Schema, work: (database: Database) => Promise<unknown>): Promise<unknown> {
    const database = await openDatabase(location, schema);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  it('is one that the version before starts on, with all that this one knows of', async () => {
    await expect(using(OLD, async () => null)).rejects.toThrow(DatabaseTooNew);
    const undone = await takeBack(location, NEW, ['0002-second', '0003-third']);
    expect(undone).toEqual(['0003-third', '0002-second']);
    expect(await using(OLD, ({ em }) => em.execute('select * from counters'))).toEqual([{ id: 'a' }]);
    expect(await using(NEW, ({ em }) => em.execute('select * from counters'))).toEqual([
      { id: 'a', value: null },
    ]);
  });

  it('keeps all of them where others were done behind them, or where it has none of them', async () => {
    await expect(takeBack(location, NEW, ['0002-second'])).rejects.toThrow(NotTheLatest);
    expect(await takeBack(location, NEW, ['0004-never'])).toEqual([]);
    await expect(using(OLD, async () => null)).rejects.toThrow('it has 0002-second, 0003-third');
  });

  it('keeps all of them where one cannot be undone', async () => {
    await using(NEW, ({ em }) => em.execute("insert into others (id) values ('b')"));
    await expect(takeBack(location, NEW, ['0002-second', '0003-third'])).rejects.toThrow('somebody needs it');
    expect(await using(NEW, ({ em }) => em.execute('select * from counters'))).toEqual([
      { id: 'a', value: 1 },
    ]);
  });
});
