import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Track } from '../../../src/domain/vocabulary.ts';
import { texts as english } from '../../../web/texts/en/room.ts';
import { texts as englishShared } from '../../../web/texts/en/shared.ts';
import { texts as englishWork } from '../../../web/texts/en/work.ts';
import { texts as russian } from '../../../web/texts/ru/room.ts';
import { texts as russianShared } from '../../../web/texts/ru/shared.ts';
import { texts as russianWork } from '../../../web/texts/ru/work.ts';
import type { TestBrowser, Visit } from './browser.ts';

/** What a page says, by language. */
export const SAYS = {
  en: { room: english, work: englishWork, shared: englishShared },
  ru: { room: russian, work: russianWork, shared: russianShared },
} as const;
type Locale = keyof typeof SAYS;

type VisitOptions = Parameters<TestBrowser['visit']>[1];

/** A browser whose pages may copy and paste. */
export const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

interface RoomOptions {
  locale?: Locale;
  track?: Track;
  takesTask?: boolean;
  /** Runs in the page of the room, before its own scripts. */
  script?: () => void;
}

export interface Guest extends Visit {
  sessionId: string;
}

/** A guest in the room of an interview that was started over the API, with its first task taken where nothing else is said. */
export async function enterRoom(
  browser: TestBrowser,
  url: string,
  {
    locale = 'en',
    track = 'algorithms',
    takesTask = true,
    script,
    ...options
  }: VisitOptions & RoomOptions = {},
): Promise<Guest> {
  const visit = await browser.visit(`${url}/health/live`, { ...options, locale });
  const sessionId = await startAsGuest(visit.page, url, { locale, track });
  if (script) await visit.page.addInitScript(script);
  await visit.page.goto(`${url}/room/${sessionId}`);
  await visit.page.getByText(SAYS[locale].room.header.connection.open, { exact: true }).waitFor();
  if (takesTask) await takeTask(visit.page, locale);
  return { ...visit, sessionId };
}

async function startAsGuest(
  page: Page,
  url: string,
  { locale, track }: { locale: Locale; track: Track },
): Promise<string> {
  const { request } = page.context();
  const headers = { Origin: url };
  await request.post(`${url}/auth/guest`, { headers, data: { locale } });
  const notice = await (await request.get(`${url}/notice?locale=${locale}`)).json();
  const consents = Object.fromEntries(notice.consents.map(({ id }: { id: string }) => [id, true]));
  const { notice_version } = notice;
  const data = { track, level: 'junior', locale, notice_version, consents };
  const key = { 'Idempotency-Key': randomUUID() };
  const started = await request.post(`${url}/interview/start`, { headers: { ...headers, ...key }, data });
  if (started.status() !== 201) throw new Error(`no interview: ${await started.text()}`);
  return (await started.json()).session_id;
}

async function takeTask(page: Page, locale: Locale = 'en'): Promise<void> {
  await page.getByRole('button', { name: SAYS[locale].work.task.takeFirst }).click();
  // What is there with the task is read-only until its clock runs.
  await page.locator('.cm-content[aria-readonly="false"]').waitFor();
}

/** Where code is written. */
export function codeField(page: Page) {
  return page.locator('.cm-content');
}

/** Replaces what is in the editor, by keys. */
export async function writeCode(page: Page, code: string): Promise<void> {
  await page.locator('.cm-content[aria-readonly="false"]').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(code);
}

/** Takes a value of a list, by its name. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

export async function say(page: Page, text: string, locale: Locale = 'en'): Promise<void> {
  await page.getByLabel(SAYS[locale].room.chat.label).fill(text);
  await page.getByLabel(SAYS[locale].room.chat.label).press('Enter');
}
