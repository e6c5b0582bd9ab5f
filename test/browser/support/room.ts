import type { Page } from 'playwright-core';
import { texts as english } from '../../../web/texts/en/room.ts';
import { texts as englishWork } from '../../../web/texts/en/work.ts';
import { texts as russian } from '../../../web/texts/ru/room.ts';
import { texts as russianWork } from '../../../web/texts/ru/work.ts';

/** What a page says, by language. */
export const SAYS = {
  en: { room: english, work: englishWork },
  ru: { room: russian, work: russianWork },
} as const;
type Locale = keyof typeof SAYS;

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
