import type { Page } from 'playwright-core';
import { choose, SAYS } from './room.ts';

const { room, work } = SAYS.en;

/** Of another program, long enough to be worth a look. */
export const PASTED = Array.from({ length: 12 }, (_, line) => `value_${line} = int(input()) * ${line}`).join(
  '\n',
);

/** Types a little in Python, goes away and comes back, pastes a program, and has it checked. */
export async function pasteAndCheck(page: Page): Promise<void> {
  await choose(page, work.editor.language, 'Python');
  await page.locator('.cm-content[aria-readonly="false"]').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n# mine\n', { delay: 20 });
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await page.waitForTimeout(1_500);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), PASTED);
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('heading', { name: /^Submission 1/ }).waitFor();
}

/** Ends the interview, as its candidate does. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: room.header.menu }).click();
  await page.getByRole('menuitem', { name: room.menu.finish }).click();
  await page.getByRole('button', { name: room.finish.end }).click();
  await page.getByRole('heading', { name: room.closing.title }).waitFor();
}
