import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { lastBackup, registerBackupGauge } from '../../src/backup/last-backup.ts';
import { makeBackup } from '../../src/backup/make.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { takeSnapshots } from '../../src/backup/snapshots.ts';
import { type Config, loadConfig } from '../../src/config/config.ts';
import { fileOf } from '../../src/database/location.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Records } from '../../src/records/records.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import { batch, message } from '../support/records/records.ts';

describe('a backup', () => {
  let folder: string;
  let config: Config;
  let records: Records;
  const silently = () => undefined;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'viva-backup-'));
    config = configOf('data');
    records = await openRecords(config.database);
    const telemetry = await openTelemetry(config.telemetryDatabase);
    await telemetry.close();
    await records.events.append(batch([message(1)]));
    mkdirSync(join(config.dataDir, 'banks/v1/algorithms'), { recursive: true });
    writeFileSync(join(config.dataDir, 'banks/v1/algorithms/task.yaml'), 'title: A\n');
    for (const name of ['temporal.log', 'instance.pid', 'temporal.json']) {
      writeFileSync(join(config.dataDir, name), 'of this machine');
    }
  });
  afterEach(async () => {
    await records.close();
    rmSync(folder, { recursive: true });
  });

  const configOf = (name: string) => loadConfig({ VIVA_DATA_DIR: join(folder, name) }, folder);
  const target = () => join(folder, 'copy');

  it('is made while others write, and brings all of it back into an empty data directory', async () => {
    let seq = 1;
    let isDone = false;
    const writing = (async () => {
      while (!isDone) {
        await records.events.append(batch([message(++seq)]));
        // Storing is done within a turn of the event loop: nothing else would come to one.
        await delay(1);
      }
    })();
    const { files } = await makeBackup(config, target(), silently);
    isDone = true;
    await writing;
    expect(Object.keys(files).sort()).toEqual([
      'files/banks/v1/algorithms/task.yaml',
      'files/jwt-secret',
      'telemetry.db',
      'viva.db',
    ]);

    const restored = configOf('restored');
    await restoreBackup(restored, target(), silently);
    const again = await openRecords(restored.database);
    const events = await again.events.after('interview-1', 0);
    await again.close();
    expect(events.length).toBeGreaterThan(0);
    expect(events.length).toBeLessThan(seq);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(configOf('restored').jwtSecrets).toEqual(config.jwtSecrets);
    expect(readFileSync(join(restored.dataDir, 'banks/v1/algorithms/task.yaml'), 'utf8')).toBe('title: A\n');
  });

  it('is for its user alone, and known to whoever asks when the last one was made', async () => {
    const registry = new Registry();
    registerBackupGauge(registry, config.dataDir);
    expect(lastBackup(config.dataDir)).toBeNull();
    expect(await registry.metrics()).toContain('viva_last_backup_timestamp_seconds 0');
    const { made_at } = await makeBackup(config, target(), silently);
    for (const path of ['', 'viva.db', 'files', 'files/jwt-secret', 'backup.json']) {
      expect([path, lstatSync(join(target(), path)).mode & 0o077]).toEqual([path, 0]);
    }
    expect(lastBackup(config.dataDir)).toEqual(new Date(made_at));
    const [, seconds] = /^viva_last_backup_timestamp_seconds (\S+)$/m.exec(await registry.metrics()) ?? [];
    expect(Number(seconds) * 1000).toBeCloseTo(Date.parse(made_at), 0);
  });

  it('is not made where something is, or in the data directory itself', async () => {
    mkdirSync(target());
    writeFileSync(join(target(), 'notes'), 'mine');
    await expect(makeBackup(config, target(), silently)).rejects.toThrow('is not empty');
    const within = join(config.dataDir, 'backups/one');
    await expect(makeBackup(config, within, silently)).rejects.toThrow('in the data directory itself');
    await expect(makeBackup(configOf('nothing'), join(folder, 'other'), silently)).rejects.toThrow(
      'no database at',
    );
    expect(existsSync(within)).toBe(false);
  });

  it('is not restored over data', async () => {
    await makeBackup(config, target(), silently);
    await expect(restoreBackup(config, target(), silently)).rejects.toThrow('data is there already');
  });

  it.each([
    ['a file was changed', (copy: string) => appendFileSync(join(copy, 'files/jwt-secret'), 'x')],
    ['a file is missing', (copy: string) => rmSync(join(copy, 'telemetry.db'))],
    ['a file is one too many', (copy: string) => writeFileSync(join(copy, 'files/more'), 'x')],
    ['it was cut off', (copy: string) => rmSync(join(copy, 'backup.json'))],
    [
      'its description is another one',
      (copy: string) => writeFileSync(join(copy, 'backup.json'), '{"format":2}'),
    ],
  ])('is not restored when %s', async (_, spoil) => {
    await makeBackup(config, target(), silently);
    spoil(target());
    const restored = configOf('restored');
    await expect(restoreBackup(restored, target(), silently)).rejects.toMatchObject({ name: 'BackupFault' });
    expect(existsSync(fileOf(restored.database) as string)).toBe(false);
  });

  it('has of several databases states that belong together', async () => {
    const [first, second] = ['first.db', 'second.db'].map((name) => {
      const database = new DatabaseSync(join(folder, name), { timeout: 5_000 });
      database.exec('pragma journal_mode = wal; create table steps (step integer)');
      return database;
    }) as [DatabaseSync, DatabaseSync];
    // As events and Temporal's history: each step is in the first before it is in the second.
    let step = 0;
    const stepping = setInterval(() => {
      step += 1;
      try {
        first.exec(`pragma busy_timeout = 0; insert into steps values (${step})`);
      } catch {
        step -= 1; // the lock is the backup's for a moment
        return;
      }
      second.exec(`insert into steps values (${step})`);
    }, 1);
    const paths: [string, string] = [join(folder, 'first.db'), join(folder, 'second.db')];
    await delay(100);
    const snapshots = await takeSnapshots(paths);
    for (const path of paths) await snapshots.copy(path, `${path}.copy`, silently);
    snapshots.release();
    clearInterval(stepping);
    first.close();
    second.close();
    const counts = paths.map((path) => {
      const copy = new DatabaseSync(`${path}.copy`);
      const { steps } = copy.prepare('select count(*) as steps from steps').get() as { steps: number };
      copy.close();
      return steps;
    });
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[0]).toBe(counts[1]);
  });
});
