import type { TestApi } from '../../support/api/api.ts';
import { LOOKS, type TestBrowser } from '../support/browser.ts';
import { type Member, member, storeMeasured, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

const ARABIC = 'محمد_العربي';

describe('the organisation in the console', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let boss: Member;
  let eve: Member;
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
    boss = await member(api, 'boss', { role: 'admin' });
    eve = await member(api, 'eve', { role: 'interviewer' });
    await member(api, ARABIC, { role: 'interviewer' });
  });
  afterAll(() => scene.close());
  const visit = (who: Member, path = '', options = {}) =>
    visitConsole(browser, api.client.url, who, { path: `/organisation${path}`, ...options });

  it('invites a member by a link that is shown once, makes another, and takes it back', async () => {
    const { page, faults, close } = await visit(boss);
    await page.getByRole('button', { name: 'Invite a member' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill('grace@example.org');
    await page.keyboard.press('Enter');
    const link = page.getByRole('textbox', { name: 'Link for the new member' });
    expect(await link.inputValue()).toMatch(/\/join#\S{43}$/);
    const first = await link.inputValue();
    const row = page.getByRole('row', { name: /grace@example.org/ });
    await row.getByRole('button', { name: 'New link' }).click();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await page.waitForFunction(
      (old) => document.querySelector<HTMLInputElement>('.copyable input')?.value !== old,
      first,
    );
    await page.getByRole('button', { name: 'I have it' }).click();
    await row.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await row.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('changes a role and removes a member, and tells why the last admin stays', async () => {
    const kim = await member(api, 'kim', { role: 'interviewer' });
    const { page, close } = await visit(boss);
    const dialog = page.getByRole('dialog');
    const confirm = async (nickname: string, name: string) => {
      await page.getByRole('row', { name: nickname }).getByRole('button', { name }).click();
      await dialog.getByRole('button', { name, exact: true }).click();
    };
    await confirm('kim', 'Make admin');
    await page.getByRole('row', { name: /kim.*Admin/ }).waitFor();
    await confirm('kim', 'Remove');
    await page.getByRole('row', { name: 'kim' }).waitFor({ state: 'detached' });
    expect((await api.client.get('/organisation', kim)).status).toBe(403);
    await confirm('boss', 'Make interviewer');
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('alert').textContent()).toMatch(/admin/);
    await close();
  });

  it('makes a key that is shown once, works, and is revoked', async () => {
    const { page, close } = await visit(boss, '/keys');
    await page.getByRole('button', { name: 'New key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Greenhouse');
    await dialog.getByRole('button', { name: 'Make the key' }).click();
    await dialog.getByText('Pick at least one.').waitFor();
    await dialog.getByRole('checkbox', { name: 'invitations' }).check();
    await dialog.getByRole('button', { name: 'Make the key' }).click();
    const key = await page.getByRole('textbox', { name: 'The key' }).inputValue();
    const call = () => api.client.get('/invitations', { token: key });
    expect((await call()).status).toBe(200);
    await page.getByRole('button', { name: 'I have it' }).click();
    expect(await page.content()).not.toContain(key);
    await page
      .getByRole('row', { name: /Greenhouse/ })
      .getByRole('button', { name: 'Revoke' })
      .click();
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Revoked').waitFor();
    expect((await call()).status).toBe(401);
    await close();
  });

  it('tells who read and changed what, by days', async () => {
    const ada = await member(api, 'ada');
    const interview = await storeMeasured(api, ada.id);
    await api.client.get(`/interview/${interview}/report`, eve);
    const { page, close } = await visit(boss, '/audit');
    const row = page.getByRole('row', { name: /eve.*read the report/ });
    const link = row.getByRole('link', { name: /^interview/ });
    expect(await link.getAttribute('href')).toBe(`/console/interviews/${interview}`);
    await page.getByLabel('Until').fill('2020-01-01');
    await page.getByText('Nothing was noted on these days.').waitFor();
    expect(new URL(page.url()).search).toBe('?to=2020-01-01');
    await page.getByRole('button', { name: 'All days' }).click();
    await row.waitFor();
    await close();
  });

  it('is renamed', async () => {
    const { page, close } = await visit(boss);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel('Name of the organisation').fill('Analytical Engines');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Analytical Engines', { exact: true }).waitFor();
    await close();
  });

  it('offers an interviewer nothing that only admins may do', async () => {
    const { page, close } = await visit(eve);
    await page.getByRole('table').waitFor();
    const main = page.getByRole('main');
    expect(await main.getByRole('button').count()).toBe(0);
    expect(await main.getByRole('link', { name: 'Audit' }).count()).toBe(0);
    await main.getByRole('link', { name: 'Keys' }).click();
    await page.getByRole('row', { name: /Greenhouse/ }).waitFor();
    expect(await main.getByRole('button').count()).toBe(0);
    await page.goto(`${api.client.url}/console/organisation/audit`);
    await page.getByText('For admins of the company.').waitFor();
    await close();
  });

  it.each(LOOKS)('has nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, barriers, close } = await visit(boss, '', options);
    for (const path of ['', '/keys', '/audit']) {
      await page.goto(`${api.client.url}/console/organisation${path}`);
      await page.getByRole('table').waitFor();
      expect(await barriers()).toEqual([]);
    }
    await close();
  });
});
