import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { Config } from '../config/config.ts';
import type { RecordedHistory } from '../domain/interview/recorded-history.ts';
import { openKeyRing } from '../privacy/key-ring.ts';
import { createKeyWrap } from '../privacy/key-wrap.ts';
import type { InterviewRecord, Records } from '../records/records.ts';
import { runningTemporal } from '../setup/temporal-server.ts';
import { reachOf } from '../temporal/connection.ts';
import { createDataConverter } from '../temporal/data-converter.ts';
import { findHistory } from '../temporal/histories.ts';

const CONNECT_WITHIN_MS = 5_000;

/** The history of an interview, opened with the candidate's key: Temporal's own where it runs, else the exported one. */
export async function historyOf(
  { id, workflowId }: InterviewRecord,
  records: Records,
  config: Config,
): Promise<RecordedHistory | null> {
  const dataConverter = await dataConverterOf(records, config);
  return withTemporal(config, (client) =>
    findHistory({ interviewId: id, workflowId }, { client, records, dataConverter }),
  );
}

/** Opens what Temporal keeps with the keys of persons. */
export async function dataConverterOf(
  records: Records,
  { payloadSecrets }: Pick<Config, 'payloadSecrets'>,
): Promise<DataConverter> {
  return createDataConverter(
    await openKeyRing({ records, wrap: createKeyWrap(payloadSecrets), clock: Date.now }),
  );
}

/** With a client of the service that is configured or runs embedded; with null where none answers. */
export async function withTemporal<Result>(
  { temporal, dataDir }: Config,
  work: (client: Client | null) => Promise<Result>,
): Promise<Result> {
  const address = temporal.address ?? (await runningTemporal(dataDir));
  const connection = address && (await connect(address, temporal));
  if (!connection) return work(null);
  try {
    return await work(new Client({ connection, namespace: temporal.namespace }));
  } finally {
    await connection.close();
  }
}

async function connect(address: string, temporal: Config['temporal']): Promise<Connection | null> {
  try {
    const reach = temporal.address === null ? { address } : reachOf(address, temporal);
    return await Connection.connect({ ...reach, connectTimeout: CONNECT_WITHIN_MS });
  } catch (error) {
    console.log(`Temporal at ${address} does not answer (${(error as Error).message}); trying the store.`);
    return null;
  }
}
