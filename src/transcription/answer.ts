import { z } from 'zod';
import { isSpoken } from '../domain/transcription/segments.ts';
import { type Words, wordsOf } from '../domain/transcription/words.ts';
import { TranscriberFailure } from './transcriber.ts';

/** Ten minutes of speech with all that is told of each segment are a tenth of it. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_SECONDS = 24 * 3_600;

const figure = z
  .number()
  .nullish()
  .transform((value) => value ?? undefined);
const schema = z.object({
  text: z.string(),
  language: z.string().max(40).nullish(),
  duration: z.coerce.number().min(0).max(MOST_SECONDS).nullish(),
  segments: z
    .array(
      z.object({
        text: z.string(),
        no_speech_prob: figure,
        avg_logprob: figure,
        compression_ratio: figure,
      }),
    )
    .nullish(),
});

export interface Answer extends Words {
  /** Two or three letters; null where the transcriber does not say it. */
  language: string | null;
  durationMs: number | null;
}

/** What a transcriber answers, both with its segments and without. Throws {@link TranscriberFailure}. */
export async function readAnswer(response: Response): Promise<Answer> {
  const parsed = schema.safeParse(parse(await beginning(response.body)));
  if (!parsed.success) throw malformed();
  const { text, language, duration, segments } = parsed.data;
  const spoken = segments?.map((segment) => ({
    text: segment.text,
    noSpeechProb: segment.no_speech_prob,
    avgLogprob: segment.avg_logprob,
    compressionRatio: segment.compression_ratio,
  }));
  return {
    ...wordsOf(
      spoken
        ? spoken
            .filter(isSpoken)
            .map((segment) => segment.text)
            .join(' ')
        : text,
    ),
    language: codeOf(language ?? ''),
    durationMs: duration == null ? null : Math.round(duration * 1000),
  };
}

/** OpenAI writes the language's English name, others its code. */
function codeOf(language: string): string | null {
  const name = language.toLowerCase();
  return NAMES[name] ?? (/^[a-z]{2,3}$/.test(name) ? name : null);
}

const NAMES: Readonly<Record<string, string>> = { english: 'en', russian: 'ru' };

async function beginning(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) throw malformed();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed({ cause: error });
  }
}

function malformed(options?: ErrorOptions): TranscriberFailure {
  return new TranscriberFailure('malformed', 'what the transcriber answered is no transcript', options);
}
