import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { TestApi } from '../../support/api/api.ts';
import { acceptBy, inviteTo, makePackage, startInvitingApi, tokenIn } from '../../support/api/invited.ts';
import { LOOKS, type TestBrowser } from '../support/browser.ts';
import { type Member, member, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

const ARABIC = { first_name: 'محمد', last_name: 'العربي' };
const WISH = 'I read slowly, with a screen reader.';

describe('the invitations of the console', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let eve: Member;
  let packageId: string;
  let asking: string;
  beforeAll(async () => {
    scene = await startApiScene(startInvitingApi);
    ({ api, browser } = scene);
    const boss = await member(api, 'boss', { role: 'admin' });
    eve = await member(api, 'eve', { role: 'interviewer' });
    packageId = await makePackage(api.client, boss, { name: 'Back end, middle' });
    const wish = await invited({ candidate: { ...ARABIC, email: 'm@example.org' } });
    await api.client.post('/invitations/time', { token: wish.link, text: WISH });
    asking = wish.id;
  });
  afterAll(() => scene.close());
  const invited = (change: object = {}) => inviteTo(packageId, { client: api.client, by: eve, ...change });
  const visit = (path: string, options = {}) =>
    visitConsole(browser, api.client.url, eve, { path: `/invitations${path}`, ...options });
  const opened = (link: string) => api.client.post('/invitations/open', { token: link });

  it('are made one by one, by keys, with a link that is shown once and copied', async () => {
    const { page, faults, close } = await visit('/new', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByLabel('First name').focus();
    await page.keyboard.type('Grace');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Hopper');
    await page.keyboard.press('Enter');
    const shown = page.getByRole('region', { name: 'Link for the candidate' });
    const link = await shown.getByLabel('Link for the candidate').inputValue();
    expect((await opened(tokenIn(link))).body.candidate).toEqual({ first_name: 'Grace' });
    await shown.getByRole('button', { name: 'Copy' }).press('Enter');
    await shown.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await page.getByRole('link', { name: 'To the invitation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grace Hopper' }).waitFor();
    expect(await page.content()).not.toContain(tokenIn(link));
    expect(faults).toEqual([]);
    await close();
  });

  it('say which field the server refuses, and that an order was there already', async () => {
    const external = { provider: 'greenhouse', application_id: 'a-1' };
    await invited({ external });
    const { page, close } = await visit('/new');
    await page.getByLabel('First name').fill('Ada');
    await page.getByLabel('Last name').fill('Lovelace');
    await page.getByLabel('Can be accepted until the end of').fill('2020-01-01');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.locator('.field-fault').waitFor();
    await page.getByLabel('Can be accepted until the end of').fill('');
    await page.getByText('From another system').click();
    await page.getByLabel('System').fill('greenhouse');
    await page.getByLabel('Application there').fill('a-1');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByText('There is an invitation for this order already').waitFor();
    await close();
  });

  it('show who asks for more time, and give it', async () => {
    const { page, close } = await visit('');
    await page.getByText('One candidate on this page asks for more time.').waitFor();
    await page.getByRole('link', { name: 'محمد العربي' }).click();
    await page.getByText(WISH).waitFor();
    await page.getByRole('button', { name: 'Give more time' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Percent on top of the usual time').fill('50');
    await dialog.getByRole('button', { name: 'Give this time' }).click();
    await page.getByText('They have 50 % on top of the usual time now.').waitFor();
    const { body } = await api.client.get(`/invitations/${asking}`, eve);
    expect(body.additional_time_percent).toBe(50);
    await page.getByRole('link', { name: 'All invitations' }).click();
    await page.getByText('Asked for more time').waitFor();
    expect(await page.getByText('One candidate on this page').count()).toBe(0);
    await close();
  });

  it('are cancelled, and brought back with a new link in place of the old one', async () => {
    const { id, link } = await invited();
    const { page, close } = await visit(`/${id}`);
    await page.getByRole('button', { name: 'Cancel the invitation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Cancel the invitation' }).click();
    await steps(page, ['Invited, done', 'Cancelled, ended here']);
    expect((await opened(link)).body.status).toBe('cancelled');
    await page.getByRole('button', { name: 'New link' }).click();
    await dialog.getByRole('button', { name: 'Make a new link' }).click();
    const another = await page.getByLabel('Link for the candidate').last().inputValue();
    expect((await opened(link)).body.code).toBe('replaced');
    expect((await opened(tokenIn(another))).body.status).toBe('opened');
    await page.getByRole('button', { name: 'I have it' }).click();
    expect(await page.content()).not.toContain(tokenIn(another));
    await close();
  });

  it('are given more time from the list, and erased', async () => {
    const { id, link } = await invited({ candidate: { first_name: 'Kim', last_name: 'Lee' } });
    await api.client.post('/invitations/time', { token: link, text: WISH });
    const { page, close } = await visit('');
    const row = page.getByRole('row', { name: /Kim Lee/ });
    await row.getByRole('button', { name: 'Give more time' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(WISH).waitFor();
    await dialog.getByLabel('Percent on top of the usual time').fill('25');
    await page.keyboard.press('Enter');
    await row.getByText('Asked for more time').waitFor();
    await row.getByRole('link', { name: 'Kim Lee' }).click();
    await page.getByRole('button', { name: 'Erase' }).click();
    await dialog.getByRole('button', { name: 'Erase' }).click();
    await page.getByRole('heading', { level: 1, name: 'Invitations' }).waitFor();
    expect((await api.client.get(`/invitations/${id}`, eve)).status).toBe(404);
    await close();
  });

  it('show how far one has come, and lead to its interview', async () => {
    const { id, link } = await invited();
    await acceptBy(api.client, link);
    const { page, close } = await visit(`/${id}`);
    await steps(page, ['Invited, done', 'Opened, done', 'Accepted, done', 'Finished, not yet']);
    expect(await page.getByRole('button', { name: 'Cancel the invitation' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Change time or end' }).count()).toBe(0);
    const { body } = await api.client.get(`/invitations/${id}`, eve);
    const interview = page.getByRole('link', { name: 'To the interview' });
    expect(await interview.getAttribute('href')).toBe(`/console/interviews/${body.session_id}`);
    await interview.click();
    await page.getByRole('heading', { level: 1, name: 'Ada Lovelace' }).waitFor();
    await page.goto(`${api.client.url}/console?package=${packageId}`);
    await page.getByRole('link', { name: 'Ada Lovelace' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Package' }).textContent()).toBe('Back end, middle');
    await close();
  });

  it('are narrowed by status and package, and read page by page', async () => {
    for (let count = 0; count < 21; count++)
      await invited({ candidate: { first_name: 'Many', last_name: `${count}` } });
    const { page, close } = await visit('?status=created');
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByRole('link', { name: 'First page' }).waitFor();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Accepted' }).click();
    await page.getByRole('row', { name: 'Ada Lovelace' }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(1);
    await page.getByRole('combobox', { name: 'Package' }).click();
    await page.getByRole('option', { name: 'Back end, middle' }).click();
    await page.waitForURL(`**/invitations?status=accepted&package=${packageId}`);
    await close();
  });

  it('are made from a table, whose faults are shown with their lines, and whose links are taken away', async () => {
    const { page, faults, close } = await visit('/import');
    const head = 'package_id,first_name,last_name,email';
    await page
      .getByLabel('Or the table itself')
      .fill(`${head}\n${packageId},Ada,,ada@example.org\n${packageId},Bob,=1+1,nobody`);
    await page.getByRole('button', { name: 'Invite all' }).click();
    await page.getByText('Nobody was invited: 2 things are wrong.').waitFor();
    const rows = await page.getByRole('rowheader').allTextContents();
    expect(rows).toEqual(['Line 2', 'Line 3']);
    const buffer = Buffer.from(
      `\uFEFF${head}\r\n${packageId},Ada,"Love, Lady",\r\n${packageId},Bob,=1+1,\r\n`,
    );
    await page.getByLabel('File').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Invite all' }).click();
    await page.getByText('2 candidates are invited.').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the table with links' }).click();
    const table = await readFile(await (await coming).path(), 'utf8');
    expect(table).toMatch(/^\uFEFFpackage_id,first_name,last_name,email,invitation_id,link\r\n/);
    expect(table).toMatch(/,Bob,'=1\+1,,[0-9a-f-]{36},https:\/\/viva\.example\/i#\S{43}\r\n$/);
    // The refused call is told of by the browser itself.
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    await close();
  });

  it('refuse a file in another encoding, whose names would be others', async () => {
    const { page, close } = await visit('/import');
    const buffer = Buffer.from([0x70, 0xcf, 0xf0, 0xe8]);
    await page.getByLabel('File').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Invite all' }).click();
    await page.getByText('The file is not UTF-8.').waitFor();
    await close();
  });

  it.each(LOOKS)('have nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, barriers, close } = await visit('', options);
    await page.getByRole('table').waitFor();
    expect(await barriers()).toEqual([]);
    for (const [path, sign] of [
      [asking, '.way'],
      ['new', 'form'],
      ['import', 'form'],
    ]) {
      await page.goto(`${api.client.url}/console/invitations/${path}`);
      await page.locator(`${sign}`).waitFor();
      for (const more of await page.locator('summary').all()) await more.click();
      expect(await barriers()).toEqual([]);
    }
    await close();
  });
});

async function steps(page: Page, expected: string[]): Promise<void> {
  const list = page.getByRole('list', { name: 'The way of the invitation' });
  await list
    .getByText(expected.at(-1)?.split(',')[0] ?? '')
    .first()
    .waitFor();
  const texts = await list.getByRole('listitem').allTextContents();
  expect(texts.map((text) => text.replace(/\d.*$/, ''))).toEqual(expected);
}
