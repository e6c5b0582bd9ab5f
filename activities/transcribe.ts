import { ApplicationFailure, log } from '@temporalio/activity';
import type { Bank } from '../src/bank/bank.ts';
import type { Bus } from '../src/bus/bus.ts';
import type { TranscriptionInput, TranscriptionOutcome } from '../src/domain/transcription/transcription.ts';
import { vocabularyOf } from '../src/domain/transcription/vocabulary.ts';
import { type Media, RecordingGone } from '../src/media/media.ts';
import { MediaUnavailable } from '../src/media/store.ts';
import type { InterviewRecord, Records } from '../src/records/records.ts';
import type { Upload } from '../src/records/upload.ts';
import { RecordingUnread, type Transcriber, TranscriberFailure } from '../src/transcription/transcriber.ts';
import { beating } from './heartbeat.ts';
import { taskOfInterview } from './task-of-interview.ts';

export interface TranscriptionParts {
  records: Pick<Records, 'interviews' | 'uploads' | 'resumes' | 'transcripts'>;
  media: Pick<Media, 'read'>;
  transcriber: Transcriber;
  bank: Bank;
  /** Hears that words are being written. */
  bus: Pick<Bus, 'publish'>;
  now: () => number;
}

/** Of a process that dies: the transcriber is asked several times anyway. */
const TRIES = 3;
/** So often whoever waits is told that it goes on. */
const TELL_EVERY_MS = 2_000;

/** Writes down what is said in a recording, once, and keeps it. */
export function createTranscription(parts: TranscriptionParts) {
  const { records, media, transcriber, bus, now } = parts;
  return (input: TranscriptionInput): Promise<TranscriptionOutcome> =>
    beating((signal) => transcribe(input, signal), { tries: TRIES });

  async function transcribe(input: TranscriptionInput, signal: AbortSignal): Promise<TranscriptionOutcome> {
    const { interviewId, uploadId } = input;
    if (await records.transcripts.find(uploadId)) return 'written';
    const [upload, interview] = await Promise.all([
      records.uploads.find(uploadId),
      records.interviews.find(interviewId),
    ]);
    if (!interview || upload?.interviewId !== interviewId || !isWhole(upload)) return 'gone';
    const prompt = await promptOf(interview);
    const stop = tellWhile(upload);
    try {
      const recording = {
        type: upload.type,
        size: upload.size,
        read: () => media.read(upload),
        durationMs: upload.durationMs,
        language: interview.locale,
        prompt,
      };
      const { durationMs, ...heard } = await transcriber.transcribe(recording, signal);
      const length = upload.durationMs ?? durationMs ?? 0;
      await records.transcripts.keep({
        ...input,
        ...heard,
        durationMs: length,
        sha256: upload.sha256,
        at: now(),
      });
      return 'written';
    } catch (error) {
      if (error instanceof RecordingUnread && error.cause instanceof RecordingGone) return 'gone';
      // By this name whoever asked is told of it, once it was tried again.
      if (error instanceof RecordingUnread && error.cause instanceof MediaUnavailable) throw error.cause;
      if (!(error instanceof TranscriberFailure)) throw error;
      if (error.code === 'unreadable') return 'unreadable';
      throw ApplicationFailure.nonRetryable(error.message, 'TranscriberFailure');
    } finally {
      stop();
    }
  }

  /** The technical words of what is being talked about. */
  async function promptOf({ id, locale, languages, currentTaskId }: InterviewRecord): Promise<string | null> {
    const [task, claims] = await Promise.all([
      currentTaskId === null ? null : taskOfInterview(parts, { interviewId: id, taskId: currentTaskId }),
      records.resumes.confirmed(id),
    ]);
    return vocabularyOf({
      locale,
      task: task && { title: task.title[locale], statement: task.statement[locale] },
      languages,
      claims: claims.map(({ text }) => text),
    });
  }

  function tellWhile({ id, interviewId, durationMs }: Upload): () => void {
    const startedAt = now();
    const tell = () =>
      bus
        .publish(interviewId, {
          type: 'transcribing',
          uploadId: id,
          elapsedMs: now() - startedAt,
          durationMs,
        })
        // Nobody waits for what is only shown.
        .catch((error) => log.warn('progress was not told', { error }));
    void tell();
    const timer = setInterval(tell, TELL_EVERY_MS);
    return () => clearInterval(timer);
  }
}

function isWhole(upload: Upload): upload is Upload & { size: number; sha256: string } {
  return (
    upload.finishedAt !== null && upload.removedAt === null && upload.size !== null && upload.sha256 !== null
  );
}
