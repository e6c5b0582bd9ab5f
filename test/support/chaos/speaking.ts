import { createHash, randomInt } from 'node:crypto';
import type { Dice } from '../dice.ts';
import { recordingOf } from '../media/recordings.ts';
import { headersOfMake, idOf, OCTETS } from '../media/tus.ts';
import { fails, type Reply as Heard, resets, says, staysSilent } from '../transcriber-server.ts';
import type { Call, Line, Reply } from './line.ts';

/** A recording that was sent, and the words that its candidate was shown. */
export interface Recording {
  uploadId: string;
  /** Of what was recorded, hex. */
  sha256: string;
  words: string;
}

interface Means {
  sessionId: string;
  line: Line;
  dice: Dice;
  /** Calls until there is one of the answers that are expected. */
  answered(call: Call, ...expected: number[]): Promise<Reply>;
  command(path: string, body: object, expected: number, withinMs: number): Promise<Reply['body']>;
}

/** Of slices and of questions where they are to go on. */
const MOST_CALLS = 300;
/** Whoever asks again goes on waiting for the same words. */
const WORDS_WITHIN_MS = 30_000;
const TUS = { 'Tus-Resumable': '1.0.0' };

/** Sends a recording in slices, from where the server has it after each fault, and has it written down: asks twice, as after a reload. */
export async function record(means: Means): Promise<Recording> {
  const { sessionId, line, dice, answered, command } = means;
  const bytes = await recordingOf('audio/webm', dice.between(3, 6), { bytes: dice.between(300, 900) });
  const headers = headersOfMake(
    { session_id: sessionId, type: 'audio/webm', purpose: 'message' },
    bytes.length,
  );
  const made = await answered({ method: 'POST', path: '/uploads', headers: { ...TUS, ...headers } }, 201);
  const uploadId = idOf(made);
  const path = `/uploads/${uploadId}`;
  let calls = 0;
  for (let at = 0; at < bytes.length; calls += 1) {
    if (calls === MOST_CALLS) throw new Error(`${uploadId} is at ${at} after ${calls} slices`);
    const there = await append(at, bytes.subarray(at, at + dice.between(10_000, 40_000)));
    if (there < at) line.complain(`${uploadId} has ${there} bytes, where ${at} were acknowledged`);
    at = there;
  }
  const [words, again] = [await wordsOf(), await wordsOf()];
  if (words !== again) line.complain(`the words of ${uploadId} are “${again}”, and were “${words}”`);
  return { uploadId, words, sha256: sha256Of(bytes) };

  /** How far the server has it then. One whose answer was lost was stored, or was not. */
  async function append(at: number, slice: Buffer): Promise<number> {
    const headers = { ...TUS, 'Upload-Offset': String(at), 'Content-Type': OCTETS };
    const reply = await answered({ method: 'PATCH', path, slice, headers }, 204, 409);
    const told = reply.status === 204 ? reply : await answered({ method: 'HEAD', path, headers: TUS }, 200);
    return Number(told.headers.get('upload-offset'));
  }

  async function wordsOf(): Promise<string> {
    const body = { session_id: sessionId, upload_id: uploadId };
    return (await command('/chat/transcribe', body, 200, WORDS_WITHIN_MS)).text;
  }
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a transcriber that is well answers: never the same words, so that two of one recording would be seen. */
export const hears: Heard = (response, request) =>
  says(`I would count them first, up to ${randomInt(1_000_000_000)}.`)(response, request);

/** How it fails, by what it is called. */
export const TRANSCRIBER_FAULTS: Readonly<Record<string, Heard>> = {
  'answers 500': fails(500),
  'takes a recording and stays silent': staysSilent(),
  'resets the connection': resets(),
};
