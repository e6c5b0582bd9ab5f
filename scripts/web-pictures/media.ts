import type { Page } from 'playwright-core';
import type { Records } from '../../src/records/records.ts';
import { says, startTranscriberServer, TRANSCRIBER } from '../../test/support/transcriber-server.ts';
import { texts as englishResume } from '../../web/texts/en/resume.ts';
import { texts as english } from '../../web/texts/en/room.ts';
import { texts as englishVoice } from '../../web/texts/en/voice.ts';
import { texts as englishWay } from '../../web/texts/en/way-in.ts';
import { texts as russianResume } from '../../web/texts/ru/resume.ts';
import { texts as russian } from '../../web/texts/ru/room.ts';
import { texts as russianVoice } from '../../web/texts/ru/voice.ts';
import { texts as russianWay } from '../../web/texts/ru/way-in.ts';
import { type Locale, openBrowser, type Person, signUp } from './person.ts';
import type { Stage } from './room.ts';

const SAYS = {
  en: { room: english, voice: englishVoice, resume: englishResume, way: englishWay },
  ru: { room: russian, voice: russianVoice, resume: russianResume, way: russianWay },
} as const;

/** What is spoken and what a résumé says, in the pictures. */
const TOLD = {
  en: {
    heard:
      'I would keep the counts in a hash map and go through the input once, because the order does not matter here.',
    resume:
      'Ada Lovelace\nada@example.org\n\nExperience\nBackend engineer at Analytical Engines, 2019-2024\n5 years with PostgreSQL\nBuilt a queue of jobs on Kafka for 40 teams\n\nSkills\nTypeScript, Go, PostgreSQL, Kafka, Kubernetes\n',
  },
  ru: {
    heard:
      'Я бы хранил счётчики в хеш-таблице и прошёл по вводу один раз, потому что порядок здесь не важен.',
    resume:
      'Ада Лавлейс\nada@example.org\n\nОпыт работы\nБэкенд-разработчик, Аналитические машины, 2019-2024\n5 лет с PostgreSQL\n\nНавыки\nTypeScript, Go, PostgreSQL, Kafka, Kubernetes\n',
  },
} as const;

/** Devices that every Chromium has for tests. */
export const DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Stands in for a transcriber, over the wire. */
export async function startListener() {
  const server = await startTranscriberServer();
  return {
    config: { ...TRANSCRIBER, baseUrl: server.url, timeoutMs: 60_000 },
    hears: (text: string) => server.always(says(text)),
    close: server.close,
  };
}

/** Speaking, a recorded answer and a résumé, in the room and in the console, screen by screen. */
export async function picturesOfMedia(
  stage: Stage & { records: Records; listener: Awaited<ReturnType<typeof startListener>> },
  locale: Locale,
): Promise<void> {
  const { chromium, url, camera, records, listener } = stage;
  const { room, voice, resume, way } = SAYS[locale];
  const suffix = locale === 'en' ? '' : '.2';
  const boss = await signUp(
    chromium,
    url,
    { nickname: `host${suffix}`, email: `host${suffix}@example.org`, locale },
    (id) => records.users.setRole(id, 'admin'),
  );
  const link = await invite(boss, locale);
  const browser = await openBrowser(chromium, locale);
  const page = await browser.newPage();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  listener.hears(TOLD[locale].heard);

  await page.goto(`${url}/i#${link}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const box of await page.locator('#consents input').all()) await box.check();
  await press(way.accept.action);
  await page.getByLabel(resume.choose).setInputFiles({
    ...{ name: 'ada.txt', mimeType: 'text/plain' },
    buffer: Buffer.from(TOLD[locale].resume),
  });
  await page.getByRole('button', { name: resume.confirmAll(0).slice(0, 9) }).waitFor();
  await press(`${resume.confirm}: `);
  await page.getByText(resume.confirmed).first().waitFor();
  await camera(page, 'resume-before');
  await press(way.practice.begin);
  await page.locator('.speech-interviewer').first().waitFor();
  await press(room.header.menu);
  await page.getByRole('menuitem', { name: room.menu.resume }).click();
  await page.getByRole('heading', { name: resume.claims }).waitFor();
  await camera(page, 'resume-room');
  await page.keyboard.press('Escape');

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
  await page.locator('.log').getByText(TOLD[locale].heard).waitFor();

  await recordAnswer(page, locale, camera);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const desk = await boss.browser.newPage();
  await desk.goto(`${url}/console/interviews/${id}`);
  await desk.locator('.player-picture').waitFor();
  await desk.locator('summary', { hasText: resume.company.title }).click();
  await desk.getByText(resume.company.confirmed).first().waitFor();
  await camera(desk, 'console-recording', desk.locator('.player'));
  await browser.close();
  await boss.browser.close();
}

async function recordAnswer(page: Page, locale: Locale, camera: Stage['camera']): Promise<void> {
  const { room, voice } = SAYS[locale];
  const { answer } = voice;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await page.getByText(room.chat.thinking).waitFor({ state: 'detached' });
  await press(answer.open);
  await page.getByLabel(answer.hasCamera).check();
  await page.getByLabel(answer.agreed).check();
  await camera(page, 'answer-agreed');
  await press(answer.ready);
  await page.getByLabel(answer.preview).waitFor();
  await press(answer.begin);
  await page.waitForTimeout(3_000);
  await camera(page, 'answer-recording');
  await press(voice.stop);
  await page.getByText(answer.review).waitFor();
  await page.locator('.player-picture').waitFor();
  await camera(page, 'answer-review');
  await press(answer.send);
  await page.locator('.log').getByText(room.chat.recorded).waitFor();
  await camera(page, 'answer-sent');
}

/** To a package with all that can be allowed; resolves with what stands behind the `#` of the link. */
async function invite(boss: Person, locale: Locale): Promise<string> {
  const { package_id } = await boss.call('POST', '/packages', {
    ...{ name: 'Backend', track: 'backend', level: 'middle', locale },
    ...{ resume: 'optional', voice: true, video: true, media_days: 30 },
  });
  const { url } = await boss.call('POST', '/invitations', {
    package_id,
    candidate: { first_name: 'Ada', last_name: 'Lovelace' },
  });
  return new URL(url).hash.slice(1);
}
