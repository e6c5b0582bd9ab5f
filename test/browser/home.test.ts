import { startTestApi, type TestApi } from '../support/api/api.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';

describe('the first page in a browser', () => {
  let api: TestApi;
  let browser: TestBrowser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startTestApi(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  it.each([
    ['en-GB', 'en', 'Technical interviews led by an AI'],
    ['ru-RU', 'ru', 'Технические интервью, которые ведёт ИИ'],
  ])('is, for %s, in %s', async (locale, lang, heading) => {
    const visit = await browser.visit(api.client.url, { locale });
    await visit.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await visit.page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await visit.page.title()).toBe(`${heading} · Viva`);
    expect(visit.faults).toEqual([]);
    await visit.close();
  });

  it.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', contrast: 'more' },
    { colorScheme: 'dark', contrast: 'more' },
    { colorScheme: 'light', viewport: { width: 360, height: 640 } },
  ] as const)('has nothing that shuts anybody out, shown as %j', async (options) => {
    const visit = await browser.visit(api.client.url, options);
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await visit.accessibilityFaults()).toEqual([]);
    expect(visit.faults).toEqual([]);
    await visit.close();
  });
});

describe('the documents in a browser', () => {
  let api: TestApi;
  let browser: TestBrowser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startTestApi(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  it.each(['/docs', '/docs/guide', '/docs/contract', '/docs/report', '/docs/api', '/sign-in', '/password'])(
    'keep, at %s, to their policy',
    async (path) => {
      const { page, faults, close } = await browser.visit(`${api.client.url}${path}`);
      await page.getByRole('heading').first().waitFor();
      expect(faults).toEqual([]);
      await close();
    },
  );
});
