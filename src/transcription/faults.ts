import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { faultOf } from '../llm/fault.ts';
import { TranscriberFailure } from './transcriber.ts';

/** What a failed request means, and how long to wait before the next one. */
export interface TranscriberFault {
  failure: TranscriberFailure;
  /** Whether another try may end better. */
  mayPass: boolean;
  /** Whether it speaks against the transcriber, not against the recording. */
  blamesTranscriber: boolean;
  /** HTTP status of a refusal. */
  status: number | null;
  retryAfterMs: number | null;
}

/** Of these the recording is at fault, not what the transcriber is asked for. */
const OF_THE_RECORDING: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** Errors that are no answer of a transcriber are thrown on. */
export function transcriberFault(error: unknown, now: number): TranscriberFault {
  if (error instanceof TranscriberFailure) return passing(error);
  const { code, status, retryAfterMs, blames } = faultOf(error, now);
  if (code === 'llm_timeout' || error instanceof APIConnectionTimeoutError)
    return passing(new TranscriberFailure('timeout', 'the transcriber was too slow'));
  if (code === 'llm_unreachable' || error instanceof APIConnectionError)
    return passing(new TranscriberFailure('unreachable', 'the transcriber could not be reached'));
  if (status === null)
    return passing(new TranscriberFailure('malformed', 'the transcriber answered nonsense'));
  if (OF_THE_RECORDING.has(status)) {
    const failure = new TranscriberFailure(
      'unreadable',
      `the transcriber does not take the recording (${status})`,
    );
    return { failure, mayPass: false, blamesTranscriber: false, status, retryAfterMs: null };
  }
  if (blames === 'model' && status !== 404)
    return {
      ...passing(new TranscriberFailure('failed', `the transcriber failed (${status})`)),
      status,
      retryAfterMs,
    };
  const failure = new TranscriberFailure('refused', `the transcriber refused the request (${status})`);
  return { failure, mayPass: false, blamesTranscriber: true, status, retryAfterMs: null };
}

function passing(failure: TranscriberFailure): TranscriberFault {
  return { failure, mayPass: true, blamesTranscriber: true, status: null, retryAfterMs: null };
}

/** Whether a request was refused for what it asks for, which another form of it may mend. */
export function isRefusedForm(error: unknown): boolean {
  return error instanceof APIError && (error.status === 400 || error.status === 422);
}
