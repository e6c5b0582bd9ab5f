import { execa } from 'execa';
import { loadConfig } from '../config.ts';
import { cacheDir } from '../host/cache.ts';
import { serverEnvironment } from '../host/environment.ts';
import { createProgress } from '../host/progress.ts';
import { ensureTemporalBinary } from '../setup/temporal-binary.ts';
import { runningTemporal } from '../setup/temporal-server.ts';
import { EXIT, ROOT, runTool } from './tool.ts';

/**
 * `npm run temporal -- <arguments>`: Temporal's own command line on the service and the namespace of this installation.
 * Arguments that name others win. Ends with that program's exit code.
 */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const config = loadConfig(process.env, ROOT);
    const address = config.temporal.address ?? (await runningTemporal(config.dataDir));
    if (address === null) {
      console.error(
        `no Temporal server runs on ${config.dataDir}: run npm start first, or set TEMPORAL_ADDRESS to one elsewhere`,
      );
      return EXIT.fault;
    }
    const progress = createProgress(process.stderr);
    const binary = await ensureTemporalBinary({ cache: cacheDir(config.dataDir), progress });
    const where = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: config.temporal.namespace };
    const { exitCode } = await execa(binary, args, {
      env: { ...serverEnvironment(), ...where },
      extendEnv: false,
      stdio: 'inherit',
      reject: false,
    });
    return exitCode ?? EXIT.fault;
  });
}
