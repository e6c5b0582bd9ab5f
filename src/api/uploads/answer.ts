import type { z } from 'zod';
import { FAULTS } from '../../contract/texts/faults.ts';
import type { answerRequest } from '../../contract/uploads.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { invalid, notFound } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { uploadFor, wholeOf } from './find.ts';
import { notAllowed } from './problems.ts';

/** Takes a recording as the answer to a question of this interview, once. Throws where it is none. */
export async function recordAnswer(
  { records, media, gateway }: Pick<ApiDependencies, 'records' | 'media' | 'gateway'>,
  {
    body,
    interview,
    viewer,
    commandId,
  }: { body: z.output<typeof answerRequest>; interview: InterviewRecord; viewer: Viewer; commandId: string },
): Promise<{ seq: number }> {
  if (!interview.allowed.video) throw notAllowed();
  const { upload } = await uploadFor(records, { viewer, id: body.upload_id, action: 'recording.make' });
  if (upload.interviewId !== interview.id) throw notFound(PROBLEMS.noSuchUpload);
  if (upload.purpose !== 'answer') throw invalid([{ path: 'upload_id', message: FAULTS.notAnAnswer }]);
  const whole = await wholeOf(media, upload);
  const events = await records.events.after(interview.id, 0);
  const isQuestion = events.some(({ type, data }) => type === 'final' && data.messageId === body.message_id);
  if (!isQuestion) throw invalid([{ path: 'message_id', message: FAULTS.notAQuestion }]);
  return gateway.answer(interview.id, {
    commandId,
    uploadId: whole.id,
    messageId: body.message_id,
    durationMs: whole.durationMs,
    sha256: whole.sha256,
  });
}
