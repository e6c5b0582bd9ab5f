import { eventually } from '../support/eventually.ts';
import { type LlmServer, says } from '../support/llm-server.ts';
import type { TestViva } from '../support/viva.ts';
import type { TestBrowser } from './support/browser.ts';
import { codeField, enterRoom, SAYS, say, writeCode } from './support/room.ts';
import { type Scene, startScene } from './support/viva.ts';

const ECHO = 'import sys\nprint(sys.stdin.read())\n';

describe('a whole interview in a browser', () => {
  let scene: Scene;
  let viva: TestViva;
  let model: LlmServer;
  let browser: TestBrowser;
  beforeAll(async () => {
    scene = await startScene();
    ({ viva, model, browser } = scene);
  });
  afterAll(() => scene.close());

  it.each(['en', 'ru'] as const)(
    'goes, in %s, from the notice to the report by what a person does',
    async (locale) => {
      const { room, work } = SAYS[locale];
      const visit = await browser.visit(`${viva.url}/room/new`, { locale });
      const { page } = visit;
      const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

      await press(room.start.guest);
      await page.getByRole('radio', { name: room.levels.junior }).check();
      await press(room.start.begin);
      await page.getByText(room.start.missing).waitFor();
      for (const consent of await page.getByRole('checkbox').all()) await consent.check();
      await press(room.start.practise);
      await page.getByText(room.practiceNote.lead).waitFor();
      await press(room.practiceNote.skip);
      await page.getByText(room.practiceNote.lead).waitFor({ state: 'detached' });

      await press(work.task.takeFirst);
      await page.getByRole('timer', { name: room.header.timer }).waitFor();

      model.always(says('Consider an **empty** line.', { betweenMs: 20 }));
      await say(page, 'Hello!', locale);
      await page.locator('strong', { hasText: 'empty' }).waitFor();

      await writeCode(page, ECHO);
      await press(work.editor.run);
      await page.getByRole('heading', { name: /^(Run|Запуск)/ }).waitFor();
      await press(work.task.takeHint(3));
      await page.getByRole('heading', { name: work.task.hint(1) }).waitFor();
      await press(work.task.giveUp);
      await page.getByRole('dialog').getByRole('button', { name: work.task.giveUp }).click();
      await press(work.task.takeNext);
      await page.getByText(room.header.task(2, 4), { exact: true }).waitFor();
      expect(await codeField(page).textContent()).not.toContain(ECHO.trim());

      await press(room.header.menu);
      await page.getByRole('menuitem', { name: room.menu.finish }).click();
      await press(room.finish.end);
      await page.getByRole('heading', { level: 1, name: room.closing.title }).waitFor();
      await page.getByRole('link', { name: room.closing.report }).click();
      await page.waitForURL(/\/report$/);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBeGreaterThan(0);
      expect(visit.faults).toEqual([]);
      await visit.close();
    },
    120_000,
  );

  it('lets its reader go back while words come, and takes them to the end when they want it', async () => {
    const { room } = SAYS.en;
    const small = { width: 1_280, height: 480 };
    const { page, close } = await enterRoom(browser, viva.url, { takesTask: false, viewport: small });
    const lines = Array.from({ length: 40 }, (_, line) => `Line ${line}`);
    model.always(says(lines.join('\n\n'), { betweenMs: 40 }));
    await say(page, 'Go on');
    const log = page.locator('.log');
    const place = () => log.evaluate(({ scrollTop }) => scrollTop);
    await log.getByText('Line 20').waitFor();
    await log.focus();
    await page.keyboard.press('Home');
    await eventually(async () => (await place()) === 0);
    await log.getByText('Line 39').waitFor();
    const news = page.getByRole('button', { name: room.chat.newMessages });
    await news.waitFor();
    expect(await place()).toBe(0);
    await news.click();
    await news.waitFor({ state: 'detached' });
    const rest = await log.evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
    expect(rest).toBeLessThan(32);
    await close();
  });
});
