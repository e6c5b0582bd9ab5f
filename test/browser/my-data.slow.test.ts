import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { texts as russian } from '../../web/texts/ru/my-data.ts';
import type { TestApi } from '../support/api/api.ts';
import { PASSWORD } from '../support/api/people.ts';
import type { TestBrowser, Visit } from './support/browser.ts';
import { member } from './support/company.ts';
import { type ApiScene, startApiScene } from './support/viva.ts';

describe('the page on what is stored of oneself', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let visit: Visit;
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
  });
  afterEach(() => visit.close());
  afterAll(() => scene.close());

  async function open(login: string | null, options: BrowserContextOptions = {}): Promise<Page> {
    const { url } = api.client;
    visit = await browser.visit(`${url}/health/live`, options);
    const data = { login, password: PASSWORD };
    if (login !== null) await visit.page.context().request.post(`${url}/auth/login`, { data });
    await visit.page.goto(`${url}/my-data`);
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    return visit.page;
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  ] as const)('says what is kept and for how long, shown as %j, and shuts nobody out', async (options) => {
    const { nickname } = await member(api, `reader${options.colorScheme}${'viewport' in options ? 1 : 0}`);
    const page = await open(nickname, options);
    await page.getByText('180 days after its end', { exact: true }).waitFor();
    await page.getByText('The whole notice on what an interview records').click();
    await page.getByText('What is never measured', { exact: true }).waitFor();
    expect(await visit.barriers()).toEqual([]);
    await press(page, 'Erase my data…');
    await page.getByRole('dialog', { name: 'Erase all of my data' }).waitFor();
    expect(await visit.barriers()).toEqual([]);
  });

  it('gives all of it as a file, and says when it cannot', async () => {
    const { nickname } = await member(api, 'taker');
    const page = await open(nickname);
    await page.context().setOffline(true);
    await press(page, 'Download my data');
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    await page.context().setOffline(false);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download my data')]);
    expect(download.suggestedFilename()).toBe('viva-data.json');
    const { user } = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(user.nickname).toBe('taker');
    await page.getByRole('status').getByText('The file is among your downloads.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('erases, by keys, only who has written the word, and then there is nobody', async () => {
    const { nickname, id } = await member(api, 'leaver');
    const page = await open(nickname);
    await page.getByRole('button', { name: 'Erase my data…' }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByLabel('To confirm, write “erase”');
    await field.fill('eras');
    await field.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await api.records.users.findById(id)).not.toBeNull();

    await press(page, 'Erase my data…');
    await field.fill(' Erase');
    await field.press('Enter');
    const heading = page.getByRole('heading', { name: 'Your account has ended' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByText('Signed in as').count()).toBe(0);
    expect(await visit.accessibilityFaults()).toEqual([]);
    expect(visit.faults).toEqual([]);
    expect(await api.records.users.findById(id)).toBeNull();
    await page.getByRole('link', { name: 'To the first page' }).click();
    await page.getByRole('button', { name: 'Try as a guest' }).waitFor();
  });

  it('finds out, where only the answer was lost, that the account has ended', async () => {
    const { nickname } = await member(api, 'unheard');
    const page = await open(nickname);
    let isLost = false;
    await page.route('**/auth/me', async (route) => {
      if (isLost || route.request().method() !== 'DELETE') return route.fallback();
      isLost = true;
      await route.fetch();
      await route.abort();
    });
    await press(page, 'Erase my data…');
    await page.getByLabel('To confirm, write “erase”').fill('erase');
    await press(page, 'Erase for good');
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    await press(page, 'Erase for good');
    await page.getByRole('heading', { name: 'Your account has ended' }).waitFor();
  });

  it('tells the last admin, in Russian too, what to do first', async () => {
    const { nickname, id } = await member(api, 'chief', { role: 'admin', locale: 'ru' });
    const page = await open(nickname, { locale: 'ru-RU' });
    const { erasing } = russian;
    await press(page, erasing.open);
    await page.getByText(erasing.goneOfCompany).waitFor();
    await page.getByLabel(erasing.confirm(erasing.word)).fill(erasing.word);
    await press(page, erasing.action);
    await page.getByRole('alert').getByText(erasing.lastAdmin).waitFor();
    expect(await visit.accessibilityFaults()).toEqual([]);
    expect(await api.records.users.findById(id)).not.toBeNull();
  });

  it('asks who is not signed in to sign in, and goes on where they are', async () => {
    await member(api, 'late');
    const page = await open(null);
    await page.getByLabel('E-mail or nickname').fill('late');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press(page, 'Sign in');
    await page.getByRole('heading', { name: 'What is kept' }).waitFor();
    await page.goto(api.client.url);
    await page.getByRole('link', { name: 'My data' }).click();
    await page.waitForURL('**/my-data');
    expect(visit.faults).toEqual([]);
  });
});
