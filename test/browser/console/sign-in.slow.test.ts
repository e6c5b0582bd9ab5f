import type { TestApi } from '../../support/api/api.ts';
import { PASSWORD } from '../../support/api/people.ts';
import type { TestBrowser } from '../support/browser.ts';
import { type Member, member, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

describe('the door of the console', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let boss: Member;
  let candidate: Member;
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
    boss = await member(api, 'boss', { role: 'admin' });
    candidate = await member(api, 'grace');
  });
  afterAll(() => scene.close());
  const url = () => `${api.client.url}/console`;

  it('lets in who signs in by the keyboard, and shows the view that was asked for', async () => {
    const { page, faults, close } = await browser.visit(`${url()}?state=finished`);
    await page.getByLabel('E-mail or nickname').focus();
    await page.keyboard.type(boss.nickname);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Interviews' }).waitFor();
    expect(new URL(page.url()).search).toBe('?state=finished');
    expect(faults).toEqual([]);
    await close();
  });

  it('says what is wrong with a sign-in, and keeps what was typed', async () => {
    const { page, close } = await browser.visit(url());
    await page.getByLabel('E-mail or nickname').fill('boss');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').textContent()).toMatch(/password/);
    expect(await page.getByLabel('E-mail or nickname').inputValue()).toBe('boss');
    await close();
  });

  it('refuses a candidate clearly, and lets them come as somebody else', async () => {
    const { page, faults, accessibilityFaults, close } = await visitConsole(
      browser,
      api.client.url,
      candidate,
    );
    await page.getByRole('heading', { name: 'The console is not for this account' }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain('You are signed in as grace');
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Sign out and use another account' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('shuts behind whoever signs out', async () => {
    const { page, close } = await visitConsole(browser, api.client.url, boss);
    await page.getByRole('button', { name: 'boss' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await close();
  });

  it('asks who was signed out elsewhere to sign in, in the place where they are', async () => {
    const visit = await visitConsole(browser, api.client.url, boss);
    const { page } = visit;
    await page.getByRole('heading', { name: 'Interviews' }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('combobox', { name: 'Track' }).click();
    await page.getByRole('option', { name: 'Data' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).search).toBe('?track=data');
    await visit.close();
  });

  it.each([
    ['en-GB', 'Sign in'],
    ['ru-RU', 'Войти'],
  ])('has, in %s, nothing that shuts anybody out', async (locale, name) => {
    const { page, accessibilityFaults, close } = await browser.visit(url(), { locale });
    await page.getByRole('button', { name }).waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await close();
  });
});
