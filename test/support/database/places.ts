import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { type DatabaseLocation, fileOf, postgresAt, sqliteAt } from '../../../src/database/location.ts';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

/** On which engine tests run that do not say: `npm run test:postgres` has them on the other one. */
export function testEngine(): Engine {
  return process.env.VIVA_TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite';
}

/** Where a store can be, and nothing is yet. */
export interface Place {
  /** Of a schema with that name, or a file. */
  at(name: 'records' | 'telemetry' | 'declarations'): DatabaseLocation;
  /** When all connections to it are closed. */
  remove(): Promise<void>;
}

/** A folder, or a database on the server that the tests share. */
export async function temporaryPlace(engine: Engine): Promise<Place> {
  if (engine === 'postgres') return temporaryDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'viva-place-'));
  return {
    at: (name) => sqliteAt(join(folder, 'nested', `${name}.db`)),
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

/** Of both stores, migrated and empty, on the server that the tests share. */
export const MIGRATED_DATABASE = 'migrated';

/** The same, with both stores there as an earlier start has left them: migrated, and empty. Without them where nobody prepared any. */
export async function migratedPlace(engine: Engine): Promise<Place> {
  if (engine === 'postgres' && process.env.VIVA_TEST_MIGRATED)
    return temporaryDatabase(`template ${MIGRATED_DATABASE}`);
  const place = await temporaryPlace(engine);
  if (engine === 'sqlite') copyMigrated(place.at);
  return place;
}

/** What is there already stays; what is on a server of PostgreSQL begins there. */
export function copyMigrated(at: (name: 'records' | 'telemetry') => DatabaseLocation): void {
  const folder = process.env.VIVA_TEST_MIGRATED;
  if (!folder) return;
  for (const name of ['records', 'telemetry'] as const) {
    const file = fileOf(at(name));
    if (file === null || existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(folder, `${name}.db`), file);
  }
}

async function temporaryDatabase(from = ''): Promise<Place> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(process.env.VIVA_TEST_POSTGRES as string);
  const administer = async (sql: string) => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await administer(`create database ${name} ${from}`);
  const own = new URL(url);
  own.pathname = name;
  return {
    at: (schema) => postgresAt(own.href, schema),
    remove: () => administer(`drop database ${name} with (force)`),
  };
}
