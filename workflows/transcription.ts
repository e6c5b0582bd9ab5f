import type { TranscriptionInput, TranscriptionOutcome } from '../src/domain/transcription/transcription.ts';
import { transcriber } from './activities.ts';

/** Has one recording written down. Its sound and its words are in the store; here are ids. */
export async function transcription(input: TranscriptionInput): Promise<TranscriptionOutcome> {
  return transcriber.transcribe(input);
}
