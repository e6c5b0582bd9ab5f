import type { BlobRecords } from '../../records/blobs.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { Problem } from '../errors.ts';
import { storageFull } from '../texts/problems.ts';

const MIB = 1024 * 1024;
/** Code, input and results of one interview, bytes: some hundred times what a long one needs. */
export const MOST_BYTES_OF_INTERVIEW = 64 * MIB;
/** The same of all interviews of one candidate. */
export const MOST_BYTES_OF_CANDIDATE = 512 * MIB;

/** Throws 429 when the candidate has stored so much that another run or check has no room. Waiting does not help. */
export async function requireRoom(blobs: Pick<BlobRecords, 'bytesOf'>, row: InterviewRecord): Promise<void> {
  const { interview, candidate } = await blobs.bytesOf(row);
  if (interview >= MOST_BYTES_OF_INTERVIEW) throw full('interview', MOST_BYTES_OF_INTERVIEW);
  if (candidate >= MOST_BYTES_OF_CANDIDATE) throw full('candidate', MOST_BYTES_OF_CANDIDATE);
}

function full(whose: 'interview' | 'candidate', bytes: number): Problem {
  return new Problem({
    status: 429,
    code: 'storage_full',
    detail: storageFull(`${bytes / MIB} MiB`, whose),
  });
}
