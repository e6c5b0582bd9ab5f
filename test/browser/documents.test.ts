import { startTestApi, type TestApi } from '../support/api/api.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';

describe('the pages of the server in a browser', () => {
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

  it.each(['/sign-in', '/docs'])('can be read at %s in the dark', async (path) => {
    const visit = await browser.visit(`${api.client.url}${path}`, { colorScheme: 'dark' });
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.close();
  });
});
