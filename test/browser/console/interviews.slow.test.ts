import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { TestApi } from '../../support/api/api.ts';
import { storeInterview } from '../../support/api/stored-interview.ts';
import { eventually } from '../../support/eventually.ts';
import { LOOKS, type TestBrowser } from '../support/browser.ts';
import { type Member, member, storeMeasured, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

const DAY = 24 * 60 * 60_000;
/** More than one page of candidates, in the order in which they began. */
const many = Array.from({ length: 23 }, (_, place) => `candidate-${place}`);

describe('the list of interviews', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let boss: Member;
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
    boss = await member(api, 'boss', { role: 'interviewer' });
    const [ada, arab, anna] = await Promise.all([
      member(api, 'ada'),
      member(api, 'محمد_العربي'),
      member(api, 'анна'),
    ]);
    const now = Date.now();
    await storeMeasured(api, ada.id, { startedAt: now - 3 * DAY });
    await storeInterview(api, arab.id, { track: 'backend', level: 'senior', startedAt: now - 2 * DAY });
    const { happen } = await storeInterview(api, anna.id, { locale: 'ru', startedAt: now - DAY });
    for (const text of ['No sound.', 'No picture.']) {
      await happen({ type: 'reportProblem', problem: { text, requestIds: [] } });
    }
    for (const [place, nickname] of many.entries()) {
      const { id } = await member(api, nickname);
      await storeInterview(api, id, { practice: true, startedAt: now - DAY + place });
    }
  });
  afterAll(() => scene.close());
  const visit = (options = {}) => visitConsole(browser, api.client.url, boss, options);

  it('shows who was asked for what, when, and what was found', async () => {
    const { page, faults, close } = await visit();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    const ada = page.getByRole('row', { name: 'ada' });
    expect(await ada.textContent()).toMatch(/Algorithms, middle.*Finished/);
    expect(await ada.getByRole('link', { name: 'Report' }).getAttribute('href')).toMatch(
      /^\/interview\/.*\/report$/,
    );
    expect(await ada.locator('time').first().getAttribute('title')).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/,
    );
    expect(await page.getByText(/problems? reported/).allTextContents()).toEqual(['2 problems reported']);
    expect(await page.getByRole('row', { name: 'анна' }).textContent()).toContain('2 problems reported');
    expect(await page.locator('bdi', { hasText: 'محمد_العربي' }).count()).toBe(1);
    // What was measured is told in words.
    const cells = await ada.getByRole('cell').allTextContents();
    expect(cells.join(' ')).not.toMatch(/\b1\d{3}\b/);
    expect(faults).toEqual([]);
    await close();
  });

  it('is narrowed by filters that the address holds, and widened by going back', async () => {
    const { page, close } = await visit();
    await choose(page, 'Track', 'Backend');
    await rows(page, ['محمد_العربي']);
    expect(new URL(page.url()).search).toBe('?track=backend');
    await choose(page, 'State', 'Finished');
    await page.getByText('No interview fits these filters.').waitFor();
    await page.goBack();
    await rows(page, ['محمد_العربي']);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    await close();
  });

  it('opens as an address says that somebody passed on', async () => {
    const { page, close } = await visit({ path: '?level=middle&state=finished' });
    await rows(page, ['ada']);
    expect(await page.getByRole('combobox', { name: 'Level' }).textContent()).toBe('middle');
    await close();
  });

  it('finds a candidate by a part of the name, and by the days of the start', async () => {
    const { page, close } = await visit();
    const search = page.getByRole('searchbox', { name: 'Candidate' });
    await search.fill('AD');
    await search.press('Enter');
    await rows(page, ['ada']);
    expect(new URL(page.url()).search).toBe('?q=AD');
    await page.goBack();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    expect(await search.inputValue()).toBe('');
    const day = new Date(Date.now() - 2 * DAY).toLocaleDateString('sv');
    await page.getByLabel('Started from').fill(day);
    await rows(page, ['анна', 'محمد_العربي']);
    await page.getByLabel('Started until').fill(day);
    await rows(page, ['محمد_العربي']);
    expect(new URL(page.url()).search).toBe(`?from=${day}&to=${day}`);
    await close();
  });

  it('is sorted by its headings, and says by which', async () => {
    const { page, close } = await visit();
    const heading = (name: string) => page.getByRole('columnheader', { name });
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    expect(await heading('Started').getAttribute('aria-sort')).toBe('descending');
    await heading('Finished').getByRole('button').press('Enter');
    await rows(page, ['ada', 'анна', 'محمد_العربي']);
    expect(await heading('Finished').getAttribute('aria-sort')).toBe('descending');
    expect(await heading('Started').getAttribute('aria-sort')).toBeNull();
    expect(new URL(page.url()).search).toBe('?sort=finished');
    await close();
  });

  it('is exported as it is narrowed and sorted', async () => {
    const { page, close } = await visit({ path: '?track=algorithms&sort=finished' });
    await rows(page, ['ada', 'анна']);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export as CSV' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('interviews.csv');
    const [head = '', ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    const column = head.split(',').indexOf('nickname');
    expect(lines.map((line) => line.split(',')[column])).toEqual(['ada', 'анна']);
    await close();
  });

  it('is read page by page, and the way back leads to the page before', async () => {
    const { page, close } = await visit({ path: '?practice=true' });
    await rows(page, many.toReversed().slice(0, 20));
    await page.getByRole('link', { name: 'Next page' }).click();
    await rows(page, many.toReversed().slice(20));
    expect(await page.getByRole('link', { name: 'Next page' }).count()).toBe(0);
    await page.goBack();
    await rows(page, many.toReversed().slice(0, 20));
    await page.goForward();
    await page.getByRole('link', { name: 'First page' }).click();
    await rows(page, many.toReversed().slice(0, 20));
    await close();
  });

  it('is used by keys alone, from a filter to an interview', async () => {
    const { page, close } = await visit();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    await page.getByRole('combobox', { name: 'State' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.type('Fin');
    await page.keyboard.press('Enter');
    await rows(page, ['ada']);
    const link = page.getByRole('link', { name: 'ada' });
    for (let presses = 0; presses < 20 && !(await isFocused(link)); presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'ada' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await isFocused(page.getByRole('main').getByRole('link', { name: 'All interviews' }))).toBe(true);
    await close();
  });

  it('stays, with a word about it, when it cannot be read again', async () => {
    const { page, close } = await visit();
    await page.clock.install();
    await page.reload();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    // Long enough for what was read to be read again when the network is back.
    await page.clock.fastForward(60_000);
    const list = /\/interviews(\?|$)/;
    await page.route(list, (route) => route.abort());
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    await page.unroute(list);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    await close();
  });

  it('says that it could not be loaded, shows nothing old, and tries again', async () => {
    const { page, close } = await visit();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    const broken = '**/interviews?*';
    await page.route(broken, (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          title: 'Fault',
          status: 500,
          detail: 'A fault of ours.',
          code: 'internal',
          request_id: 'r',
        }),
      }),
    );
    await choose(page, 'Track', 'Algorithms');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('A fault of ours.');
    expect(await page.getByRole('table').count()).toBe(0);
    await page.unroute(broken);
    await page.getByRole('button', { name: 'Try again' }).click();
    await rows(page, ['анна', 'ada']);
    await close();
  });

  it.each([...LOOKS, { colorScheme: 'dark', contrast: 'more' }, { forcedColors: 'active' }] as const)(
    'has nothing that shuts anybody out, shown as %j',
    async (options) => {
      const { page, barriers, close } = await visit(options);
      await page.getByRole('table').waitFor();
      expect(await barriers()).toEqual([]);
      await close();
    },
  );

  it("speaks the reader's language", async () => {
    const { page, close } = await visit();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    await page.getByRole('button', { name: 'boss' }).click();
    await page.getByRole('menuitem', { name: 'Русский' }).click();
    await page.getByRole('heading', { level: 1, name: 'Интервью' }).waitFor();
    expect(await page.getByRole('row', { name: 'ada' }).textContent()).toContain('Алгоритмы, средний');
    await close();
  });
});

/** Waits until these candidates are shown, in this order. */
async function rows(page: Page, candidates: readonly string[]): Promise<void> {
  const names = page.getByRole('rowheader').getByRole('link');
  await eventually(async () => (await names.allTextContents()).join() === candidates.join(), 10_000);
}

async function choose(page: Page, filter: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: filter }).click();
  await page.getByRole('option', { name: choice }).click();
}

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}
