import { loadBank } from '../../../src/bank/load.ts';
import type { TestApi } from '../../support/api/api.ts';
import { makePackage, startInvitingApi } from '../../support/api/invited.ts';
import { LOOKS, type TestBrowser } from '../support/browser.ts';
import { type Member, member, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

const ARABIC = 'خلفية متوسطة';

describe('the packages of the console', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let boss: Member;
  let interviewer: Member;
  let id: string;
  beforeAll(async () => {
    const bank = await loadBank('tasks');
    scene = await startApiScene(() => startInvitingApi({ bank }));
    ({ api, browser } = scene);
    boss = await member(api, 'boss', { role: 'admin' });
    interviewer = await member(api, 'eve', { role: 'interviewer' });
    id = await makePackage(api.client, boss, { name: ARABIC, description: 'Zwei Aufgaben' });
  });
  afterAll(() => scene.close());
  const visit = (who: Member, options = {}) => visitConsole(browser, api.client.url, who, options);

  it('are made by keys alone, and shown as they were made', async () => {
    const { page, faults, close } = await visit(boss, { path: '/packages' });
    await page.getByRole('link', { name: 'New package' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'New package' }).waitFor();
    await page.getByLabel('Name').focus();
    await page.keyboard.type('Back end, senior');
    await page.getByRole('combobox', { name: 'Level' }).press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.type('sen');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Python' }).press('Space');
    await page.getByLabel('Percent of the usual time').fill('150');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Back end, senior' }).waitFor();
    const facts = await page.locator('.facts').textContent();
    expect(facts).toMatch(/Algorithms, senior.*150 % of the usual.*Python/);
    expect(faults).toEqual([]);
    await close();
  });

  it('say which field the server refuses, and keep what was typed', async () => {
    const { page, close } = await visit(boss, { path: '/packages/new' });
    await page.getByLabel('Name').fill('Quick');
    await page.getByLabel('Days for which it is kept').fill('7');
    await page.getByRole('button', { name: 'Make the package' }).click();
    await page.locator('.field-fault').waitFor();
    expect(await page.locator('.field-fault').textContent()).toContain('180');
    expect(await page.getByLabel('Name').inputValue()).toBe('Quick');
    await close();
  });

  it('are edited as a new version', async () => {
    const { page, close } = await visit(boss, { path: `/packages/${id}/edit` });
    await page.getByText('Saving makes version 2.').waitFor();
    await page.getByLabel('Tasks at most').fill('2');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.getByRole('heading', { level: 1, name: ARABIC }).waitFor();
    expect(await page.locator('.facts').textContent()).toMatch(/Tasks at most2.*Version2/);
    await close();
  });

  it('are tried as a practice, in the room', async () => {
    const { page, close } = await visit(interviewer, { path: `/packages/${id}` });
    await page.getByRole('button', { name: 'Try it as a candidate' }).click();
    await page.waitForURL('**/room/*');
    const { body } = await api.client.get(`/interview/${page.url().split('/').at(-1)}`, interviewer);
    expect(body).toMatchObject({ practice: true, track: 'algorithms' });
    await close();
  });

  it('are archived once that is confirmed, and are found among the archived', async () => {
    const old = await makePackage(api.client, boss, { name: 'Last year' });
    const { page, close } = await visit(boss, { path: `/packages/${old}` });
    await page.getByRole('button', { name: 'Archive' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('Nobody is invited to it any more.').waitFor();
    expect(await page.getByRole('link', { name: 'Invite', exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'All packages' }).click();
    await page.getByRole('checkbox', { name: 'Archived only' }).check();
    await page.getByRole('row', { name: /Last year/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?archived=true');
    await close();
  });

  it('offer an interviewer nothing that only admins may do', async () => {
    const { page, close } = await visit(interviewer, { path: '/packages' });
    await page.getByRole('link', { name: ARABIC }).click();
    await page.getByRole('button', { name: 'Try it as a candidate' }).waitFor();
    expect(await page.getByRole('button', { name: 'Archive' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
    await page.goto(`${api.client.url}/console/packages/new`);
    await page.getByText('For admins of the company.').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await close();
  });

  it('say that there is none of that id', async () => {
    const { page, close } = await visit(boss, { path: '/packages/00000000-0000-4000-8000-000000000000' });
    await page.getByText('There is no such package.').waitFor();
    await close();
  });

  it.each(LOOKS)('have nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, barriers, close } = await visit(boss, { path: '/packages', ...options });
    await page.getByRole('link', { name: ARABIC }).waitFor();
    expect(await barriers()).toEqual([]);
    await page.getByRole('link', { name: ARABIC }).click();
    await page.locator('.facts').waitFor();
    expect(await barriers()).toEqual([]);
    await page.goto(`${api.client.url}/console/packages/${id}/edit`);
    await page.locator('form').waitFor();
    expect(await barriers()).toEqual([]);
    await close();
  });
});
