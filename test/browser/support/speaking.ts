import type { Page } from 'playwright-core';
import { texts as english } from '../../../web/texts/en/voice.ts';
import { texts as russian } from '../../../web/texts/ru/voice.ts';
import { createClient } from '../../support/api/client.ts';
import { inviteTo, makePackage } from '../../support/api/invited.ts';
import { signUpAs } from '../../support/api/people.ts';
import {
  startTranscriberServer,
  TRANSCRIBER,
  type TranscriberServer,
} from '../../support/transcriber-server.ts';
import { type Scene, startScene } from './viva.ts';

declare global {
  interface Window {
    openedTracks: MediaStreamTrack[];
  }
}

/** What is said about speaking, by language. */
export const VOICE = { en: english, ru: russian } as const;

/** Devices that every Chromium has for tests, and a yes to whoever asks for them. */
export const FAKE_DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** A server whose messages can be spoken, with a stand-in for the transcriber over the wire. */
export interface SpeakingScene extends Scene {
  transcriber: TranscriberServer;
}

export async function startSpeakingScene(
  options: Pick<NonNullable<Parameters<typeof startScene>[0]>, 'bank' | 'browserArgs' | 'config'> = {},
): Promise<SpeakingScene> {
  const transcriber = await startTranscriberServer();
  const config = {
    transcriber: { ...TRANSCRIBER, baseUrl: transcriber.url, timeoutMs: 60_000 },
    ...options.config,
  };
  const scene = await startScene({
    hasModel: false,
    untilCodeRuns: false,
    ...(options.bank && { bank: options.bank }),
    browserArgs: options.browserArgs ?? FAKE_DEVICES,
    config,
  });
  return {
    ...scene,
    transcriber,
    async close() {
      await scene.close();
      await transcriber.close();
    },
  };
}

/** In a page, before its own scripts: remembers what is opened, so that {@link openDevices} can tell. */
export function rememberDevices(): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const tracks: MediaStreamTrack[] = [];
  Object.assign(window, { openedTracks: tracks });
  mediaDevices.getUserMedia = async (wish) => {
    const stream = await open(wish);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

/** Microphones and cameras whose sign is lit. */
export function openDevices(page: Page): Promise<number> {
  return page.evaluate(() => window.openedTracks.filter(({ readyState }) => readyState === 'live').length);
}

/** Somebody has read what happens with what they say, and tried their microphone. */
export async function tryMicrophone(page: Page, locale: keyof typeof VOICE = 'en'): Promise<void> {
  const { speak, explain, check } = VOICE[locale];
  await page.getByRole('button', { name: speak }).click();
  await page.getByRole('button', { name: explain.turnOn }).click();
  await page.getByRole('button', { name: check.done }).click();
  await page.getByRole('button', { name: check.done }).waitFor({ state: 'detached' });
}

/** Presses the button, and once more after so long. */
export async function speak(page: Page, ms: number, locale: keyof typeof VOICE = 'en'): Promise<void> {
  await beginSpeaking(page, locale);
  await page.waitForTimeout(ms);
  await page.getByRole('button', { name: VOICE[locale].stop, exact: true }).click();
}

/** Presses the button; resolves once it is recorded. */
export async function beginSpeaking(page: Page, locale: keyof typeof VOICE = 'en'): Promise<void> {
  await page.getByRole('button', { name: VOICE[locale].speak }).click();
  await page.getByText(VOICE[locale].recording, { exact: true }).waitFor();
}

/** Somebody is invited to a package like this; resolves with what stands behind the `#` of their link. */
export async function inviteBy({ viva }: Scene, ordered: object): Promise<string> {
  const client = await createClient(viva.url);
  const by = await signUpAs('admin', client, viva.records);
  const packageId = await makePackage(client, by, ordered);
  const { link } = await inviteTo(packageId, { client, by });
  return link;
}
