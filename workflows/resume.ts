import { CancellationScope, isCancellation, log } from '@temporalio/workflow';
import type { ReadingOutcome, ResumeInput } from '../src/domain/resume/reading.ts';
import { resumeReader, resumes } from './activities.ts';

/**
 * Reads one résumé where programs run, and keeps what it says. The file and what is read of it are in the store; here are their hashes.
 * What cannot be read here, or is cancelled by an operator, is kept as that, and may be sent again.
 */
export async function resumeReading(input: ResumeInput): Promise<{ status: ReadingOutcome }> {
  const { interviewId, readingId, fileSha256 } = input;
  let resultSha256: string | null = null;
  try {
    ({ resultSha256 } = await resumeReader(readingId).readResume({ interviewId, fileSha256 }));
  } catch (error) {
    if (isCancellation(error)) {
      await CancellationScope.nonCancellable(() => resumes.keepResume({ ...input, resultSha256 }));
      throw error;
    }
    log.warn('a résumé could not be read', { readingId, error });
  }
  return resumes.keepResume({ ...input, resultSha256 });
}
