import { execa } from 'execa';
import type { Config } from '../config/config.ts';
import { cacheDir } from '../host/cache.ts';
import { serverEnvironment } from '../host/environment.ts';
import { createProgress } from '../host/progress.ts';
import { openKeyRing } from '../privacy/key-ring.ts';
import { createKeyWrap } from '../privacy/key-wrap.ts';
import type { Records } from '../records/records.ts';
import { ensureTemporalBinary } from '../setup/temporal-binary.ts';
import { runningTemporal } from '../setup/temporal-server.ts';
import { startCodecServer } from '../temporal/codec-server.ts';
import { createPayloadCodec } from '../temporal/payload-codec.ts';
import { EXIT, runTool, withRecords } from './tool.ts';

/**
 * `npm run temporal -- <arguments>`: Temporal's own command line on the service and the namespace of this installation.
 * Arguments that name others win. What is sealed is shown, by the keys in this installation's store. Ends with that program's
 * exit code.
 */
export async function main(args: string[]): Promise<void> {
  await runTool(() => withRecords(runTemporal(args)));
}

function runTemporal(args: string[]) {
  return async (records: Records, config: Config): Promise<number> => {
    const address = config.temporal.address ?? (await runningTemporal(config.dataDir));
    if (address === null) {
      console.error(
        `no Temporal server runs on ${config.dataDir}: run npm start first, or set TEMPORAL_ADDRESS to one elsewhere`,
      );
      return EXIT.fault;
    }
    const progress = createProgress(process.stderr);
    const binary = await ensureTemporalBinary({ cache: cacheDir(config.dataDir), progress });
    const keys = await openKeyRing({ records, wrap: createKeyWrap(config.payloadSecrets), clock: Date.now });
    const codec = await startCodecServer(createPayloadCodec(keys));
    try {
      const { exitCode } = await execa(binary, args, {
        env: {
          ...serverEnvironment(),
          TEMPORAL_ADDRESS: address,
          TEMPORAL_NAMESPACE: config.temporal.namespace,
          TEMPORAL_CODEC_ENDPOINT: codec.url,
          TEMPORAL_CODEC_AUTH: codec.authorization,
        },
        extendEnv: false,
        stdio: 'inherit',
        reject: false,
      });
      return exitCode ?? EXIT.fault;
    } finally {
      await codec.close();
    }
  };
}
