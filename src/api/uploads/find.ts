import type { InterviewRecord, Records } from '../../records/records.ts';
import type { Upload } from '../../records/upload.ts';
import type { Viewer } from '../context.ts';
import { gone, notFound } from '../errors.ts';
import { type Action, interviewFor } from '../policies.ts';
import { PROBLEMS } from '../texts/problems.ts';

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
