import { Client, type Connection } from '@temporalio/client';
import { type KeyRing, openKeyRing } from '../privacy/key-ring.ts';
import { createKeyWrap } from '../privacy/key-wrap.ts';
import { openRecords } from '../records/open.ts';
import { openRecordsForSandbox, type RecordsForSandbox } from '../records/open-for-sandbox.ts';
import type { Records } from '../records/records.ts';
import { openTelemetry } from '../telemetry/open.ts';
import type { TelemetryStore } from '../telemetry/telemetry.ts';
import { carryRequests } from '../temporal/carry-requests.ts';
import { createDataConverter } from '../temporal/data-converter.ts';
import { openClock } from './clock.ts';
import { openRecordings, type Recordings } from './media.ts';
import type { Start } from './start.ts';

/** All that an installation knows, and the keys to it. */
export interface Whole extends Recordings {
  records: Records;
  telemetry: TelemetryStore;
  keys: KeyRing;
  client: Client;
  /** By which the installation goes; milliseconds since the epoch. */
  clock: () => number;
}

/** All that an installation knows, and the keys to it: for whoever serves people or holds interviews. */
export async function openWhole(start: Start, connection: Connection): Promise<Whole> {
  const { config, closing, tracing } = start;
  const records = await openRecords(config.database, { hasMail: config.mail !== null });
  closing.add('records', () => records.close());
  const clock = await openClock(start, records);
  const keys = await openKeys(start, records, clock);
  const telemetry = await openTelemetry(config.telemetryDatabase);
  closing.add('store of telemetry', () => telemetry.close());
  const client = new Client({
    connection,
    namespace: config.temporal.namespace,
    dataConverter: createDataConverter(keys),
    interceptors: { workflow: [carryRequests(tracing)] },
  });
  return { records, keys, telemetry, client, clock, ...openRecordings(start, { records, keys, clock }) };
}

/** What somebody who only runs programs may know. */
export async function openNarrow({ config, closing }: Start): Promise<RecordsForSandbox> {
  const records = await openRecordsForSandbox(config.database);
  closing.add('records', () => records.close());
  return records;
}

async function openKeys(
  { config, progress }: Start,
  records: Records,
  clock: () => number,
): Promise<KeyRing> {
  const wrap = createKeyWrap(config.payloadSecrets);
  if (wrap.secretId === null) {
    progress.note('Keys of persons lie unwrapped in the database: set PAYLOAD_SECRET to keep them apart');
  }
  return openKeyRing({ records, wrap, clock });
}
