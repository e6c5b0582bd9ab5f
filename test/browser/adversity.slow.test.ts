import { randomUUID } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import { addTalk } from '../../bench/web/talk.ts';
import { createClient } from '../support/api/client.ts';
import { PASSWORD, signUp } from '../support/api/people.ts';
import type { TestViva } from '../support/viva.ts';
import { aRun, aTest } from '../support/web/snapshot.ts';
import { mixedWithOthers, type TestBrowser } from './support/browser.ts';
import { choose, SAYS, say, writeCode } from './support/room.ts';
import { type Scene, startScene } from './support/viva.ts';

declare global {
  interface Window {
    aheadMs: number;
    longestTaskMs: number;
  }
}

const { room, shared, work } = SAYS.en;
const DAY_MS = 24 * 3_600_000;
/** What its writer turns around: from here on from right to left. */
const TURNED = 'abc\u202edef';

/** In a page: its clock is ahead, by a day until more passes; what counts from the start of the page is as ever. */
function tomorrow(): void {
  window.aheadMs = 24 * 3_600_000;
  const now = Date.now;
  const ahead = () => now() + window.aheadMs;
  globalThis.Date = new Proxy(Date, {
    construct: (RealDate, parts) => Reflect.construct(RealDate, parts.length === 0 ? [ahead()] : parts),
    get: (RealDate, name) => (name === 'now' ? ahead : Reflect.get(RealDate, name)),
  });
}

