import type { Browser, BrowserContext, Page } from 'playwright-core';
import { texts as englishAppeal } from '../../web/texts/en/appeal.ts';
import { texts as englishHome } from '../../web/texts/en/home.ts';
import { texts as englishData } from '../../web/texts/en/my-data.ts';
import { texts as english } from '../../web/texts/en/room.ts';
import { texts as englishWork } from '../../web/texts/en/work.ts';
import { texts as russianAppeal } from '../../web/texts/ru/appeal.ts';
import { texts as russianHome } from '../../web/texts/ru/home.ts';
import { texts as russianData } from '../../web/texts/ru/my-data.ts';
import { texts as russian } from '../../web/texts/ru/room.ts';
import { texts as russianWork } from '../../web/texts/ru/work.ts';
import type { Camera } from './camera.ts';
import type { Interviewer } from './interviewer.ts';
import { type Locale, openBrowser, personOf } from './person.ts';
import { TALK } from './talk.ts';
import { ATTEMPT, solutionOf } from './tasks.ts';

const SAYS = {
  en: { appeal: englishAppeal, home: englishHome, data: englishData, room: english, work: englishWork },
  ru: { appeal: russianAppeal, home: russianHome, data: russianData, room: russian, work: russianWork },
} as const;

export interface Stage {
  chromium: Browser;
  url: string;
  interviewer: Interviewer;
  /** Puts the language into the name of a screen. */
  camera: Camera;
}

/**
 * A guest's way from the first page through practice and an interview to the report, with a picture of each screen. Resolves
 * with the interview's id.
 */
export async function picturesOfRoom(
  { chromium, url, interviewer, camera }: Stage,
  locale: Locale,
): Promise<string> {
  const { appeal, home, data, room, work } = SAYS[locale];
  const talk = TALK[locale];
  const browser = await openBrowser(chromium, locale);
  const page = await browser.newPage();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
  const say = async (text: string) => {
    await page.getByLabel(room.chat.label).fill(text);
    await page.getByLabel(room.chat.label).press('Enter');
  };
  const dialog = async (name: string, screen: string) => {
    await press(room.header.menu);
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('dialog').waitFor();
    await camera(page, screen);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  await page.goto(url);
  await heading(home.title);
  await camera(page, 'home');
  await page.goto(`${url}/room/new`);
  await page.getByRole('button', { name: room.start.guest }).waitFor();
  await camera(page, 'start-who');
  await press(room.start.guest);
  await page.getByRole('radio', { name: room.levels.junior }).check();
  await press(room.start.begin);
  await page.getByText(room.start.missing).waitFor();
  await camera(page, 'start-missing');
  for (const consent of await page.getByRole('checkbox').all()) await consent.check();
  await press(room.start.practise);
  await page.getByText(room.practiceNote.lead).waitFor();
  await page.locator('.speech-interviewer').first().waitFor();
  await camera(page, 'practice');
  await press(room.practiceNote.skip);
  await page.getByText(room.practiceNote.lead).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: work.task.takeFirst }).waitFor();
  await camera(page, 'room-before');

  await press(work.task.takeFirst);
  await page.getByRole('timer', { name: room.header.timer }).waitFor();
  await page.locator('.cm-content').waitFor();
  await camera(page, 'room-task');
  for (const [said, reply] of talk.lines) {
    interviewer.says(reply);
    await say(said);
    await page.getByText(reply.replaceAll('**', '').slice(0, 20)).first().waitFor();
    await page.getByText(room.chat.thinking).waitFor({ state: 'detached' });
  }
  await write(page, ATTEMPT);
  await page.keyboard.press('Control+Enter');
  await page.locator('.tests-list').waitFor();
  await page.locator('.editor-foot', { hasText: work.saving.savedAt('') }).waitFor();
  await camera(page, 'room-failed');
  await page.getByRole('tab', { name: work.results.tabs.own }).click();
  await camera(page, 'room-own');
  await page.getByRole('tab', { name: work.results.tabs.result }).click();

  interviewer.says(talk.long, { betweenMs: 400 });
  await say(talk.question);
  await page.getByText(talk.long.slice(0, 12)).last().waitFor();
  await camera(page, 'room-streams');
  interviewer.says(talk.feedback);

  await press(work.task.takeHint(3));
  await heading(work.task.hint(1));
  await write(page, solutionOf(await taskIn(page, url)));
  await page.keyboard.press('Control+Shift+Enter');
  await heading(work.results.feedback);
  await camera(page, 'room-solved');

  await dialog(room.menu.view, 'dialog-view');
  await dialog(room.header.keys, 'dialog-keys');
  await dialog(room.menu.sent, 'dialog-sent');
  await dialog(room.header.problem, 'dialog-problem');
  await dialog(room.menu.finish, 'dialog-finish');

  await press(work.task.takeNext);
  await page.getByText(room.header.task(2, 4), { exact: true }).waitFor();
  await page.getByRole('timer', { name: room.header.timer }).waitFor();
  await write(page, 'print(broken');
  await press(work.editor.run);
  await page.getByText(work.results.compile).waitFor();
  await camera(page, 'room-broken');
  await picturesOfTrouble({ browser, page, camera, locale });

  await press(room.header.menu);
  await page.getByRole('menuitem', { name: room.menu.finish }).click();
  await press(room.finish.end);
  await heading(room.closing.title);
  await page.getByRole('link', { name: room.closing.report }).waitFor();
  await page.locator('.noticed summary').first().waitFor();
  await camera(page, 'closing');
  const sessionId = sessionIn(page);
  await page.locator('.noticed summary').last().click();
  await camera(page, 'closing-noticed');
  await camera(page, 'closing-appeal', page.getByLabel(appeal.label));
  await page.getByRole('link', { name: room.closing.report }).click();
  await page.waitForURL(/\/report$/);
  await camera(page, 'report');
  await page.goto(url);
  await heading(home.interviews.title);
  await camera(page, 'home-guest');
  await page.getByRole('link', { name: home.data.action }).click();
  await page.getByRole('table').waitFor();
  await camera(page, 'my-data');
  await press(data.erasing.open);
  await page.getByRole('dialog').waitFor();
  await camera(page, 'my-data-erasing');
  await page.goto(`${url}/room/nobody-has-this`);
  await heading(room.missing.title);
  await camera(page, 'missing');
  await browser.close();
  return sessionId;
}

