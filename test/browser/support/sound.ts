import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { wavOf } from '../../../bench/voice/sound.ts';

const RATE = 16_000;
/** What is spoken: so many overtones of a voice this low, as loud as somebody near. */
const PITCH_HZ = 140;
const OVERTONES = 10;
const LOUDNESS = 0.5;
/** A syllable, as voices have them: what only hums is taken for noise and filtered out. */
const SYLLABLE_S = 0.2;

/** Writes a sound as a file that Chromium plays in place of a microphone: a second like speech, a second of silence, so often. */
export async function writeSpeech(file: string, times: number): Promise<void> {
  const samples = new Int16Array(RATE * 2 * times);
  for (let at = 0; at < samples.length; at += 1) {
    const isSilent = Math.floor(at / RATE) % 2 === 1;
    if (!isSilent) samples[at] = Math.round(32_767 * LOUDNESS * voiceAt(at / RATE));
  }
  await writeFile(file, wavOf({ rate: RATE, samples }));
}

/** Between -1 and 1. */
function voiceAt(seconds: number): number {
  let sum = 0;
  for (let overtone = 1; overtone <= OVERTONES; overtone += 1) {
    // Gliding a little, as voices do.
    const pitch = PITCH_HZ * overtone * (1 + 0.05 * Math.sin(2 * Math.PI * 2 * seconds));
    sum += Math.sin(2 * Math.PI * pitch * seconds) / overtone;
  }
  const syllable = Math.abs(Math.sin((Math.PI * seconds) / SYLLABLE_S));
  return (syllable * sum) / Math.PI;
}

/** A recording as this browser hears it: how long it is, and how loud each tenth of a second, in decibels of full scale. */
export async function heardIn(
  page: Page,
  recording: Buffer,
): Promise<{ seconds: number; loudness: number[] }> {
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    const context = new OfflineAudioContext(1, 1, 48_000);
    const sound = await context.decodeAudioData(bytes.buffer);
    const samples = sound.getChannelData(0);
    const step = Math.round(sound.sampleRate / 10);
    const loudness: number[] = [];
    for (let from = 0; from + step <= samples.length; from += step) {
      let sum = 0;
      for (const sample of samples.subarray(from, from + step)) sum += sample * sample;
      loudness.push(10 * Math.log10(sum / step + Number.EPSILON));
    }
    return { seconds: sound.duration, loudness };
  }, recording.toString('base64'));
}
