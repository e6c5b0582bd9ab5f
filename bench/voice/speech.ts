import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '../../src/domain/vocabulary.ts';
import { findOnPath, runCommand } from '../../src/host/command.ts';
import type { Progress } from '../../src/host/progress.ts';
import { canInstallPackages, installPackages } from '../../src/setup/apt.ts';

/** Debian's voices that a transcriber understands; those of espeak-ng it does not. */
const VOICES: Record<Locale, string> = { en: 'cmu_us_slt_arctic_hts', ru: 'msu_ru_nsh_clunits' };
const PACKAGES = ['festival', 'festvox-us-slt-hts', 'festvox-ru', 'ffmpeg'];

/** Festival speaks, and ffmpeg slows it down. As root on Debian they are installed where there are none. */
export async function ensureSpeech(progress: Progress): Promise<void> {
  if (findOnPath('festival') !== null && findOnPath('ffmpeg') !== null && (await hasVoices())) return;
  if (!canInstallPackages())
    throw new Error(`speech needs ${PACKAGES.join(', ')}: install them, on Debian by apt-get install`);
  await installPackages(PACKAGES, { progress });
}

async function hasVoices(): Promise<boolean> {
  const listed = await runCommand('festival', ['--batch', '(print (voice.list))']);
  return Object.values(VOICES).every((voice) => listed.includes(voice));
}

/** WAV files of the sentences, in their order. */
export function speak(sentences: readonly string[], locale: Locale): Promise<Buffer[]> {
  return inFolder(async (folder) => {
    const pathOf = (index: number) => join(folder, `${index}.wav`);
    const spoken = sentences.map(
      (text, index) =>
        `(utt.save.wave (utt.synth (Utterance Text ${quoted(text)})) ${quoted(pathOf(index))} 'riff)`,
    );
    const script = join(folder, 'speak.scm');
    writeFileSync(script, [`(voice_${VOICES[locale]})`, ...spoken].join('\n'));
    await runCommand('festival', ['--batch', script]);
    return sentences.map((_, index) => readFileSync(pathOf(index)));
  });
}

/** The same voice at the same pitch, but so many times as long. */
export function slowed(wav: Buffer, times: number): Promise<Buffer> {
  return inFolder(async (folder) => {
    const [from, to] = [join(folder, 'from.wav'), join(folder, 'to.wav')];
    writeFileSync(from, wav);
    const quiet = ['-nostdin', '-loglevel', 'error'];
    await runCommand('ffmpeg', [...quiet, '-i', from, '-af', `atempo=${1 / times}`, '-bitexact', to]);
    return readFileSync(to);
  });
}

/** A recording as a browser makes it. */
export function asWebm(wav: Buffer): Promise<Buffer> {
  return inFolder(async (folder) => {
    const [from, to] = [join(folder, 'from.wav'), join(folder, 'to.webm')];
    writeFileSync(from, wav);
    await runCommand('ffmpeg', [
      '-nostdin',
      '-loglevel',
      'error',
      '-i',
      from,
      '-c:a',
      'libopus',
      '-b:a',
      '32k',
      to,
    ]);
    return readFileSync(to);
  });
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-speech-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** For Scheme. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
