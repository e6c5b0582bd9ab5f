import type { Locator, Page } from 'playwright-core';
import { startTestApi, type TestApi } from '../../support/api/api.ts';
import { storeInterview } from '../../support/api/stored-interview.ts';
import { eventually } from '../../support/eventually.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { type Member, member, storeMeasured, visitConsole } from '../support/company.ts';

const DAY = 24 * 60 * 60_000;

describe('the list of interviews', () => {
  let api: TestApi;
  let browser: TestBrowser;
  let boss: Member;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startTestApi(), startBrowser()]);
    boss = await member(api, 'boss', { role: 'interviewer' });
    const [ada, arab, anna] = await Promise.all([
      member(api, 'ada'),
      member(api, 'محمد_العربي'),
      member(api, 'анна'),
    ]);
    const now = Date.now();
    await storeMeasured(api, ada.id, { startedAt: now - 3 * DAY });
    await storeInterview(api, arab.id, { track: 'backend', level: 'senior', startedAt: now - 2 * DAY });
    await storeInterview(api, anna.id, { locale: 'ru', startedAt: now - DAY });
  });
  afterAll(async () => {
    await browser.close();
    await api.close();
  });
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
    expect(await page.locator('bdi', { hasText: 'محمد_العربي' }).count()).toBe(1);
    // What was measured is told in words.
    expect(await ada.textContent()).not.toMatch(/\b1\d{3}\b/);
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

  it('is used by keys alone, from a filter to an interview', async () => {
    const { page, close } = await visit();
    await rows(page, ['анна', 'محمد_العربي', 'ada']);
    await page.getByRole('combobox', { name: 'State' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Fin');
    await page.keyboard.press('Enter');
    await rows(page, ['ada']);
    const link = page.getByRole('link', { name: 'ada' });
    for (let presses = 0; presses < 20 && !(await isFocused(link)); presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'ada' }).waitFor();
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

  it.each([
    { locale: 'en-GB' },
    { locale: 'ru-RU' },
    { colorScheme: 'dark' },
    { contrast: 'more' },
    { colorScheme: 'dark', contrast: 'more' },
    { forcedColors: 'active' },
    { viewport: { width: 360, height: 740 } },
    { viewport: { width: 3840, height: 2160 } },
  ] as const)('has nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, faults, accessibilityFaults, close } = await visit(options);
    await page.getByRole('table').waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

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

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}
