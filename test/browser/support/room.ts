import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { texts as english } from '../../../web/texts/en/room.ts';
import { texts as englishWork } from '../../../web/texts/en/work.ts';
import { texts as russian } from '../../../web/texts/ru/room.ts';
import { texts as russianWork } from '../../../web/texts/ru/work.ts';
import type { TestBrowser, Visit } from './browser.ts';

/** What a page says, by language. */
export const SAYS = {
  en: { room: english, work: englishWork },
  ru: { room: russian, work: russianWork },
} as const;
type Locale = keyof typeof SAYS;

export interface Guest extends Visit {
  sessionId: string;
}

/** A guest in the room of an interview that was started over the API, with its first task taken. */
export async function enterRoom(
  browser: TestBrowser,
  url: string,
  options: Parameters<TestBrowser['visit']>[1] = {},
): Promise<Guest> {
  const visit = await browser.visit(`${url}/health/live`, options);
  const sessionId = await startAsGuest(visit.page, url);
  await visit.page.goto(`${url}/room/${sessionId}`);
  await visit.page.getByRole('button', { name: SAYS.en.work.task.takeFirst }).click();
  await codeField(visit.page).waitFor();
  return { ...visit, sessionId };
}

async function startAsGuest(page: Page, url: string): Promise<string> {
  const { request } = page.context();
  const headers = { Origin: url, 'Idempotency-Key': randomUUID() };
  await request.post(`${url}/auth/guest`, { headers: { Origin: url }, data: { locale: 'en' } });
  const { notice_version, consents: asked } = await (await request.get(`${url}/notice?locale=en`)).json();
  const consents = Object.fromEntries(asked.map(({ id }: { id: string }) => [id, true]));
  const data = { track: 'algorithms', level: 'junior', locale: 'en', notice_version, consents };
  const started = await request.post(`${url}/interview/start`, { headers, data });
  if (started.status() !== 201) throw new Error(`no interview: ${await started.text()}`);
  return (await started.json()).session_id;
}

/** Where code is written. */
export function codeField(page: Page) {
  return page.locator('.cm-content');
}

/** Replaces what is in the editor, by keys. Text that goes over a selection Chromium would style by itself, against the policy. */
export async function writeCode(page: Page, code: string): Promise<void> {
  await codeField(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}

export async function say(page: Page, text: string, locale: Locale = 'en'): Promise<void> {
  await page.getByLabel(SAYS[locale].room.chat.label).fill(text);
  await page.getByLabel(SAYS[locale].room.chat.label).press('Enter');
}
