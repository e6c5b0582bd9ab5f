import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type DatabaseLocation, postgresAt, sqliteAt } from '../../../src/database/location.ts';
import { openRecords } from '../../../src/records/open.ts';
import { openTelemetry } from '../../../src/telemetry/open.ts';
import { MIGRATED_DATABASE } from './places.ts';

/**
 * Migrates stores once for all tests and their processes, which begin with a copy: all migrations together take longer than most
 * of what is tested on them. Returns what takes the copies' origin away again.
 */
export async function prepareMigrated(postgresUrl: string): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-migrated-'));
  await migrate((name) => sqliteAt(join(folder, `${name}.db`)));
  process.env.VIVA_TEST_MIGRATED = folder;
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`create database ${MIGRATED_DATABASE}`);
  await client.end();
  const url = new URL(postgresUrl);
  url.pathname = MIGRATED_DATABASE;
  await migrate((name) => postgresAt(url.href, name));
  return () => rmSync(folder, { recursive: true, force: true });
}

async function migrate(at: (name: 'records' | 'telemetry') => DatabaseLocation): Promise<void> {
  await (await openRecords(at('records'))).close();
  await (await openTelemetry(at('telemetry'))).close();
}
