import type { DatabaseLocation } from '../database/location.ts';
import { openDatabase } from '../database/open.ts';
import type { BankVersionRecords } from './bank-versions.ts';
import { createBankVersionRecords } from './bank-versions.ts';
import { createBlobRecords } from './blobs.ts';
import { recordSchema } from './open.ts';
import type { Records } from './records.ts';

/** What a process that runs programs knows of the records: no person, no interview, and no table that has any. */
export interface RecordsForSandbox extends Pick<Records, 'ping' | 'close'> {
  blobs: Pick<Records['blobs'], 'get' | 'put'>;
  bankVersions: Pick<BankVersionRecords, 'among' | 'find'>;
}

/** Opens the store for it, by a user of the database who may have no other right. */
export async function openRecordsForSandbox(location: DatabaseLocation): Promise<RecordsForSandbox> {
  const database = await openDatabase(location, recordSchema);
  const { get, put } = createBlobRecords(database);
  const { among, find } = createBankVersionRecords(database);
  return {
    blobs: { get, put },
    bankVersions: { among, find },
    ping: database.ping,
    close: database.close,
  };
}