/** What a room says when something is not as it should be, from the same page. */
async function picturesOfTrouble({
  browser,
  page,
  camera,
  locale,
}: {
  browser: BrowserContext;
  page: Page;
  camera: Camera;
  locale: Locale;
}): Promise<void> {
  const { room } = SAYS[locale];
  const other = await browser.newPage();
  await other.goto(page.url());
  await other.getByText(room.banners.tab).waitFor();
  await camera(other, 'trouble-second-tab');
  await other.close();

  await browser.setOffline(true);
  await page.getByLabel(room.chat.label).fill(TALK[locale].question);
  await page.getByLabel(room.chat.label).press('Enter');
  await page.getByText(room.header.connection.offline, { exact: true }).first().waitFor();
  await camera(page, 'trouble-offline');
  await browser.setOffline(false);
  await page.getByText(room.header.connection.open, { exact: true }).first().waitFor();

  const cookies = await browser.cookies();
  await browser.clearCookies();
  await page.getByLabel(room.chat.label).fill('…');
  await page.getByLabel(room.chat.label).press('Enter');
  await page.getByRole('dialog', { name: room.signIn.title }).waitFor();
  await camera(page, 'trouble-signed-out');
  await browser.addCookies(cookies);
  await page.reload();
  await page.getByText(room.header.connection.open, { exact: true }).first().waitFor();
}

/** Replaces what is in the editor. */
export async function write(page: Page, code: string): Promise<void> {
  await page.locator('.cm-content[aria-readonly="false"]').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}

async function taskIn(page: Page, url: string): Promise<string> {
  const path = `/tasks/current?session_id=${sessionIn(page)}`;
  const { task } = await personOf(page.context(), url).call('GET', path);
  return task.task_id;
}

/** Of the room that a page shows. */
function sessionIn(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
