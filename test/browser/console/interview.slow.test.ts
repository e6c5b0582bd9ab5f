import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { createClient, type TestClient } from '../../support/api/client.ts';
import { eventually } from '../../support/eventually.ts';
import type { TestViva } from '../../support/viva.ts';
import { LOOKS, type TestBrowser } from '../support/browser.ts';
import { act, type Member, member, visitConsole } from '../support/company.ts';
import { type Scene, startScene } from '../support/viva.ts';

describe('the view of an interview that runs', () => {
  let scene: Scene;
  let viva: TestViva;
  let browser: TestBrowser;
  let client: TestClient;
  let boss: Member;
  let candidate: Member;
  let id: string;
  let taskId: string;
  beforeAll(async () => {
    const temporal = {
      address: process.env.VIVA_TEST_TEMPORAL ?? null,
      namespace: `test-${randomUUID()}`,
      tls: null,
      apiKey: null,
      uiPort: null,
      uiUrl: 'http://temporal.example',
    };
    scene = await startScene({ hasModel: false, config: { temporal } });
    ({ viva, browser } = scene);
    client = await createClient(viva.url);
    const server = { client, records: viva.records };
    boss = await member(server, 'boss', { role: 'admin' });
    candidate = await member(server, 'ada');
    id = (await does('/interview/start', { track: 'algorithms', level: 'middle' })).session_id;
    taskId = (await does('/tasks/next', { session_id: id })).task.task_id;
  });
  afterAll(() => scene.close());

  /** The candidate, at their own page. */
  const does = (path: string, body: object) => act(client, candidate, path, body);
  const visit = (options = {}) =>
    visitConsole(browser, viva.url, boss, { path: `/interviews/${id}`, ...options });

  it('tells what is said and what happens as it does', async () => {
    const { page, faults, close } = await visit();
    await page.getByText('Live', { exact: true }).waitFor();
    const log = page.getByRole('log', { name: 'Conversation' });
    await does('/chat/send', { session_id: id, text: 'May I sort the numbers first?' });
    await log.getByText('May I sort the numbers first?').waitFor();
    const code = 'print(input())\n';
    await does('/tasks/run', { session_id: id, task_id: taskId, language: 'python', code });
    await log.getByText(/^Run in Python: /).waitFor();
    await page
      .getByRole('table', { name: 'Runs and attempts' })
      .getByRole('rowheader', { name: 'Run' })
      .waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('shows the code as it grows', async () => {
    const { page, close } = await visit();
    for (const [revision, code] of ['total = 0', 'total = 0\nfor number in numbers:'].entries()) {
      const draft = { session_id: id, task_id: taskId, language: 'python', code, revision: revision + 1 };
      await client.put('/tasks/draft', draft, candidate);
      await eventually(async () => (await codeOf(page)) === code);
    }
    await close();
  });

  it('says when what it shows may be old, leaves it there, and goes on when the server answers again', async () => {
    const { page, close } = await visit();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.locator('.code-text').first().waitFor();
    let failures = 0;
    page.on('requestfailed', (request) => {
      if (request.url().includes('/tasks/draft?')) failures += 1;
    });
    await page.context().setOffline(true);
    await page.getByText(/^No connection: /).waitFor();
    await does('/chat/send', { session_id: id, text: 'Is anybody there?' });
    // So often is it tried before it is said that it failed.
    await eventually(async () => failures >= 4, 60_000);
    await page.getByText(/^No connection: /).waitFor();
    expect(await page.locator('.code-text').count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('log').getByText('Is anybody there?').waitFor();
    await close();
  });

  it('lets the candidate know that somebody watches, and does nothing else to them', async () => {
    const stream = await client.stream(id, candidate);
    const before = await client.get(`/interview/${id}/events`, candidate);
    const { page, close } = await visit();
    await page.getByText('Live', { exact: true }).waitFor();
    await stream.until(({ type, data }) => type === 'watched' && data.watching);
    await close();
    await stream.until(({ type, data }) => type === 'watched' && !data.watching);
    stream.close();
    const after = await client.get(`/interview/${id}/events`, candidate);
    expect(after.body.last_seq).toBe(before.body.last_seq);
  });

  it('shows problems that the candidate reports, the newest first', async () => {
    const { page, close } = await visit();
    await page.getByRole('log').waitFor();
    expect(await page.getByRole('region', { name: /^Problems/ }).count()).toBe(0);
    const requestId = randomUUID();
    await does(`/interview/${id}/problem`, { text: 'The editor jumps', request_ids: [requestId] });
    await does(`/interview/${id}/problem`, { text: 'And now it is gone' });
    const problems = page.getByRole('region', { name: 'Problems that the candidate reported' });
    await problems.getByText('And now it is gone').waitFor();
    const entries = await problems.getByRole('listitem').allTextContents();
    expect(entries).toEqual(['And now it is gone', `The editor jumpsIn the log under: ${requestId}`]);
    await close();
  });

  it('gives more time, once, with the reason', async () => {
    const { page, accessibilityFaults, close } = await visit();
    const before = await client.get(`/interview/${id}`, boss);
    await page.getByRole('button', { name: 'Give more time' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Give more time' });
    expect(await accessibilityFaults()).toEqual([]);
    await dialog.getByLabel('Minutes').fill('15');
    await dialog.getByLabel('Reason').fill('There was a fire drill');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('15 min more: There was a fire drill').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    const after = await client.get(`/interview/${id}`, boss);
    expect(Date.parse(after.body.deadline_at) - Date.parse(before.body.deadline_at)).toBe(15 * 60_000);
    await close();
  });

  it('says why there is no more time to give', async () => {
    const { page, close } = await visit();
    await page.getByRole('button', { name: 'Give more time' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('\u200b');
    await dialog.getByRole('button', { name: 'Give more time' }).click();
    await dialog.locator('.field-fault').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await close();
  });

  it.each(LOOKS)('has nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, barriers, close } = await visit(options);
    await page.getByRole('log').waitFor();
    await page.locator('.code-text').first().waitFor();
    expect(await barriers()).toEqual([]);
    await close();
  });

  it('ends with the report, and what it found', async () => {
    const { page, close } = await visit();
    await page.getByText('Live', { exact: true }).waitFor();
    await does(`/interview/${id}/finish`, {});
    await page.getByRole('link', { name: 'Open the report' }).waitFor();
    await page.getByText('Ended', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Give more time' }).count()).toBe(0);
    await page.reload();
    await page.getByText('Ended', { exact: true }).first().waitFor();
    await page.getByRole('log').getByText('May I sort the numbers first?').waitFor();
    await page.getByRole('link', { name: 'Open the report' }).click();
    await page.waitForURL(`**/interview/${id}/report`);
    await close();
  });

  it('leads admins to the workflow, and nobody else', async () => {
    const interviewer = await member({ client, records: viva.records }, 'eve', { role: 'interviewer' });
    const link = (page: Page) => page.getByRole('link', { name: 'Workflow in Temporal' });
    const admins = await visit();
    await link(admins.page).waitFor();
    expect(await link(admins.page).getAttribute('href')).toMatch(/^http:\/\/temporal\.example\/.*workflows/);
    await admins.close();
    const others = await visitConsole(browser, viva.url, interviewer, { path: `/interviews/${id}` });
    await others.page.getByRole('log').waitFor();
    expect(await link(others.page).count()).toBe(0);
    await others.close();
  });

  it('says that there is no such interview', async () => {
    const { page, close } = await visit({ path: '/interviews/00000000-0000-4000-8000-000000000000' });
    await page.getByText('There is no such interview.').waitFor();
    await close();
  });

  it('leads whoever takes an interview of their own to its room', async () => {
    const own = await client.post('/interview/start', { track: 'data', level: 'junior' }, boss);
    const { page, close } = await visit({ path: `/interviews/${own.body.session_id}` });
    const link = page.getByRole('link', { name: 'To the room' });
    expect(await link.getAttribute('href')).toBe(`/room/${own.body.session_id}`);
    await close();
  });
});

async function codeOf(page: Page): Promise<string> {
  const text = await page.locator('.code > .code-text pre').first().textContent();
  return (text ?? '').trimEnd();
}