describe('a room where not all is as it should be', () => {
  let scene: Scene;
  let viva: TestViva;
  let browser: TestBrowser;
  beforeAll(async () => {
    scene = await startScene({ hasModel: false, untilCodeRuns: false });
    ({ viva, browser } = scene);
  });
  afterAll(() => scene.close());

  const enter: Scene['enter'] = (options) => scene.enter(options);

  it("counts by the server's clock where the device's own is a day ahead, and after a sleep", async () => {
    const { page, sessionId, close } = await enter({ script: tomorrow });
    expect(Math.abs(await clockFault(page, sessionId))).toBeLessThan(10);
    const isRead = page.waitForResponse(`**/interview/${sessionId}`);
    await page.evaluate((ms) => {
      window.aheadMs += ms;
    }, DAY_MS);
    await page.getByText(room.banners.slept(room.length(DAY_MS / 1_000))).waitFor();
    await isRead;
    await page.getByText(room.header.connection.open, { exact: true }).first().waitFor();
    await page.getByText(room.banners.slept(room.length(DAY_MS / 1_000))).waitFor();
    expect(Math.abs(await clockFault(page, sessionId))).toBeLessThan(10);
    await say(page, 'Awake again');
    await page.locator('.log').getByText('Awake again').waitFor();
    await close();
  });

  /** By how many seconds the room's clock is wrong. */
  async function clockFault(page: Page, sessionId: string): Promise<number> {
    const timer = page.getByRole('timer', { name: room.header.timer });
    const shown = (await timer.textContent()) ?? '';
    const interview = await (await page.context().request.get(`${viva.url}/interview/${sessionId}`)).json();
    const leftMs = Date.parse(interview.deadline_at) - Date.parse(interview.server_time);
    const [minutes = Number.NaN, seconds = Number.NaN] = shown.match(/\d+/g)?.map(Number) ?? [];
    return minutes * 60 + seconds - leftMs / 1_000;
  }

  it('asks whoever comes to it without a sign-in for one, and opens then', async () => {
    const client = await createClient(viva.url);
    const { token, nickname } = await signUp(client);
    const plan = { track: 'algorithms', level: 'junior' };
    const { body } = await client.post('/interview/start', plan, { token });
    const { page, close } = await browser.visit(`${viva.url}/room/${body.session_id}`);
    const dialog = page.getByRole('dialog', { name: room.signIn.title });
    await dialog.getByLabel(shared.signIn.login).fill(nickname);
    await dialog.getByLabel(shared.signIn.password).fill(PASSWORD);
    await dialog.getByRole('button', { name: shared.signIn.submit }).click();
    await page.getByText(room.header.connection.open, { exact: true }).first().waitFor();
    expect(await dialog.count()).toBe(0);
    await page.context().clearCookies();
    await page.reload();
    await dialog.getByRole('button', { name: room.signIn.later }).click();
    await page.getByRole('tab').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await close();
  });

  it('is begun once, although the answer was lost on the way', async () => {
    const { page, close } = await browser.visit(`${viva.url}/room/new`);
    await page.getByRole('button', { name: room.start.guest }).click();
    await page.getByRole('checkbox').first().waitFor();
    for (const consent of await page.getByRole('checkbox').all()) await consent.check();
    const loseAnswer = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/interview/start', loseAnswer, { times: 1 });
    const begin = page.getByRole('button', { name: room.start.begin });
    await begin.click();
    await page.getByRole('alert').getByText(shared.unreachable).waitFor();
    await begin.click();
    await page.getByText(room.header.connection.open, { exact: true }).first().waitFor();
    const { interviews } = await (await page.context().request.get(`${viva.url}/interviews`)).json();
    expect(interviews).toHaveLength(1);
    await close();
  });

  it('says that it cannot be read, and is there when the server answers again', async () => {
    const { page, close } = await enter({ takesTask: false });
    const calls = /\/(interview|health)\//;
    await page.route(calls, (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText(shared.unreachable).waitFor();
    await page.unroute(calls);
    // It also tries again by itself, and may be there before the button is reached; what is shown is announced too.
    const isThere = page.getByText(room.header.connection.open, { exact: true }).first().waitFor();
    await Promise.race([isThere, page.getByRole('button', { name: shared.tryAgain }).click()]);
    await isThere;
    await close();
  });

  it('works where the cookies of other sites are blocked', async () => {
    const { page, sessionId, close } = await enter({ takesTask: false });
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Network.enable');
    await protocol.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true });
    await page.route('https://*.example/', (route) => {
      const frame = '<iframe src="https://inside.example/"></iframe>';
      const isFrame = route.request().url().includes('inside');
      return route.fulfill({ contentType: 'text/html', body: isFrame ? '<p>inside</p>' : frame });
    });
    const keepsCookie = (url: string) =>
      page.frame({ url })?.evaluate(() => {
        // biome-ignore lint/suspicious/noDocumentCookie: it is what is tried
        document.cookie = 'a=1; SameSite=None; Secure';
        return document.cookie !== '';
      });
    await page.goto('https://outside.example/');
    await page.frameLocator('iframe').getByText('inside').waitFor();
    expect(await keepsCookie('https://outside.example/')).toBe(true);
    expect(await keepsCookie('https://inside.example/')).toBe(false);

    await page.goto(`${viva.url}/room/${sessionId}`);
    await page.getByText(room.header.connection.open, { exact: true }).first().waitFor();
    await say(page, 'Without cookies of others');
    await page.locator('.log').getByText('Without cookies of others').waitFor();
    await close();
  });

  it('shows two thousand results some at a time, and is used by keys beside them', async () => {
    const { page, close } = await enter();
    const tests = Array.from({ length: 2_000 }, (_, place) => {
      const verdict = place % 2 === 0 ? 'accepted' : 'wrong_answer';
      return aTest({ name: `test ${place}`, verdict, stdout: `${'1\n'.repeat(1_000)}` });
    });
    const json = aRun({ run_id: randomUUID(), verdict: 'wrong_answer', tests });
    await page.route('**/tasks/run', (route) => route.fulfill({ json }));
    await page.evaluate(() => {
      window.longestTaskMs = 0;
      new PerformanceObserver((list) => {
        const times = list.getEntries().map(({ duration }) => duration);
        window.longestTaskMs = Math.max(window.longestTaskMs, ...times);
      }).observe({ entryTypes: ['longtask'] });
    });
    await writeCode(page, 'print(1)');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: work.results.runHead(1_000, 2_000) }).waitFor();
    const listed = page.locator('.tests-item');
    await page.getByRole('heading', { name: 'test 1', exact: true }).waitFor();
    expect(await listed.count()).toBe(100);

    await page.getByRole('tab', { name: /^test 1 / }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: 'test 3', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(work.results.more(100));
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /^test 399 / }).waitFor();
    await page.getByRole('button', { name: work.results.all(2_000) }).press('Enter');
    await page.getByRole('tab', { name: /^test 2 / }).waitFor();
    expect(await listed.count()).toBe(200);
    // As long as it takes on a machine that is busy with much else; all of them at once would take longer.
    expect(await page.evaluate(() => window.longestTaskMs)).toBeLessThan(1_000);
    await close();
  });

  it('keeps a text in a language that is not offered any more, to be read, and goes on in another', async () => {
    const { page, faults, close } = await enter();
    await writeCode(page, 'print("mine")');
    await page.getByText(/^Saved /).waitFor();
    await page.route('**/tasks/current?*', async (route) => {
      const response = await route.fetch();
      const body = await response.json();
      body.task.languages = body.task.languages.filter(({ id }: { id: string }) => id !== 'python');
      await route.fulfill({ response, json: body });
    });
    await page.reload();
    await page.getByText(work.editor.readOnly.not_offered).waitFor();
    await page.locator('.cm-content[aria-readonly="true"]', { hasText: 'mine' }).waitFor();
    const run = page.getByRole('button', { name: work.editor.run, exact: true });
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    await choose(page, work.editor.language, 'Go');
    await writeCode(page, '// on');
    await page.getByText(/^Saved /).waitFor();
    await choose(page, work.editor.language, work.editor.gone('python'));
    await page.locator('.cm-content[aria-readonly="true"]', { hasText: 'mine' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('says which part of the editor has not come, is written in all the same, and gets it later', async () => {
    const { page, close } = await enter();
    await page.getByRole('button', { name: work.editor.menu }).click();
    await page.getByRole('menuitem', { name: work.editor.settings }).click();
    await page.getByRole('combobox', { name: work.editor.keymap }).click();
    const vim = page.getByRole('option', { name: work.editor.keymaps.vim });
    await vim.waitFor();
    await page.route('**/assets/**', (route) => route.abort());
    await vim.click();
    await page.keyboard.press('Escape');
    await page.getByText(work.editor.partMissing).waitFor();
    await writeCode(page, 'print("all the same")');
    await page.getByText(/^Saved /).waitFor();
    await page.unroute('**/assets/**');
    await page.getByRole('button', { name: work.editor.menu }).click();
    await page.getByRole('menuitem', { name: work.editor.settings }).click();
    await page.getByLabel(work.editor.wrapsLines).press('Space');
    await page.keyboard.press('Escape');
    await page.locator('.cm-vimMode').waitFor();
    await page.getByText(work.editor.partMissing).waitFor({ state: 'detached' });
    await close();
  });

  it('turns no words around but those of whoever has turned theirs', async () => {
    const { page, close } = await enter({ takesTask: false });
    await say(page, TURNED);
    await page.locator('.log').getByText(TURNED).waitFor();
    await page.getByText(room.chat.sending).waitFor({ state: 'detached' });
    expect(await mixedWithOthers(page, TURNED)).toEqual([]);
    await close();
  });

  it('draws the end of a long talk first, and what was before when it is asked for', async () => {
    const { page, sessionId, close } = await enter({ takesTask: false });
    await addTalk(viva.records, sessionId, 400);
    await page.reload();
    const entries = page.locator('.log-entries').first().locator('> li');
    await entries.nth(25).waitFor();
    expect(await entries.count()).toBeLessThanOrEqual(50);
    await page.getByRole('button', { name: room.chat.earlier(350) }).click();
    await entries.nth(200).waitFor();
    expect(await page.getByRole('button', { name: /^Show earlier/ }).count()).toBe(0);
    await close();
  });

  it('says in words what is missing where scripts are off', async () => {
    const { page, close } = await browser.visit(`${viva.url}/`, { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Viva needs JavaScript' }).waitFor();
    await page.getByRole('link', { name: 'sign in' }).click();
    await page.waitForURL('**/sign-in');
    expect(await page.getByRole('textbox').count()).toBeGreaterThan(0);
    await close();
  });
});
