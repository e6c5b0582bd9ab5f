import type { Locator, Page } from 'playwright-core';
import type { Records } from '../../src/records/records.ts';
import { says, startTranscriberServer, TRANSCRIBER } from '../../test/support/transcriber-server.ts';
import { texts as englishResume } from '../../web/texts/en/resume.ts';
import { texts as english } from '../../web/texts/en/room.ts';
import { texts as englishVoice } from '../../web/texts/en/voice.ts';
import { texts as englishWay } from '../../web/texts/en/way-in.ts';
import { texts as englishWork } from '../../web/texts/en/work.ts';
import { texts as russianResume } from '../../web/texts/ru/resume.ts';
import { texts as russian } from '../../web/texts/ru/room.ts';
import { texts as russianVoice } from '../../web/texts/ru/voice.ts';
import { texts as russianWay } from '../../web/texts/ru/way-in.ts';
import { texts as russianWork } from '../../web/texts/ru/work.ts';
import { invite, makePackage } from './invited.ts';
import { type Locale, openBrowser, signUp } from './person.ts';
import { type Stage, write } from './room.ts';
import { SPOKEN } from './talk.ts';
import { ATTEMPT } from './tasks.ts';

const SAYS = {
  en: { room: english, voice: englishVoice, resume: englishResume, way: englishWay, work: englishWork },
  ru: { room: russian, voice: russianVoice, resume: russianResume, way: russianWay, work: russianWork },
} as const;

/** Stands in for a transcriber, over the wire. */
export async function startListener() {
  const server = await startTranscriberServer();
  return {
    config: { ...TRANSCRIBER, baseUrl: server.url, timeoutMs: 60_000 },
    hears: (text: string) => server.always(says(text)),
    close: server.close,
  };
}

type MediaStage = Stage & { records: Records; listener: Awaited<ReturnType<typeof startListener>> };

/** A résumé, speaking and a recorded answer, in the room and in the console, screen by screen. */
export async function picturesOfMedia(stage: MediaStage, locale: Locale): Promise<void> {
  const { chromium, url, records } = stage;
  const { resume, way } = SAYS[locale];
  const suffix = locale === 'en' ? '' : '.2';
  const host = { nickname: `host${suffix}`, email: `host${suffix}@example.org`, locale };
  const boss = await signUp(chromium, url, host, (id) => records.users.setRole(id, 'admin'));
  const packageId = await makePackage(boss, {
    ...{ name: 'Backend', locale, resume: 'optional' },
    ...{ voice: true, video: true, media_days: 30 },
  });
  const { token } = await invite(boss, packageId, { first_name: 'Ada', last_name: 'Lovelace' });
  const browser = await openBrowser(chromium, locale);
  const page = await browser.newPage();
  await page.goto(`${url}/i#${token}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const box of await page.locator('#consents input').all()) await box.check();
  await page.getByRole('button', { name: way.accept.action }).click();
  await giveResume(stage, page, locale);
  await speak(stage, page, locale);
  await recordAnswer(stage, page, locale);

  const id = new URL(page.url()).pathname.split('/').at(-1);
  const desk = await boss.browser.newPage();
  await desk.goto(`${url}/console/interviews/${id}`);
  await stage.camera(desk, 'console-recording', await played(desk));
  await desk.locator('summary', { hasText: resume.company.title }).click();
  await desk.getByText(resume.company.confirmed).first().waitFor();
  await stage.camera(desk, 'console-resume', desk.locator('.resume-part').first());
  await browser.close();
  await boss.browser.close();
}

/** Before the interview begins; it is asked about in the room. */
async function giveResume({ interviewer, camera }: MediaStage, page: Page, locale: Locale): Promise<void> {
  const { resume, room, way } = SAYS[locale];
  const { file, asks } = SPOKEN[locale];
  interviewer.says(asks);
  await page.getByLabel(resume.choose).setInputFiles({
    ...{ name: 'ada.txt', mimeType: 'text/plain' },
    buffer: Buffer.from(file),
  });
  const confirm = page.getByRole('button', { name: `${resume.confirm}: ` });
  for (const count of [0, 1]) {
    await confirm.first().click();
    await page.getByText(resume.confirmed, { exact: true }).nth(count).waitFor();
  }
  await camera(page, 'resume-before');
  await page.getByRole('button', { name: way.practice.begin }).click();
  await page.locator('.log').getByText(asks).waitFor();
  await page.getByRole('button', { name: room.header.menu }).click();
  await page.getByRole('menuitem', { name: room.menu.resume }).click();
  await page.getByRole('heading', { name: resume.claims }).waitFor();
  await camera(page, 'resume-room');
  await page.keyboard.press('Escape');
}

/** From the first press of the button to a message whose words were spoken. */
async function speak(
  { interviewer, listener, camera }: MediaStage,
  page: Page,
  locale: Locale,
): Promise<void> {
  const { room, voice, work } = SAYS[locale];
  const { heard, asksMore } = SPOKEN[locale];
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  listener.hears(heard);
  interviewer.says(asksMore);
  await press(work.task.takeFirst);
  await page.getByRole('timer', { name: room.header.timer }).waitFor();
  await write(page, ATTEMPT);
  await showTalk(page, room.panes.names.chat);

  await press(voice.speak);
  await camera(page, 'speaking-explained');
  await press(voice.explain.turnOn);
  await page.getByRole('button', { name: voice.check.done }).waitFor();
  await camera(page, 'speaking-tried');
  await press(voice.check.done);
  await press(voice.speak);
  await page.getByText(voice.recording, { exact: true }).waitFor();
  await page.waitForTimeout(4_000);
  await camera(page, 'speaking');
  await press(voice.stop);
  await page.getByText(voice.spoken).waitFor();
  await camera(page, 'speaking-words');
  await page.getByLabel(room.chat.label).press('Enter');
  await page.locator('.log').getByText(asksMore).waitFor();
}

/** What a narrow window shows from then on. */
async function showTalk(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name }).click();
  if (size) await page.setViewportSize(size);
}

async function recordAnswer(
  { interviewer, listener, camera }: MediaStage,
  page: Page,
  locale: Locale,
): Promise<void> {
  const { room, voice } = SAYS[locale];
  const { answer } = voice;
  const { heardMore, thanks } = SPOKEN[locale];
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  listener.hears(heardMore);
  interviewer.says(thanks);
  await press(answer.open);
  await page.getByLabel(answer.hasCamera).check();
  await page.getByLabel(answer.agreed).check();
  await camera(page, 'answer-agreed');
  await press(answer.ready);
  await page.getByLabel(answer.preview).waitFor();
  await camera(page, 'answer-ready');
  await press(answer.begin);
  await page.waitForTimeout(3_000);
  await camera(page, 'answer-recording');
  await press(voice.stop);
  await page.getByText(answer.review).waitFor();
  await played(page);
  await camera(page, 'answer-review');
  await press(answer.send);
  await page.locator('.log').getByText(room.chat.recorded).waitFor();
  await page.locator('.log').getByText(thanks).waitFor();
  await camera(page, 'answer-sent', await played(page));
}

/** The one recording that a page shows, once its first picture is there. */
async function played(page: Page): Promise<Locator> {
  const player = page.locator('.player-picture');
  await player.waitFor();
  for (let looks = 0; looks < 50 && !(await player.evaluate(isStill)); looks++)
    await page.waitForTimeout(200);
  return player;
}

function isStill(element: HTMLElement | SVGElement): boolean {
  const { readyState, seeking, currentTime } = element as HTMLVideoElement;
  return readyState >= 2 && !seeking && currentTime === 0;
}
