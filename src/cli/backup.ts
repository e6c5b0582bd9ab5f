import { makeBackup } from '../backup/make.ts';
import { BackupFault } from '../backup/manifest.ts';
import { loadConfig } from '../config/config.ts';
import { makeFilesPrivate } from '../host/private-files.ts';
import { createProgress } from '../host/progress.ts';
import { EXIT, ROOT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run backup -- <folder>

Copies this installation, whether it runs or not, into an empty folder: databases, keys and kept banks, all as they were
at one moment, checked. Exit code: 0 made, 1 a failure, 2 a wrong call.`;

/** `npm run backup -- <folder>` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const [folder, ...rest] = args;
    if (!folder || folder.startsWith('-') || rest.length > 0) throw new UsageError(USAGE);
    makeFilesPrivate();
    const config = loadConfig(process.env, ROOT);
    try {
      const { files } = await createProgress().step('Back up', (report) =>
        makeBackup(config, folder, report),
      );
      console.log(`${Object.keys(files).length} files are in ${folder}, readable by you alone.`);
      if (config.temporal.address !== null) {
        console.log(`Temporal at ${config.temporal.address} is not Viva's own: back it up by its own means.`);
      }
      return EXIT.fine;
    } catch (error) {
      if (error instanceof BackupFault) throw new UsageError(error.message);
      throw error;
    }
  });
}
