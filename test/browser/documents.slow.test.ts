import type { TestApi } from '../support/api/api.ts';
import { PASSWORD } from '../support/api/people.ts';
import type { TestBrowser } from './support/browser.ts';
import { member, storeMeasured } from './support/company.ts';
import { type ApiScene, startApiScene } from './support/viva.ts';

describe('the pages of the server in a browser', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
  });
  afterAll(() => scene.close());

  it.each(['/docs', '/docs/guide', '/docs/contract', '/docs/report', '/docs/api', '/sign-in', '/password'])(
    'keep, at %s, to their policy',
    async (path) => {
      const { page, faults, close } = await browser.visit(`${api.client.url}${path}`);
      await page.getByRole('heading').first().waitFor();
      expect(faults).toEqual([]);
      await close();
    },
  );

  it('lead without scripts from the address of a report over the sign-in to it', async () => {
    const { id, nickname } = await member(api, 'ada');
    const report = `${api.client.url}/interview/${await storeMeasured(api, id)}/report`;
    const { page, faults, close } = await browser.visit(report, { javaScriptEnabled: false });
    await page.getByLabel('E-mail or nickname').fill(nickname);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('table').first().waitFor();
    expect(page.url()).toBe(report);
    // The browser's own word for the page that asks for the sign-in.
    expect(faults).toEqual([expect.stringContaining('401')]);
    await close();
  });

  it.each(['/sign-in', '/docs'])('can be read at %s in the dark', async (path) => {
    const visit = await browser.visit(`${api.client.url}${path}`, { colorScheme: 'dark' });
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.close();
  });
});
