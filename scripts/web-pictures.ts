import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startBenchViva } from '../bench/viva.ts';
import { createProgress } from '../src/host/progress.ts';
import { ensureChromium } from '../src/setup/chromium.ts';
import { everyScreen, theseScreens } from './web-pictures/camera.ts';
import { picturesOfConsole } from './web-pictures/console.ts';
import { startInterviewer } from './web-pictures/interviewer.ts';
import { DEVICES, picturesOfMedia, startListener } from './web-pictures/media.ts';
import { picturesOfRoom } from './web-pictures/room.ts';

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
};

/**
 * `npm run web:pictures [-- <folder>]`: holds interviews in a browser, in both languages, and takes the pictures of
 * README and `docs/`; with a folder, every screen instead, in three sizes and two themes, to be looked at.
 */
export async function main(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [folder] = positionals;
  const files = Object.fromEntries(
    Object.entries(SHOWN).map(([screen, file]) => [screen, join(IMAGES, file)]),
  );
  const camera = folder === undefined ? theseScreens(files) : everyScreen(resolve(folder));
  const found = await ensureChromium({ progress: createProgress(process.stderr) });
  if ('unavailable' in found) throw new Error(found.unavailable);
  const interviewer = await startInterviewer();
  const listener = await startListener();
  const viva = await startBenchViva({ llm: interviewer.llm, transcriber: listener.config });
  const browser = await chromium.launch({
    executablePath: found.path,
    args: DEVICES,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    for (const locale of ['en', 'ru'] as const) {
      const stage = {
        ...{ chromium: browser, url: viva.url, interviewer, listener, records: viva.records },
        camera: (page, screen, part) => camera(page, `${locale}-${screen}`, part),
      } satisfies Parameters<typeof picturesOfConsole>[0] & Parameters<typeof picturesOfMedia>[0];
      const sessionId = await picturesOfRoom(stage, locale);
      await picturesOfConsole(stage, locale, sessionId);
      await picturesOfMedia(stage, locale);
    }
  } finally {
    await browser.close();
    await viva.close();
    await listener.close();
    await interviewer.close();
  }
}
