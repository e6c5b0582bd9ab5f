import { Connection } from '@temporalio/client';
import { cacheDir } from '../host/cache.ts';
import { ensureTemporalBinary } from '../setup/temporal-binary.ts';
import { startTemporalServer } from '../setup/temporal-server.ts';
import { type Reach, reachOf } from '../temporal/connection.ts';
import { ensureNamespace } from '../temporal/namespace.ts';
import type { Start } from './start.ts';

/** The service that was named, or an embedded one. */
export async function openTemporal({
  config,
  progress,
  signal,
  closing,
}: Start): Promise<{ address: string; reach: Reach; uiUrl: string | null }> {
  const { address } = config.temporal;
  if (address) return { address, reach: reachOf(address, config.temporal), uiUrl: null };
  const binary = await ensureTemporalBinary({ cache: cacheDir(config.dataDir), progress, signal });
  const server = await progress.step('Start the Temporal server', () =>
    startTemporalServer({
      binary,
      dataDir: config.dataDir,
      uiPort: config.temporal.uiPort ?? undefined,
      codecEndpoint: `${config.publicOrigin}/temporal/codec`,
      signal,
    }),
  );
  closing.add('Temporal server', () => server.stop());
  return { ...server, reach: { address: server.address } };
}

/** A connection to it, with our namespace there. */
export async function connectTo(reach: Reach, { config, closing }: Start): Promise<Connection> {
  const connection = await Connection.connect(reach);
  closing.add('Temporal client', () => connection.close());
  await ensureNamespace(connection, config.temporal.namespace);
  return connection;
}
