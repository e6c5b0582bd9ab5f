import type { Media } from '../../media/media.ts';
import type { InterviewRecord, Records } from '../../records/records.ts';
import type { Upload } from '../../records/upload.ts';
import type { Viewer } from '../context.ts';
import { gone, notFound } from '../errors.ts';
import { type Action, interviewFor } from '../policies.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { faultOfBytes, unfinished } from './problems.ts';

/** One that has come to its end, and was measured. */
export type WholeUpload = Upload & { durationMs: number; sha256: string };

/** The recording, when the viewer may do that with it. Throws 404, 403, and 410 where its bytes are gone. */
export async function uploadFor(
  { uploads, interviews }: Pick<Records, 'uploads' | 'interviews'>,
  { viewer, id, action }: { viewer: Viewer; id: string; action: Action },
): Promise<{ upload: Upload; interview: InterviewRecord }> {
  const upload = await uploads.find(id);
  if (!upload) throw notFound(PROBLEMS.noSuchUpload);
  const interview = await interviewFor(interviews, { viewer, id: upload.interviewId, action });
  if (upload.removedAt !== null) throw gone(PROBLEMS.recordingGone);
  return { upload, interview };
}

/** The recording as it is in the end, also where the process that had its last byte died. Throws 410, 409, and what is wrong with its bytes. */
export async function wholeOf(media: Pick<Media, 'finish'>, upload: Upload): Promise<WholeUpload> {
  if (upload.removedAt !== null) throw gone(PROBLEMS.recordingGone);
  const whole = await media.finish(upload).catch((error: unknown) => {
    throw faultOfBytes(error) ?? error;
  });
  if (whole?.durationMs == null || whole.sha256 === null) throw unfinished();
  return { ...whole, durationMs: whole.durationMs, sha256: whole.sha256 };
}
