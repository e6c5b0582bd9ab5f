import type { BlobRecords } from '../src/records/blobs.ts';
import type { ResumeReader } from '../src/resume/reader.ts';
import { beating } from './heartbeat.ts';

export interface ResumeToRead {
  interviewId: string;
  /** Blob with the file as base64. */
  fileSha256: string;
}

/**
 * Reads a résumé in the container for it; `resultSha256` is the blob with a `ReadResume` as JSON. A file that cannot be
 * read is a result; a fault of the infrastructure is thrown, and tried again.
 */
export function createResumeReading({
  records,
  resumes,
}: {
  records: { blobs: Pick<BlobRecords, 'get' | 'put'> };
  resumes: ResumeReader;
}): (input: ResumeToRead) => Promise<{ resultSha256: string }> {
  return ({ interviewId, fileSha256 }) =>
    beating(async (signal) => {
      const file = Buffer.from(await records.blobs.get(fileSha256), 'base64');
      const read = await resumes.read(file, interviewId, signal);
      return { resultSha256: await records.blobs.put(JSON.stringify(read), interviewId) };
    });
}
