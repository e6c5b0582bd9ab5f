import { offerFirstAdmin } from '../../src/api/auth/first-admin.ts';
import type { TestApi } from '../support/api/api.ts';
import type { TestBrowser } from './support/browser.ts';
import { type ApiScene, startApiScene } from './support/viva.ts';

describe('the link of the first admin in a browser', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
  });
  afterAll(() => scene.close());

  it('makes an admin, leaves no token in the address, and says so when it has been used', async () => {
    const link = await offerFirstAdmin(api.records.users, api.client.url);
    const visit = await browser.visit(String(link));
    const { page } = visit;
    await page.getByRole('heading', { name: 'The first admin' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(await visit.accessibilityFaults()).toEqual([]);
    const fill = async (target: typeof page, nickname: string) => {
      await target.getByLabel('E-mail').fill(`${nickname}@example.org`);
      await target.getByLabel('Nickname').fill(nickname);
      await target.getByLabel('Password').fill('correct horse battery');
      await target.getByRole('button', { name: 'Create the account' }).click();
    };
    await fill(page, 'ada');
    await page.getByRole('link', { name: 'Open the console' }).waitFor();
    expect(visit.faults).toEqual([]);
    await visit.close();

    const late = await browser.visit(String(link));
    await fill(late.page, 'grace');
    await late.page.getByRole('alert').waitFor();
    await late.close();
  });

  it('asks for the whole link where the token is missing', async () => {
    const visit = await browser.visit(`${api.client.url}/first-admin`);
    await visit.page.getByText('This link has no token.').waitFor();
    expect(visit.faults).toEqual([]);
    await visit.close();
  });
});
