import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startBenchViva } from '../bench/viva.ts';
import { createProgress } from '../src/host/progress.ts';
import { ensureChromium } from '../src/setup/chromium.ts';
import { startReceiver } from '../test/support/webhooks/receiver.ts';
import { everyScreen, theseScreens } from './web-pictures/camera.ts';
import { unreliable } from './web-pictures/companies.ts';
import { picturesOfCompany } from './web-pictures/company.ts';
import { picturesOfConsole } from './web-pictures/console.ts';
import { makeDevices } from './web-pictures/devices.ts';
import { startInterviewer } from './web-pictures/interviewer.ts';
import { picturesOfMedia, startListener } from './web-pictures/media.ts';
import { picturesOfRoom } from './web-pictures/room.ts';
import { TALK } from './web-pictures/talk.ts';

const IMAGES = resolve(import.meta.dirname, '../docs/images');
/** Those of README and docs, by the screen that they show. */
const SHOWN: Record<string, string> = {
  'en-room-failed-1280-light.png': 'room-light.png',
  'ru-room-failed-1280-dark.png': 'room-dark.png',
  'en-room-failed-390-light.png': 'room-narrow.png',
  'en-console-live-1280-light.png': 'console-live.png',
  'en-console-playback-1280-light.png': 'console-playback.png',
  'en-console-compare-1280-light.png': 'console-compare.png',
  'en-speaking-1280-light.png': 'room-speaking.png',
  'en-speaking-words-1280-light.png': 'room-words.png',
  'en-resume-room-1280-light.png': 'room-resume.png',
  'en-console-recording-1280-light.png': 'console-recording.png',
  'en-invitation-1280-light.png': 'invitation.png',
  'en-invitation-accept-1280-light.png': 'invitation-consent.png',
  'en-company-invitations-1280-light.png': 'console-invitations.png',
  'en-company-webhook-1280-light.png': 'console-webhook.png',
};

/** What is held one after the other; `console` shows what was typed in `room`, too. */
const SCENES = ['room', 'console', 'media', 'company'] as const;
type Scene = (typeof SCENES)[number];

/**
 * `npm run web:pictures [-- <folder>] [--scene <name> …]`: holds interviews in a browser, in both languages, and takes the
 * pictures of README and `docs/`; with a folder, every screen instead, in three sizes and two themes, to be looked at.
 * With scenes, the pictures of these alone.
 */
export async function main(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { scene: { type: 'string', multiple: true } },
  });
  const [folder] = positionals;
  const scenes = scenesOf(values.scene);
  const files = Object.fromEntries(
    Object.entries(SHOWN).map(([screen, file]) => [screen, join(IMAGES, file)]),
  );
  const camera = folder === undefined ? theseScreens(files) : everyScreen(resolve(folder));
  const found = await ensureChromium({ progress: createProgress(process.stderr) });
  if ('unavailable' in found) throw new Error(found.unavailable);
  const devices = makeDevices();
  const interviewer = await startInterviewer();
  const listener = await startListener();
  const receiver = await startReceiver(unreliable());
  const viva = await startBenchViva({
    ...{ llm: interviewer.llm, transcriber: listener.config, webhooksToLoopback: true },
  });
  const browser = await chromium.launch({
    executablePath: found.path,
    args: devices.args,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    for (const locale of ['en', 'ru'] as const) {
      const stage = {
        ...{ chromium: browser, url: viva.url, interviewer, listener, receiver, records: viva.records },
        camera: (page, screen, part) => camera(page, `${locale}-${screen}`, part),
      } satisfies Parameters<typeof picturesOfMedia>[0] & Parameters<typeof picturesOfCompany>[0];
      interviewer.says(TALK[locale].feedback);
      const typedId = scenes.has('room') ? await picturesOfRoom(stage, locale) : null;
      if (scenes.has('console') && typedId !== null) await picturesOfConsole(stage, locale, typedId);
      if (scenes.has('media')) await picturesOfMedia(stage, locale);
      if (scenes.has('company')) await picturesOfCompany(stage, locale);
    }
  } finally {
    await browser.close();
    await viva.close();
    await receiver.close();
    await listener.close();
    await interviewer.close();
    devices.close();
  }
}

/** All where none is named; what another one needs comes along. */
function scenesOf(names: readonly string[] = SCENES): Set<Scene> {
  const unknown = names.filter((name) => !(SCENES as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new Error(`no such scene: ${unknown.join(', ')} (there are ${SCENES.join(', ')})`);
  const scenes = new Set(names as readonly Scene[]);
  return scenes.has('console') ? scenes.add('room') : scenes;
}
