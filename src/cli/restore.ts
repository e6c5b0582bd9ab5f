import { BackupFault } from '../backup/manifest.ts';
import { restoreBackup } from '../backup/restore.ts';
import { loadConfig } from '../config/config.ts';
import { claimDataDir, holderOf } from '../host/instance.ts';
import { makeFilesPrivate } from '../host/private-files.ts';
import { createProgress } from '../host/progress.ts';
import { runningTemporal } from '../setup/temporal-server.ts';
import { EXIT, ROOT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run restore -- <folder>

Brings a backup back into a data directory without data (VIVA_DATA_DIR) on which nothing runs; npm start then goes on from
there. Exit code: 0 restored, 1 a failure, 2 a wrong call, data that is there, or a backup that is not whole.`;

/** `npm run restore -- <folder>` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const [folder, ...rest] = args;
    if (!folder || folder.startsWith('-') || rest.length > 0) throw new UsageError(USAGE);
    makeFilesPrivate();
    const config = loadConfig(process.env, ROOT);
    const { dataDir } = config;
    const claim = claimDataDir(dataDir);
    if (!claim) throw new UsageError(`Viva runs on ${dataDir} (process ${holderOf(dataDir)}); stop it first`);
    try {
      if ((await runningTemporal(dataDir)) !== null) {
        throw new UsageError(
          `a Temporal server still runs on ${dataDir}; start and stop Viva there to end it`,
        );
      }
      const progress = createProgress();
      const manifest = await progress.step('Restore', (report) => restoreBackup(config, folder, report));
      console.log(`${dataDir} is as it was at ${manifest.made_at}. npm start goes on from there.`);
      return EXIT.fine;
    } catch (error) {
      if (error instanceof BackupFault) throw new UsageError(error.message);
      throw error;
    } finally {
      claim.release();
    }
  });
}
