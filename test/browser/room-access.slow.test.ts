import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { SAYS, say } from './support/room.ts';
import { type Scene, startScene } from './support/viva.ts';

const { room, work } = SAYS.en;

describe('a room, for everybody', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene({ hasModel: false });
  });
  afterAll(() => scene.close());

  const enter: Scene['enter'] = (options) => scene.enter(options);
  const open = async (page: Page, entry: string) => {
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await page.getByRole('dialog').waitFor();
  };

  it.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', contrast: 'more' },
    { colorScheme: 'light', viewport: { width: 360, height: 640 } },
  ] as const)(
    'has nothing that shuts anybody out, shown as %j',
    async (options) => {
      const visit = await enter({ ...options, takesTask: false });
      const { page, accessibilityFaults, close } = visit;
      expect(await accessibilityFaults()).toEqual([]);
      await page.getByRole('button', { name: work.task.takeFirst }).click();
      await page.getByRole('timer').waitFor();
      expect(await accessibilityFaults()).toEqual([]);
      for (const entry of [room.menu.view, room.header.keys, room.menu.sent, room.menu.finish]) {
        await open(page, entry);
        expect(await accessibilityFaults()).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await open(page, room.menu.finish);
      await page.getByRole('button', { name: room.finish.end }).click();
      await page.getByRole('heading', { level: 1, name: room.closing.title }).waitFor();
      await page.getByRole('link', { name: room.closing.report }).waitFor();
      expect(await accessibilityFaults()).toEqual([]);
      expect(visit.faults).toEqual([]);
      await close();
    },
    60_000,
  );

  it('has nothing that shuts anybody out of the notice and its consents', async () => {
    const { page, accessibilityFaults, faults, close } = await scene.browser.visit(
      `${scene.viva.url}/room/new`,
    );
    await page.getByRole('button', { name: room.start.guest }).click();
    await page.getByRole('checkbox').first().waitFor();
    expect(await page.getByText(room.start.notice).count()).toBe(1);
    expect(await accessibilityFaults()).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('is used by keys alone', async () => {
    const { page, close } = await enter({ takesTask: false });
    await tabTo(page, work.task.takeFirst);
    await page.keyboard.press('Enter');
    await page.getByRole('timer').waitFor();
    const divider = page.getByRole('separator', { name: room.panes.separator(room.panes.names.task) });
    await divider.focus();
    const width = Number(await divider.getAttribute('aria-valuenow'));
    await page.keyboard.press('ArrowRight');
    expect(Number(await divider.getAttribute('aria-valuenow'))).toBeGreaterThan(width);

    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `${room.panes.restore}: ${room.panes.names.task}` }).waitFor();
    await page.reload();
    await page
      .getByRole('button', { name: `${room.panes.restore}: ${room.panes.names.task}` })
      .press('Enter');
    await page.getByRole('heading', { level: 2, name: room.panes.names.task }).waitFor();

    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    const names = () => page.locator('.pane-head h2').allTextContents();
    const before = await names();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect(await names()).not.toEqual(before);
    const moved = await names();
    await page.reload();
    await page.getByRole('timer').waitFor();
    expect(await names()).toEqual(moved);

    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: room.keys.title }).waitFor();
    await page.getByLabel(room.keys.hasListKey).press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });

  it('says little to those who listen: that a reply begins and that it is there', async () => {
    const { page, close } = await enter();
    await page.evaluate(() => {
      const said: string[] = [];
      new MutationObserver(() => {
        const text = document.getElementById('announcer')?.textContent;
        if (text && text !== said.at(-1)) said.push(text);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.assign(window, { said });
    });
    await page.getByLabel(room.chat.label).fill('How much memory may I use?');
    await page.getByLabel(room.chat.label).press('Enter');
    await page.locator('#announcer', { hasText: room.announce.replyDone }).waitFor();
    const said: string[] = await page.evaluate(() => Reflect.get(window, 'said'));
    expect(said.filter((text) => text.includes('interviewer')).length).toBeLessThanOrEqual(2);
    expect(await page.locator('.log[aria-live], .log [aria-live]').count()).toBe(0);
    await close();
  });

  it('stands below each other for those who read it from top to bottom', async () => {
    const { page, accessibilityFaults, close } = await enter();
    await open(page, room.menu.view);
    await page.getByRole('checkbox', { name: room.keys.isLinear }).check();
    await page.keyboard.press('Escape');
    const headings = page.locator('.linear-part > h2');
    expect(await headings.allTextContents()).toEqual(Object.values(room.panes.names));
    expect(await page.getByRole('separator').count()).toBe(0);
    expect(await accessibilityFaults()).toEqual([]);
    await close();
  });

  it('shows the end of the talk again after another part was shown in its place', async () => {
    const { page, close } = await enter({ viewport: { width: 390, height: 640 }, takesTask: false });
    // A part with news says so in its tab.
    const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await tab(room.panes.names.chat);
    await say(page, 'One more line.\n'.repeat(60));
    await page.locator('.speech-you').getByText('One more line.').waitFor();
    const fromEnd = () =>
      page.locator('.log').evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
    await eventually(async () => (await fromEnd()) < 32);
    await tab(room.panes.names.task);
    await tab(room.panes.names.chat);
    await eventually(async () => (await fromEnd()) < 32);
    expect(await page.locator('.log-to-end').count()).toBe(0);
    await close();
  });
});

/** By the tabulator alone, as far as it takes. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let step = 0; step < 40; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}
