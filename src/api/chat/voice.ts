import { FAULTS } from '../../contract/texts/faults.ts';
import type { VoiceNote } from '../../domain/interview/calls.ts';
import type { Transcript } from '../../domain/transcription/transcription.ts';
import { isEdited } from '../../domain/transcription/words.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { TranscriptionFailed, TranscriptionUnfinished } from '../../temporal/transcriptions.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { conflict, invalid, notFound, Problem, unavailable } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { type WholeUpload, wholeOf } from '../uploads/find.ts';

type Deps = Pick<ApiDependencies, 'records' | 'media' | 'transcriptions' | 'settings'>;

/** The words of a recording of this interview. */
export async function wordsOfUpload(
  { records, media, transcriptions, settings }: Deps,
  interview: InterviewRecord,
  uploadId: string,
): Promise<Transcript> {
  const upload = await wholeUpload({ records, media }, interview, uploadId);
  if (!settings.hasTranscriber) throw unavailable('transcriber', PROBLEMS.noTranscriber, NOBODY_RETRY_S);
  try {
    const transcript = await transcriptions.of({ interviewId: interview.id, uploadId: upload.id });
    if (transcript) return transcript;
  } catch (error) {
    throw problemOf(error);
  }
  throw notFound(PROBLEMS.noSuchUpload);
}

/** What a message says of the recording by which it was spoken. Whether its words were mended is compared here. */
export async function voiceOf(
  { records, media }: Pick<Deps, 'records' | 'media'>,
  interview: InterviewRecord,
  { text, voice }: { text: string; voice: { upload_id: string; edited: boolean } },
): Promise<VoiceNote> {
  const { id } = await wholeUpload({ records, media }, interview, voice.upload_id);
  const transcript = await records.transcripts.find(id);
  if (!transcript) throw conflict('not_transcribed', PROBLEMS.notTranscribed);
  const edited = isEdited(text, transcript.text);
  if (edited !== voice.edited) {
    const message = edited ? FAULTS.wordsWereEdited : FAULTS.wordsWereNotEdited;
    throw invalid([{ path: 'voice.edited', message }]);
  }
  return { uploadId: id, sha256: transcript.sha256, edited };
}

/** Somebody has to set one up. */
const NOBODY_RETRY_S = 60;
const AGAIN_S = 1;

function problemOf(error: unknown): unknown {
  if (error instanceof TranscriptionUnfinished)
    return unavailable('transcriber', PROBLEMS.stillTranscribing, AGAIN_S);
  if (!(error instanceof TranscriptionFailed)) return error;
  if (error.code === 'store') return unavailable('media', PROBLEMS.mediaDown);
  if (error.code === 'failed') return unavailable('transcriber', PROBLEMS.transcriberFailed);
  return new Problem({ status: 422, code: 'unreadable', detail: PROBLEMS.soundUnreadable });
}

async function wholeUpload(
  { records, media }: Pick<Deps, 'records' | 'media'>,
  interview: InterviewRecord,
  uploadId: string,
): Promise<WholeUpload> {
  const upload = await records.uploads.find(uploadId);
  if (upload?.interviewId !== interview.id) throw notFound(PROBLEMS.noSuchUpload);
  return wholeOf(media, upload);
}
