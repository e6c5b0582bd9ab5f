import type { AnswerData, EventBody } from '../events.ts';
import { type Interview, MOST_RECORDED } from '../interview.ts';
import { refusal, refuseFinished } from './guards.ts';

/** A recorded answer to a question. A recording is one answer, to one question. */
export function recordAnswer(interview: Interview, answer: AnswerData): EventBody[] {
  refuseFinished(interview);
  const recorded = interview.recorded ?? [];
  if (recorded.includes(answer.uploadId)) throw refusal(interview, 'recorded_already');
  if (recorded.length >= MOST_RECORDED) throw refusal(interview, 'recorded_enough');
  const { uploadId, messageId, durationMs, sha256 } = answer;
  return [{ type: 'answer_recorded', data: { uploadId, messageId, durationMs, sha256 } }];
}
