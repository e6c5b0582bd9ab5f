import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Schema } from '../../src/database/database.ts';
import { type DatabaseLocation, fileOf } from '../../src/database/location.ts';
import { DatabaseTooNew } from '../../src/database/migrate.ts';
import { openDatabase } from '../../src/database/open.ts';
import { claimDataDir } from '../../src/host/instance.ts';
import { openRecords, recordSchema } from '../../src/records/open.ts';
import { openTelemetry, telemetrySchema } from '../../src/telemetry/open.ts';
import { startChild } from '../support/child.ts';
import { ENGINES, type Place, temporaryPlace } from '../support/database/places.ts';
import { batch, message, user } from '../support/records/records.ts';
import { eventBatch } from '../support/telemetry/batches.ts';
import { ROOT } from '../support/viva.ts';

/** The schema as the version before the latest migration knew it. */
function earlier({ entities, migrations: { sqlite, postgres } }: Schema): Schema {
  return { entities, migrations: { sqlite: sqlite.slice(0, -1), postgres: postgres.slice(0, -1) } };
}

describe.each(ENGINES)('npm run db:back on %s', (engine) => {
  const latest = [recordSchema, telemetrySchema].map(
    ({ migrations }) => migrations[engine].at(-1)?.name as string,
  );
  let place: Place;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'viva-back-'));
    place = await temporaryPlace(engine);
    const records = await openRecords(place.at('records'));
    await records.users.create(user());
    await records.events.append(batch([message(1), message(2)]));
    await records.close();
    const telemetry = await openTelemetry(place.at('telemetry'));
    await telemetry.store(
      'interview-1',
      eventBatch(
        [1, 2].map((seq) => ({ seq, type: 'focus', at: seq, data: null })),
        5,
      ),
    );
    await telemetry.close();
  });
  afterAll(async () => {
    await place.remove();
    rmSync(dataDir, { recursive: true });
  });

  async function dbBack(...names: string[]) {
    const child = startChild(process.execPath, ['scripts/run.mjs', 'src/cli/db-back.ts', ...names], {
      cwd: ROOT,
      env: {
        ...process.env,
        VIVA_DATA_DIR: dataDir,
        URL_DATABASE: urlOf(place.at('records')),
        URL_TELEMETRY_DATABASE: urlOf(place.at('telemetry')),
      },
    });
    const code = await child.ended;
    return { code, output: child.output() };
  }

  async function opens(name: 'records' | 'telemetry', schema: Schema): Promise<void> {
    await (await openDatabase(place.at(name), schema)).close();
  }

  it('takes the latest migrations of both stores back, and the version before starts on what was stored', async () => {
    await expect(opens('records', earlier(recordSchema))).rejects.toThrow(DatabaseTooNew);
    const { code, output } = await dbBack(...latest);
    expect(output).toBe(latest.map((name) => `undone: ${name}\n`).join(''));
    expect(code).toBe(0);
    await opens('records', earlier(recordSchema));
    await opens('telemetry', earlier(telemetrySchema));

    const records = await openRecords(place.at('records'));
    expect((await records.users.findByLogin('ada'))?.email).toBe('ada@example.org');
    expect(await records.events.after('interview-1', 0, 10)).toMatchObject([{ seq: 1 }, { seq: 2 }]);
    await records.close();
    const telemetry = await openTelemetry(place.at('telemetry'));
    expect((await telemetry.readAll('interview-1')).events).toHaveLength(2);
    await telemetry.close();
  });

  it('says in one line what it does not do, and does nothing of it', async () => {
    expect(await dbBack('0001-initial')).toEqual({
      code: 2,
      output: expect.stringMatching(/^only the latest can be taken back; these are, oldest first: .*\n$/),
    });
    expect(await dbBack('0099-never')).toEqual({ code: 2, output: 'no database has 0099-never\n' });
    const claim = claimDataDir(dataDir);
    expect(await dbBack(...latest)).toEqual({
      code: 2,
      output: expect.stringMatching(/^Viva runs on .* stop it first\n$/),
    });
    claim?.release();
    await expect(opens('records', earlier(recordSchema))).rejects.toThrow(DatabaseTooNew);
  });
});

function urlOf(location: DatabaseLocation): string {
  const file = fileOf(location);
  if (file !== null) return `sqlite:${file}`;
  return location.kind === 'postgres' ? location.url : '';
}
