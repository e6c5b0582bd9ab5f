import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { type LlmServer, says } from '../support/llm-server.ts';
import type { TestViva } from '../support/viva.ts';
import type { TestBrowser } from './support/browser.ts';
import {
  choose as chooseIn,
  codeField,
  enterRoom,
  type Guest,
  SAYS,
  say,
  writeCode,
} from './support/room.ts';
import { type Scene, startScene } from './support/viva.ts';

const { work } = SAYS.en;
const ECHO = 'import sys\nprint(sys.stdin.read())\n';
const HOSTILE = [
  '<script>self.wasRun++</script>',
  '<img src="https://example.org/spy.png" onerror="self.wasRun++">',
  '![a picture](https://example.org/spy.png) [a trap](javascript:self.wasRun++) [a page](https://example.org/)',
].join('\n\n');

describe('the task, the editor and the results in a browser', () => {
  let scene: Scene;
  let viva: TestViva;
  let model: LlmServer;
  let browser: TestBrowser;
  let guest: Guest;
  let page: Page;
  beforeAll(async () => {
    scene = await startScene();
    ({ viva, model, browser } = scene);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    guest = await enterRoom(browser, viva.url);
    ({ page } = guest);
  });
  afterEach(async () => {
    expect(guest.faults).toEqual([]);
    await guest.close();
  });

  const hasFocus = () => codeField(page).evaluate((element) => element === document.activeElement);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** What stands in the editor, as far as it is in sight. */
  const written = async () => (await codeField(page).locator('.cm-line').allTextContents()).join('\n');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const result = () => page.locator('.result-head');
  /** Resolves when the server has this text. */
  async function saved(language: string, code: string): Promise<void> {
    const { request } = page.context();
    const read = async (path: string) =>
      (await request.get(`${viva.url}${path}session_id=${guest.sessionId}`)).json();
    const { task } = await read('/tasks/current?');
    await eventually(async () => {
      const { drafts } = await read(`/tasks/draft?task_id=${task.task_id}&`);
      return drafts.some(
        (draft: { language: string; code: string }) => draft.language === language && draft.code === code,
      );
    });
  }
  const choose = (field: string, option: string) => chooseIn(page, field, option);
  async function chooseKeys(keys: string): Promise<void> {
    await button(work.editor.menu).click();
    await page.getByRole('menuitem', { name: work.editor.settings }).click();
    await choose(work.editor.keymap, keys);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  it('are entered and left by keys alone', async () => {
    await choose(work.editor.language, 'Python');
    await writeCode(page, 'x = 1');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    expect(await written()).toBe('    x = 1');
    expect(await hasFocus()).toBe(true);

    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await hasFocus()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus()).toBe(true);

    await page.keyboard.press('Control+m');
    await page.getByText(work.editor.leaveByTab).waitFor();
    expect(await button(work.editor.tabMovesFocus).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await hasFocus()).toBe(false);
    expect(await written()).toBe('    x = 1');
  });

  it.each(['en', 'ru'] as const)(
    'have, in %s, all buttons in one row of a small screen',
    async (locale) => {
      const options = { locale, viewport: { width: 1280, height: 720 } };
      const { page: small, close } = await enterRoom(browser, viva.url, options);
      const heightOf = async (place: Locator) => (await place.boundingBox())?.height ?? Number.NaN;
      const button = await heightOf(
        small.getByRole('button', { name: SAYS[locale].work.editor.run, exact: true }),
      );
      expect(await heightOf(small.locator('.editor-bar'))).toBeLessThan(2 * button);
      expect(await heightOf(small.locator('.editor-foot'))).toBeLessThan(2 * button);
      await close();
    },
    60_000,
  );

  it('are typed over: what was selected gives its place, and nothing of its looks', async () => {
    await choose(work.editor.language, 'Python');
    await page.locator('.cm-line span[class]').first().waitFor();
    await codeField(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('def f(x):');
    await page.locator('.cm-line span[class]').first().waitFor();
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('(y');
    expect(await written()).toBe('(y)');
    expect(await codeField(page).locator('.cm-line [style]').count()).toBe(0);
  });

  it('run by a key that keeps the focus, and submit by one that moves it to the result', async () => {
    await choose(work.editor.language, 'Python');
    await writeCode(page, ECHO);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /^Run: \d of \d passed$/ }).waitFor();
    expect(await hasFocus()).toBe(true);
    expect(await written()).toContain('print(sys.stdin.read())');
    await page
      .locator('#announcer')
      .getByText(/^Run: \d of \d passed$/)
      .waitFor({ state: 'attached' });

    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('heading', { name: /^Submission 1: \d+ of \d+ passed$/ }).waitFor();
    expect(await focused()).toBe(await result().textContent());
    await page.getByRole('heading', { name: work.results.feedback }).waitFor();
    await page.getByRole('tab', { name: work.results.tabs.past }).click();
    // The heading, and each once.
    expect(await page.getByRole('table').getByRole('row').count()).toBe(3);
    await page.getByRole('tab', { name: work.results.tabs.result }).click();
    await page.getByText(work.results.hiddenTest).or(page.locator('.comparison')).first().waitFor();
    expect(await guest.accessibilityFaults()).toEqual([]);
  });

  it('end a long run when a person wants it, say so, and run the next one', async () => {
    await choose(work.editor.language, 'Python');
    await writeCode(page, 'import time\ntime.sleep(60)\n');
    await page.keyboard.press('Control+Enter');
    await button(work.results.cancel).click();
    await page.getByRole('heading', { name: work.results.ended(work.results.runs, 'Cancelled') }).waitFor();
    await page.locator('.log').getByText(SAYS.en.room.events.cancelled).waitFor();
    await writeCode(page, ECHO);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /^Run: \d of \d passed$/ }).waitFor();
  });

  it('take the keys of vim and of emacs, and are left by Escape and Tab all the same', async () => {
    await choose(work.editor.language, 'Python');
    await writeCode(page, 'one\ntwo\n');
    await chooseKeys(work.editor.keymaps.vim);
    await page.locator('.cm-vimMode').waitFor();
    await codeField(page).focus();
    await page.keyboard.type('ggddothree');
    expect(await written()).toMatch(/^two\nthree/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await hasFocus()).toBe(false);

    await chooseKeys(work.editor.keymaps.emacs);
    await page.locator('.cm-emacsMode').waitFor();
    await codeField(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+k');
    expect(await written()).toMatch(/^\nthree/);
  });

  it('keep a text, its cursor and its undo history for each language', async () => {
    const templates: string[] = [];
    for (const language of ['Python', 'JavaScript', 'TypeScript', 'C++', 'Java', 'Go']) {
      await choose(work.editor.language, language === 'Java' ? 'Java 1' : language);
      templates.push(await written());
      await page.locator('.cm-line span[class]').first().waitFor();
    }
    expect(new Set(templates).size).toBe(6);

    await choose(work.editor.language, 'Python');
    await writeCode(page, '# mine');
    await choose(work.editor.language, 'Go');
    await writeCode(page, '// mine too');
    await choose(work.editor.language, 'Python');
    expect(await written()).toBe('# mine');
    await codeField(page).focus();
    await page.keyboard.type('!');
    expect(await written()).toBe('# mine!');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
    expect(await written()).toBe(templates[0]);
    await choose(work.editor.language, 'Go');
    expect(await written()).toBe('// mine too');
    await saved('go', '// mine too');
  });

  it('stay usable with 64 KiB in one line, and say what is too long before it is sent', async () => {
    await choose(work.editor.language, 'Python');
    await writeCode(page, `x = [${'1,'.repeat(32_700)}]`);
    const times: number[] = [];
    for (let key = 0; key < 15; key++) {
      const begin = Date.now();
      await page.keyboard.press('2');
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      times.push(Date.now() - begin);
    }
    // What takes long by itself takes long for each key; others' work on the machine does not come with each.
    expect(Math.min(...times)).toBeLessThan(200);
    await page.getByText('63.9 of 64 KiB').waitFor();

    await page.keyboard.insertText('я'.repeat(60));
    await page.getByText('64.0 of 64 KiB').waitFor();
    expect(await button(work.editor.run).getAttribute('aria-disabled')).toBe('true');
    expect(await button(work.editor.run).getAttribute('title')).toBe(work.editor.obstacles.too_long);
    // The server says so, too: that is no fault of the page.
    guest.faults.splice(0);
  });

  it('show what is hostile in a text as text', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    model.always(says(HOSTILE));
    await say(page, 'Hello!');
    await page.getByRole('link', { name: 'a page' }).waitFor();
    await page.getByText('<script>self.wasRun++</script>').first().waitFor();
    expect(await page.locator('.markdown').locator('script, img').count()).toBe(0);
    const links = await page.locator('.markdown a').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
      'https://example.org/spy.png',
      'https://example.org/',
    ]);
    await page.getByText('(https://example.org/)', { exact: true }).waitFor();
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
    expect(requests.filter((url) => url.includes('example.org'))).toEqual([]);
  });

  it('show without judging what a program makes of own input, which is kept over a reload', async () => {
    await choose(work.editor.language, 'Python');
    await writeCode(page, ECHO);
    await saved('python', ECHO);
    await page.getByRole('tab', { name: work.results.tabs.own }).click();
    await button(work.own.add).click();
    await page.getByLabel(work.own.input).fill('my own words');
    await page.getByLabel(work.own.input).press('Control+Enter');
    await page.getByRole('heading', { name: work.results.ownRan }).waitFor();
    await page.locator('figure', { hasText: work.results.output }).getByText('my own words').waitFor();
    await page.reload();
    await page.getByRole('tab', { name: work.results.tabs.own }).click();
    expect(await page.getByLabel(work.own.input).inputValue()).toBe('my own words');
  });

  it('overwrite nothing that another device has saved before a person has chosen', async () => {
    await choose(work.editor.language, 'Python');
    await writeCode(page, 'print("mine")');
    await saved('python', 'print("mine")');
    const { request } = page.context();
    const query = `session_id=${guest.sessionId}`;
    const { task } = await (await request.get(`${viva.url}/tasks/current?${query}`)).json();
    const code = 'print("theirs")';
    const draft = {
      session_id: guest.sessionId,
      task_id: task.task_id,
      language: 'python',
      code,
      revision: 1_000,
    };
    await request.put(`${viva.url}/tasks/draft`, { headers: { Origin: viva.url }, data: draft });

    await codeField(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('#');
    await button(work.conflict.open).click();
    await page.locator('.cm-mergeView').getByText('theirs').waitFor();
    await button(work.conflict.takeTheirs).click();
    expect(await written()).toBe(code);
    await page.getByText(work.conflict.lead).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    // The browser tells of the refusal; the page has dealt with it.
    guest.faults.splice(0);
  });

  it('only show the text of a task that is closed', async () => {
    await choose(work.editor.language, 'Python');
    await writeCode(page, 'print("as far as I came")');
    await saved('python', 'print("as far as I came")');
    await button(work.task.giveUp).click();
    await page.getByRole('dialog').getByRole('button', { name: work.task.giveUp }).click();
    await page.getByText(work.editor.readOnly.closed).first().waitFor();
    expect(await codeField(page).getAttribute('aria-readonly')).toBe('true');
    await codeField(page).focus();
    await page.keyboard.type('more');
    expect(await written()).toBe('print("as far as I came")');
    await page.reload();
    await page.locator('.cm-content[aria-readonly="true"]', { hasText: 'as far as I came' }).waitFor();
    await button(work.task.takeNext).waitFor();
  });
});
