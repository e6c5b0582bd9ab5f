import { loadConfig } from '../config/config.ts';
import { NotTheLatest, takeBack } from '../database/take-back.ts';
import { declarationSchema } from '../declarations/open.ts';
import { claimDataDir, holderOf } from '../host/instance.ts';
import { makeFilesPrivate } from '../host/private-files.ts';
import { recordSchema } from '../records/open.ts';
import { telemetrySchema } from '../telemetry/open.ts';
import { EXIT, ROOT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run db:back -- <migration> …

Undoes migrations of the databases, so that the version before this one starts on them: those that it names when it refuses to. What
only they have room for is lost. Run it with this version, when no process of Viva runs. Exit code: 0 done, 1 a failure, 2 a wrong
call or migrations that are not the latest.`;

/** `npm run db:back -- <migration> …` */
export async function main(names: string[]): Promise<void> {
  await runTool(async () => {
    if (names.length === 0 || names.some((name) => !/^\d{4}-[a-z-]+$/.test(name)))
      throw new UsageError(USAGE);
    makeFilesPrivate();
    const config = loadConfig(process.env, ROOT);
    const claim = claimDataDir(config.dataDir);
    if (!claim)
      throw new UsageError(
        `Viva runs on ${config.dataDir} (process ${holderOf(config.dataDir)}); stop it first`,
      );
    try {
      const undone = [
        ...(await takeBack(config.database, recordSchema, names)),
        ...(await takeBack(config.telemetryDatabase, telemetrySchema, names)),
        ...(await takeBack(config.declarationDatabase, declarationSchema, names)),
      ];
      const unknown = names.filter((name) => !undone.includes(name));
      for (const name of undone) console.log(`undone: ${name}`);
      if (unknown.length === 0) return EXIT.fine;
      console.error(`no database has ${unknown.join(', ')}`);
      return EXIT.unusable;
    } catch (error) {
      if (error instanceof NotTheLatest) throw new UsageError(error.message);
      throw error;
    } finally {
      claim.release();
    }
  });
}
