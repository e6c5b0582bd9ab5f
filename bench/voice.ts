import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../src/domain/vocabulary.ts';
import { cacheDir } from '../src/host/cache.ts';
import { createProgress } from '../src/host/progress.ts';
import { startLocalTranscriber } from '../src/setup/local-transcriber/server.ts';
import { createTranscriber } from '../src/transcription/client.ts';
import type { Transcriber } from '../src/transcription/transcriber.ts';
import { withFigures } from './similarity/document.ts';
import { type Sentence, sentencesOf } from './voice/sentences.ts';
import { noisy, secondsOf, soundOf, wavOf } from './voice/sound.ts';
import { ensureSpeech, slowed, speak } from './voice/speech.ts';
import { rateOf, type WordErrors, wordErrors } from './voice/word-errors.ts';

const DOCUMENT = join(import.meta.dirname, '../docs/voice.md');
const NOISE_DB = 10;
const SLOWER = 1.2;
/** Word error rates of clear speech, without a prompt. */
const WANTED: Record<Locale, number> = { en: 0.08, ru: 0.2 };

const WAYS = {
  clear: async (wav: Buffer) => wav,
  'noise, 10 dB': async (wav: Buffer, seed: string) => wavOf(noisy(soundOf(wav), NOISE_DB, seed)),
  'a fifth slower': (wav: Buffer) => slowed(wav, SLOWER),
};
type Way = keyof typeof WAYS;

interface Heard extends WordErrors {
  soundS: number;
  tookS: number;
}

/**
 * `npm run bench -- voice [sentences a language]`: speaks, has it written down by the transcriber of `--llm local`, and counts the
 * words that are wrong. All sentences: the figures go into docs/voice.md too.
 */
export async function main([most]: readonly string[]): Promise<void> {
  const progress = createProgress(process.stderr);
  await ensureSpeech(progress);
  const local = await progress.step('Start the local transcriber', (detail) =>
    startLocalTranscriber({ cache: cacheDir('data'), onLine: detail }),
  );
  const transcriber = createTranscriber({ ...local, timeoutMs: 120_000, logger: { warn: console.warn } });
  try {
    const rows: string[] = [];
    for (const locale of LOCALES) rows.push(...(await rowsOf(locale, transcriber, Number(most ?? Infinity))));
    const figures = [HEAD, ...rows].join('\n');
    console.log(figures);
    if (most === undefined)
      writeFileSync(DOCUMENT, withFigures(readFileSync(DOCUMENT, 'utf8'), figures, 'voice'));
  } finally {
    await transcriber.close();
    await local.close();
  }
}

const HEAD = row('', ['words', 'errors', 'with prompt', 'of real time', 'wanted']);

async function rowsOf(locale: Locale, transcriber: Transcriber, most: number): Promise<string[]> {
  const sentences = sentencesOf(locale).slice(0, most);
  const spoken = await speak(
    sentences.map(({ text }) => text),
    locale,
  );
  const rows: string[] = [];
  for (const way of Object.keys(WAYS) as Way[]) {
    const plain: Heard[] = [];
    const prompted: Heard[] = [];
    for (const [index, sentence] of sentences.entries()) {
      const wav = await WAYS[way](spoken[index] as Buffer, sentence.text);
      plain.push(await hear(wav, { ...sentence, prompt: null }, locale, transcriber));
      prompted.push(await hear(wav, sentence, locale, transcriber));
    }
    const words = plain.reduce((sum, one) => sum + one.words, 0);
    const wanted = way === 'clear' ? `≤ ${WANTED[locale]}` : '';
    const figures = [
      rateOf(plain).toFixed(3),
      rateOf(prompted).toFixed(3),
      realTime([...plain, ...prompted]),
    ];
    rows.push(row(`${locale}, ${way}`, [String(words), ...figures, wanted]));
  }
  return rows;
}

async function hear(
  wav: Buffer,
  { text, prompt }: Omit<Sentence, 'prompt'> & { prompt: string | null },
  language: Locale,
  transcriber: Transcriber,
): Promise<Heard> {
  const startedAt = performance.now();
  const { text: written } = await transcriber.transcribe({
    type: 'audio/wav',
    size: wav.length,
    async *read() {
      yield wav;
    },
    ...{ durationMs: null, language, prompt },
  });
  const tookS = (performance.now() - startedAt) / 1000;
  return { ...wordErrors(text, written), soundS: secondsOf(soundOf(wav)), tookS };
}

function realTime(heard: readonly Heard[]): string {
  const sum = (of: (one: Heard) => number) => heard.reduce((total, one) => total + of(one), 0);
  return (sum(({ tookS }) => tookS) / sum(({ soundS }) => soundS)).toFixed(2);
}

function row(what: string, figures: readonly string[]): string {
  return [what.padEnd(20), ...figures.map((figure) => figure.padStart(12))].join(' ').trimEnd();
}
