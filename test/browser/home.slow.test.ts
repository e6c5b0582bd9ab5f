import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestApi } from '../support/api/api.ts';
import type { TestBrowser, Visit } from './support/browser.ts';
import { type ApiScene, startApiScene } from './support/viva.ts';

describe('the first page in a browser', () => {
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

  async function open(options: BrowserContextOptions = {}) {
    visit = await browser.visit(api.client.url, options);
    await visit.page.getByRole('tab').first().waitFor();
    return visit.page;
  }

  /** Of the form that is shown. */
  const field = (label: string) => visit.page.getByLabel(label, { exact: true }).filter({ visible: true });

  async function fill(form: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(form)) await field(label).fill(text);
  }

  it.each([
    ['en-GB', 'en', 'Technical interviews led by an AI', 'Try as a guest'],
    ['ru-RU', 'ru', 'Технические интервью, которые ведёт ИИ', 'Войти гостем'],
  ])('is, for %s, in %s', async (locale, lang, heading, action) => {
    const page = await open({ locale });
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByRole('button', { name: action }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.title()).toBe(`${heading} · Viva`);
    expect(visit.faults).toEqual([]);
  });

  it.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', contrast: 'more' },
    { colorScheme: 'dark', contrast: 'more' },
    { forcedColors: 'active' },
    { colorScheme: 'dark', forcedColors: 'active' },
    { colorScheme: 'light', viewport: { width: 360, height: 640 } },
  ] as const)('has nothing that shuts anybody out, shown as %j', async (options) => {
    await open(options);
    expect(await visit.barriers()).toEqual([]);
  });

  it('changes the language without losing the place', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'Русский' }).click();
    await page.getByRole('heading', { name: 'Попробовать интервью' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    expect(visit.faults).toEqual([]);
  });

  it('shows what is wrong with a sign-up at its fields, and goes to the first of them', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Create an account' }).click();
    await fill({ 'E-mail': 'no address', Nickname: 'grace', Password: 'short' });
    await page.getByRole('button', { name: 'Create an account' }).click();
    const email = field('E-mail');
    await page.locator('[name=email][aria-invalid]').waitFor();
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
    const description = await email.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${description}"]`).textContent()).toMatch(/e-mail/);
    expect(await field('Nickname').getAttribute('aria-invalid')).toBeNull();
    expect(await visit.accessibilityFaults()).toEqual([]);
  });

  it('signs up, out and in again, and says what a wrong password is', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Create an account' }).click();
    await fill({ 'E-mail': 'grace@example.org', Nickname: 'grace', Password: 'correct horse battery' });
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByText('There are none yet.').waitFor();
    expect(await visit.accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await fill({ 'E-mail or nickname': 'grace', Password: 'wrong horse battery' });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await fill({ Password: 'correct horse battery' });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in as grace').waitFor();
  });

  it('says when the server does not answer, and goes on without another load when it does', async () => {
    const page = await open();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Try as a guest' }).click();
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try as a guest' }).click();
    await page.waitForURL('**/room/new');
    const context = page.context();
    await context.route('**/auth/me', (route) => route.abort());
    const showsFault = async (shown: Page, path: string) => {
      await shown.goto(`${api.client.url}${path}`);
      await shown.getByRole('alert').getByText('The server did not answer.').waitFor();
    };
    await Promise.all([showsFault(page, '/'), showsFault(await context.newPage(), '/room/new')]);
    await context.unroute('**/auth/me');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/Signed in as guest-/).waitFor();
  });

  it('lets a guest in by one press, who can make it an account later', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Try as a guest' }).click();
    await page.waitForURL('**/room/new');
    await page.goto(api.client.url);
    await page.getByText(/Signed in as guest-/).waitFor();
    await fill({ 'E-mail': 'alan@example.org', Nickname: 'alan', Password: 'correct horse battery' });
    await page.getByRole('button', { name: 'Make it an account' }).click();
    await page.getByText('Signed in as alan').waitFor();
    expect(await page.getByRole('heading', { name: 'Keep your interviews' }).count()).toBe(0);
    expect(visit.faults).toEqual([]);
  });
});
