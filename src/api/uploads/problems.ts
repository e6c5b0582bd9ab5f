import { UnreadableRecording } from '../../media/length/unreadable.ts';
import { ForeignBytes, RecordingGone, TooLong } from '../../media/media.ts';
import { conflict, forbidden, gone, Problem } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';

/** The recording is elsewhere than whoever sends it believes: `HEAD` says where. */
export function wrongOffset(): Problem {
  return conflict('wrong_offset', PROBLEMS.wrongOffset);
}

export function tooManyOpen(): Problem {
  return conflict('too_many', PROBLEMS.tooManyRecordings);
}

export function noRoom(): Problem {
  return new Problem({ status: 429, code: 'storage_full', detail: PROBLEMS.recordingsFull });
}

export function unfinished(): Problem {
  return conflict('upload_unfinished', PROBLEMS.uploadUnfinished);
}

export function notAllowed(): Problem {
  return forbidden(PROBLEMS.recordingNotAllowed, 'recording_off');
}

export function tooLarge(): Problem {
  return new Problem({ status: 413, code: 'too_large', detail: PROBLEMS.recordingTooLarge });
}

function foreign(): Problem {
  return new Problem({ status: 415, code: 'unsupported_media_type', detail: PROBLEMS.foreignRecording });
}

/** What is wrong with the bytes themselves, for whoever sent them; null for other faults. */
export function faultOfBytes(error: unknown): Problem | null {
  if (error instanceof ForeignBytes) return foreign();
  if (error instanceof TooLong)
    return new Problem({ status: 413, code: 'too_large', detail: PROBLEMS.recordingTooLong });
  if (error instanceof UnreadableRecording)
    return new Problem({ status: 422, code: 'unreadable', detail: PROBLEMS.unreadableRecording });
  if (error instanceof RecordingGone) return gone(PROBLEMS.recordingGone);
  return null;
}
