import type { TestApi } from '../../support/api/api.ts';
import { LOOKS, type TestBrowser } from '../support/browser.ts';
import { act, type Member, member, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

const URL_OF_OURS = 'https://hooks.example.org/viva';

describe('the webhooks of the console', () => {
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
  });
  afterAll(() => scene.close());
  const visit = (who: Member, path = '', options = {}) =>
    visitConsole(browser, api.client.url, who, { path: `/organisation/webhooks${path}`, ...options });
  const made = async (change: object = {}): Promise<string> => {
    const body = { url: URL_OF_OURS, events: ['report.ready'], signing: 'v1', ...change };
    return (await act(api.client, boss, '/webhooks', body)).webhook_id;
  };
  /** A test call that came to nothing, as a worker would keep it. */
  const failed = async (id: string): Promise<void> => {
    const { event_id: eventId } = await act(api.client, boss, `/webhooks/${id}/test`, {});
    const attempt = { at: Date.now(), httpStatus: 500, error: 'status', retryAfterMs: null } as const;
    await api.records.deliveries.keepTry({
      ...{ webhookId: id, eventId, round: 1, tries: 1, attempt },
      step: { kind: 'failed', disables: null },
    });
  };

  it('are made with a secret that is shown once', async () => {
    const { page, faults, close } = await visit(boss);
    await page.getByRole('button', { name: 'New webhook' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Address (https)').fill('https://127.0.0.1/viva');
    await dialog.getByRole('button', { name: 'Make the webhook' }).click();
    await dialog.locator('.field-fault').waitFor();
    await dialog.getByLabel('Address (https)').fill(URL_OF_OURS);
    await dialog.getByRole('checkbox', { name: 'Interview finished' }).check();
    await dialog.getByRole('button', { name: 'Make the webhook' }).click();
    const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
    expect(secret).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('row', { name: /2 kinds of events/ }).waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    await close();
  });

  it('show a public key in place of a secret where that is asked for', async () => {
    const id = await made({ signing: 'v1a' });
    const { page, close } = await visit(boss, `/${id}`);
    await page
      .locator('.facts')
      .getByText(/^whpk_/)
      .waitFor();
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
    const another = await page.getByRole('textbox', { name: 'Public key' }).inputValue();
    await page.locator('.facts').getByText(another).waitFor();
    await close();
  });

  it('are edited, disabled with a word about what to do, and told again', async () => {
    const id = await made();
    const { page, close } = await visit(boss, `/${id}`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByLabel('Description').fill('For reports');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('For reports').waitFor();
    await page.getByRole('button', { name: 'Disable' }).click();
    await dialog.getByRole('button', { name: 'Disable' }).click();
    await page.getByText('A member disabled it.').waitFor();
    await page.getByRole('button', { name: 'Tell it again' }).click();
    await page.getByText('Is told', { exact: true }).waitFor();
    await close();
  });

  it('list deliveries with their tries, and send one of them again, or those of a range', async () => {
    const id = await made();
    await failed(id);
    const { page, close } = await visit(boss, `/${id}`);
    const row = page.getByRole('row', { name: /Test call/ });
    await row.getByText('refused (500)').first().waitFor();
    await row.getByText('Failed').waitFor();
    await row.locator('summary').press('Enter');
    await row.getByRole('list').waitFor();
    await row.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('1 delivery is on its way again.').waitFor();
    await row.getByText('On its way').waitFor();
    await page.getByRole('button', { name: 'Send a range again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
    await page.getByText('0 deliveries are on their way again.').waitFor();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Delivered' }).click();
    await page.getByText('No delivery fits these filters.').waitFor();
    await close();
  });

  it('are called for a test, and removed', async () => {
    const id = await made();
    const { page, close } = await visit(boss, `/${id}`);
    await page.getByText('It was told nothing yet.').waitFor();
    await page.getByRole('button', { name: 'Make a test call' }).click();
    await page.getByRole('row', { name: /Test call.*On its way/ }).waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
    expect((await api.client.get(`/webhooks/${id}`, boss)).status).toBe(404);
    await close();
  });

  it('offer an interviewer their deliveries, and nothing that only admins may do', async () => {
    const id = await made();
    await failed(id);
    const { page, close } = await visit(eve, `/${id}`);
    await page.getByRole('row', { name: /Test call/ }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await close();
  });

  it.each(LOOKS)('have nothing that shuts anybody out, shown as %j', async (options) => {
    const id = await made({ description: 'For reports' });
    await failed(id);
    const { page, barriers, close } = await visit(boss, `/${id}`, options);
    await page.getByRole('table').waitFor();
    await page.locator('.tries > summary').click();
    expect(await barriers()).toEqual([]);
    await page.goto(`${api.client.url}/console/organisation/webhooks`);
    await page.getByRole('table').waitFor();
    expect(await barriers()).toEqual([]);
    await close();
  });
});
