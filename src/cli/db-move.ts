import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadConfig } from '../config/config.ts';
import { isPostgresUrl, postgresAt, type SqliteLocation, sqliteAt } from '../database/location.ts';
import { MoveFault, type PreparedMove, prepareMove } from '../database/move.ts';
import { findPlaceFault } from '../database/postgres/look.ts';
import { declarationSchema } from '../declarations/open.ts';
import { claimDataDir, holderOf } from '../host/instance.ts';
import { makeFilesPrivate } from '../host/private-files.ts';
import { createProgress } from '../host/progress.ts';
import { openRecords, recordSchema } from '../records/open.ts';
import { telemetrySchema } from '../telemetry/open.ts';
import { EXIT, ROOT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run db:move -- <data directory> <postgresql://…>

Copies the records, the telemetry and the declarations of an installation that stands still from SQLite into a PostgreSQL database that Viva has
not used, and compares every row. The files stay as they are. Interviews that are open live in Temporal as well: while there are
any, it moves only where TEMPORAL_ADDRESS names the service that they are on and will be. Exit code: 0 moved, 1 a failure, 2 a
wrong call or data that is there.`;

/** `npm run db:move -- <from> <to>` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const [from, to, ...rest] = args;
    if (!from || !to || from.startsWith('-') || rest.length > 0) throw new UsageError(USAGE);
    makeFilesPrivate();
    const file = (name: string) => sqliteAt(resolve(from, name));
    const stores = [
      { from: file('viva.db'), to: postgresAt(to, 'records'), schema: recordSchema },
      { from: file('telemetry.db'), to: postgresAt(to, 'telemetry'), schema: telemetrySchema },
      { from: file('declarations.db'), to: postgresAt(to, 'declarations'), schema: declarationSchema },
    ] as const;
    const [records] = stores;
    if (!existsSync(records.from.path)) throw new UsageError(`there is no database at ${records.from.path}`);
    if (!isPostgresUrl(to)) throw new UsageError(USAGE);
    const config = loadConfig({ ...process.env, VIVA_DATA_DIR: from }, ROOT);
    const claim = claimDataDir(config.dataDir);
    if (!claim)
      throw new UsageError(
        `Viva runs on ${config.dataDir} (process ${holderOf(config.dataDir)}); stop it first`,
      );
    const prepared: PreparedMove[] = [];
    try {
      await requireQuiet(records.from, config.temporal.address);
      const fault = await findPlaceFault(records.to);
      if (fault !== null) throw new MoveFault(`the database cannot be used: ${fault}`);
      await createProgress().step('Copy and compare', async (report) => {
        for (const { from, to, schema } of stores) prepared.push(await prepareMove(from, to, schema, report));
        for (const move of prepared) await move.commit();
      });
      for (const { table, rows, sha256 } of prepared.flatMap(({ tables }) => tables))
        console.log(`${table.padEnd(28)} ${String(rows).padStart(9)} rows  ${sha256}`);
      console.log(
        `All rows are the same. Start Viva with URL_DATABASE set to that database; keep ${config.dataDir}: it holds the keys.`,
      );
      return EXIT.fine;
    } catch (error) {
      if (error instanceof MoveFault) throw new UsageError(error.message);
      throw error;
    } finally {
      for (const move of prepared) await move.cancel();
      claim.release();
    }
  });
}

/** Who sits in an interview would lose it with the Temporal service that it is on. */
async function requireQuiet(location: SqliteLocation, temporalAddress: string | null): Promise<void> {
  if (temporalAddress !== null) return;
  const records = await openRecords(location);
  try {
    const open = await records.interviews.countOpenByState();
    const count = [...open.values()].reduce((sum, each) => sum + each, 0);
    if (count > 0)
      throw new MoveFault(
        `${count} interviews are open on the Temporal server beside ${location.path}: let them end first, or set TEMPORAL_ADDRESS where the service stays the same`,
      );
  } finally {
    await records.close();
  }
}
