import type { Page } from 'playwright-core';
import { LOAD_FAILED } from '../../web/texts/load-failed.ts';
import { codeField, SAYS, say } from './support/room.ts';
import { type Scene, startScene } from './support/viva.ts';

const { room, work } = SAYS.en;
const { failures, again, reload } = LOAD_FAILED.en;
const FILES = '**/assets/*';
const EDITOR = '**/assets/code-editor-*';
const LATER_STYLES = '**/assets/later-style-*';

describe('a page of which a part does not come', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene({ hasModel: false, untilCodeRuns: false });
  });
  afterAll(() => scene.close());

  const takeFirstTask = (page: Page) => page.getByRole('button', { name: work.task.takeFirst }).click();
  /** A room that got all that its page names but the editor, and has no task yet. */
  async function enterWithoutEditor() {
    const guest = await scene.enter({ takesTask: false });
    await guest.page.route(EDITOR, (route) => route.abort());
    await guest.page.reload();
    await guest.page.getByRole('button', { name: work.task.takeFirst }).waitFor();
    return guest;
  }
  /** As a server answers that has another build. */
  const update = (page: Page) => page.route(FILES, (route) => route.fulfill({ status: 404 }));

  it('goes on without it, and has it where it is tried again with a network', async () => {
    const { page, close } = await enterWithoutEditor();
    await page.route(FILES, (route) => route.abort());
    await takeFirstTask(page);
    await page.getByText(failures.unloaded.lead).waitFor();
    await page.getByRole('timer', { name: room.header.timer }).waitFor();
    await say(page, 'I see no editor');
    await page.locator('.log').getByText('I see no editor').waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: again }).click();
    await codeField(page).waitFor();
    const height = await page.locator('.code-editor').evaluate((place) => getComputedStyle(place).height);
    expect(Number.parseFloat(height)).toBeGreaterThan(100);
    expect(await page.getByText(failures.unloaded.lead).count()).toBe(0);
    await close();
  });

  it('says that Viva was updated, and keeps what is written over the load', async () => {
    const { page, close } = await enterWithoutEditor();
    await page.getByLabel(room.chat.label).fill('Half a sentence');
    await update(page);
    await takeFirstTask(page);
    await page.getByText(failures.updated.title).waitFor();
    expect(await page.getByRole('button', { name: again }).count()).toBe(0);
    await page.unrouteAll();
    await page.getByRole('button', { name: reload }).click();
    await codeField(page).waitFor();
    expect(await page.getByLabel(room.chat.label).inputValue()).toBe('Half a sentence');
    await close();
  });

  it('is not shown before its styles are there', async () => {
    const { page, close } = await scene.enter({ takesTask: false });
    const arrival = Promise.withResolvers<void>();
    await page.route(LATER_STYLES, async (route) => {
      await arrival.promise;
      await route.continue();
    });
    const isAsked = page.waitForRequest(LATER_STYLES);
    await page.reload();
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.getByRole('menuitem', { name: room.menu.view }).click();
    await isAsked;
    await page.waitForTimeout(500);
    expect(await page.getByRole('dialog').count()).toBe(0);
    arrival.resolve();
    await page.getByRole('dialog').waitFor();
    await close();
  });

  it('says so in the place of a whole view too', async () => {
    const visit = await scene.browser.visit(scene.viva.url);
    const { page } = visit;
    await page.getByRole('tab').first().waitFor();
    await update(page);
    await page.getByRole('button', { name: 'Try as a guest' }).click();
    await page.getByRole('heading', { level: 1, name: failures.updated.title }).waitFor();
    expect(await visit.accessibilityFaults()).toEqual([]);
    await page.unroute(FILES);
    await page.getByRole('button', { name: reload }).click();
    await page.getByRole('heading', { level: 1, name: room.start.title }).waitFor();
    await visit.close();
  });
});
