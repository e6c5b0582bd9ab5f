import { readFile } from 'node:fs/promises';
import type { TestApi } from '../../support/api/api.ts';
import { storeInterview } from '../../support/api/stored-interview.ts';
import { LOOKS, type TestBrowser } from '../support/browser.ts';
import { type Member, member, storeMeasured, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

describe('the passing on of a report', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let eve: Member;
  let id: string;
  let running: string;
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
    eve = await member(api, 'eve', { role: 'interviewer' });
    const ada = await member(api, 'ada');
    id = await storeMeasured(api, ada.id);
    running = (await storeInterview(api, ada.id, {})).id;
  });
  afterAll(() => scene.close());
  const visit = (options = {}) =>
    visitConsole(browser, api.client.url, eve, { path: `/interviews/${id}/share`, ...options });

  it('makes a link that is shown once, tells of its openings, and revokes it', async () => {
    const { page, faults, close } = await visit();
    await page.getByText('No link was made yet.').waitFor();
    await page.getByRole('button', { name: 'New link' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Works until the end of').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await dialog.locator('.field-fault').waitFor();
    const tomorrow = new Date(Date.now() + 24 * 3_600_000).toLocaleDateString('sv');
    await dialog.getByLabel('Works until the end of').fill(tomorrow);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByRole('textbox', { name: 'Link to the report' }).inputValue();
    const opened = () =>
      fetch(`${api.client.url}${new URL(link).pathname}`, { headers: { accept: 'text/html' } });
    expect((await opened()).status).toBe(200);
    await page.reload();
    await page.getByText('once').click();
    expect(await page.content()).not.toContain(new URL(link).pathname);
    await page.getByRole('button', { name: 'Revoke' }).click();
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Revoked', { exact: true }).waitFor();
    expect((await opened()).status).toBe(410);
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    await close();
  });

  it.each([
    ['PDF', 'pdf', /^%PDF-/],
    ['JSON', 'json', /^\{"report_version"/],
  ])('hands the report over as %s', async (name, ending, beginning) => {
    const { page, close } = await visit();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download as ${name}` }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`report-${id}.${ending}`);
    expect(await readFile(await download.path(), 'latin1')).toMatch(beginning);
    await close();
  });

  it('waits for the report', async () => {
    const { page, close } = await visit({ path: `/interviews/${running}/share` });
    await page.getByText('There is no report yet.').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await close();
  });

  it.each(LOOKS)('has nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, barriers, close } = await visit(options);
    await page.getByRole('table').waitFor();
    expect(await barriers()).toEqual([]);
    await close();
  });
});
