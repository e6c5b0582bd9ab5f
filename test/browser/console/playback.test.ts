import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { createClient, type TestClient } from '../../support/api/client.ts';
import { createEditor } from '../../support/domain/evidence.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { type Member, member, visitConsole } from '../support/company.ts';

const TYPED = 'total = 0\nfor number in numbers:\n    total += number\n';
const PASTED = Array.from({ length: 9 }, (_, line) => `value_${line} = int(input()) * ${line}`).join('\n');
const FOREIGN = Array.from({ length: 9 }, (_, line) => `print("from elsewhere", ${line} ** 3)`).join('\n');
const KEY_MS = 20;

describe('the playback of an interview', () => {
  let viva: TestViva;
  let browser: TestBrowser;
  let client: TestClient;
  let boss: Member;
  let candidate: Member;
  let id: string;
  let taskId: string;
  beforeAll(async () => {
    [viva, browser] = await Promise.all([startTestViva(), startBrowser()]);
    client = await createClient(viva.url);
    const server = { client, records: viva.records };
    boss = await member(server, 'boss', { role: 'interviewer' });
    candidate = await member(server, 'ada');
    await takeInterview();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await viva.close();
  }, 60_000);

  async function does(path: string, body: object) {
    const answer = await client.post(path, body, candidate);
    if (answer.status >= 400) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Types, asks, pastes, runs, and at last checks in another language what was never typed. */
  async function takeInterview(): Promise<void> {
    id = (await does('/interview/start', { track: 'algorithms', level: 'middle' })).session_id;
    const { task } = await does('/tasks/next', { session_id: id });
    taskId = task.task_id;
    const template = (language: string) =>
      task.languages.find((one: { id: string }) => one.id === language).template;
    const clientId = randomUUID();
    const editor = createEditor({ text: template('python'), clientId, at: Date.now() });
    const tell = async (edits: typeof editor.edits, language: string) => {
      await delay(Math.max(0, (edits.at(-1)?.at ?? 0) - Date.now()) + 50);
      const batches = edits.map(({ seq, at, baseSha256, changes, sha256 }) => ({
        ...{ seq, at: new Date(at).toISOString(), base_sha256: baseSha256, changes, sha256 },
      }));
      const body = { session_id: id, task_id: taskId, language, client_id: clientId, batches };
      await does('/telemetry/edits', body);
    };
    const runs = (language: string, code: string) =>
      does('/tasks/run', { session_id: id, task_id: taskId, language, code });

    await does('/chat/send', { session_id: id, text: 'May I sort the numbers first?' });
    editor.type(TYPED, KEY_MS);
    await tell(editor.edits, 'python');
    await runs('python', editor.text());
    const pastes = createEditor({ text: editor.text(), clientId, at: Date.now() });
    pastes.put(pastes.text().length, PASTED, { afterMs: KEY_MS });
    const [paste] = pastes.edits;
    if (paste) await tell([{ ...paste, seq: editor.edits.length + 1 }], 'python');
    await does('/chat/send', { session_id: id, text: 'Now I try it' });
    const go = createEditor({ text: template('go'), clientId, at: Date.now(), language: 'go' });
    go.type('// another way\n', KEY_MS);
    const before = editor.edits.length + 1;
    await tell(
      go.edits.map((edit) => ({ ...edit, seq: edit.seq + before })),
      'go',
    );
    await runs('python', FOREIGN);
  }

  const visit = async (options: Parameters<typeof visitConsole>[3] = {}) => {
    const opened = await visitConsole(browser, viva.url, boss, {
      path: `/interviews/${id}/playback`,
      ...options,
    });
    await opened.page.locator('.playback-loading').waitFor({ state: 'detached' });
    await opened.page.locator('.playback-editor .cm-content').waitFor();
    return opened;
  };
  const mark = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();
  const shownCode = (page: Page) =>
    page
      .locator('.playback-editor .cm-line')
      .allTextContents()
      .then((lines) => lines.join('\n'));
  const line = (page: Page) => page.getByRole('slider', { name: 'Time' });

  it('is reached from the interview', async () => {
    const { page, faults, close } = await visitConsole(browser, viva.url, boss, {
      path: `/interviews/${id}`,
    });
    await page.getByRole('link', { name: 'Playback' }).click();
    await page.getByRole('heading', { name: /^Playback/ }).waitFor();
    await line(page).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('shows at a paste what was there then, with the talk and the result of then, and nothing of later', async () => {
    const { page, faults, close } = await visit();
    await mark(page, /Pastes: \d+ characters at once/).click();
    await page.locator('.played-paste').first().waitFor();
    const code = await shownCode(page);
    expect(code).toContain(PASTED);
    expect(code).toContain(TYPED);
    const talk = page.getByRole('region', { name: 'Conversation' });
    await talk.first().getByText('May I sort the numbers first?').waitFor();
    expect(await talk.getByText('Now I try it').count()).toBe(0);
    const result = page.getByRole('region', { name: 'Latest result' });
    await result.getByText(/^Run in Python/).waitFor();
    await result.getByText('All of it').click();
    await result.getByText('Expected output').first().waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('goes along by keys, and tells the time and what was there', async () => {
    const { page, close } = await visit();
    await line(page).focus();
    await page.keyboard.press('Home');
    await page.getByRole('heading', { name: 'No task yet' }).waitFor();
    expect(await shownCode(page)).toBe('');
    await page.keyboard.press('End');
    await page
      .getByRole('region', { name: 'Latest result' })
      .getByText(/^Run in Python/)
      .waitFor();
    expect(await shownCode(page)).toContain(FOREIGN);
    await page
      .getByText(/^The program that was run has \d+ characters that no edit made, in lines 1–9$/)
      .first()
      .waitFor();
    expect(await line(page).getAttribute('aria-valuetext')).toMatch(/^\d+:\d\d, after: /);
    const end = Number(await line(page).inputValue());
    await page.keyboard.press('ArrowLeft');
    await eventually(async () => Number(await line(page).inputValue()) <= Math.max(0, end - 5_000));
    await close();
  });

  it('plays and stops by the space bar, in the language that the candidate turned to', async () => {
    const { page, close } = await visit();
    await mark(page, /Pastes: /).click();
    await page.getByRole('checkbox', { name: /^Messages/ }).focus();
    await page.getByRole('heading', { name: /Python$/ }).focus();
    await page.locator('.playback-editor .cm-content').press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('heading', { name: /Go$/ }).waitFor();
    await page.locator('.playback-editor .cm-content').press('Space');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await shownCode(page)).toContain('// ');
    await close();
    // It plays in real time, and waits for the turn to the other language.
  }, 90_000);

  it('jumps from mark to mark among those that are shown', async () => {
    const { page, close } = await visit();
    for (const kind of ['Tasks', 'Messages', 'Pastes', 'Not in the edits']) {
      await page.getByRole('checkbox', { name: new RegExp(`^${kind}`) }).uncheck();
    }
    expect(await page.locator('.playback-mark').count()).toBe(2);
    const place = () => line(page).inputValue();
    await page.getByRole('button', { name: 'Next mark' }).click();
    await page.locator('.playback-mark[aria-current]').waitFor();
    const first = await place();
    await page.getByRole('button', { name: 'Next mark' }).click();
    await page.locator('li:nth-child(2) > .playback-mark[aria-current]').waitFor();
    await page.getByRole('button', { name: 'Mark before' }).click();
    await page.locator('li:nth-child(1) > .playback-mark[aria-current]').waitFor();
    expect(await place()).toBe(first);
    await close();
  });

  it('opens at the moment that its address names', async () => {
    const { page, close } = await visit({ path: `/interviews/${id}/playback?at=999999999` });
    expect(await line(page).inputValue()).toBe(await line(page).getAttribute('max'));
    await close();
  });

  it.each([
    { locale: 'en-GB' },
    { locale: 'ru-RU' },
    { colorScheme: 'dark' },
    { contrast: 'more' },
    { viewport: { width: 390, height: 844 } },
    { viewport: { width: 3840, height: 2160 } },
  ] as const)('has nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, faults, accessibilityFaults, isTooWide, close } = await visit(options);
    await line(page).press('End');
    expect(await accessibilityFaults()).toEqual([]);
    expect(await isTooWide()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it('says that there is no such interview', async () => {
    const path = '/interviews/00000000-0000-4000-8000-000000000000/playback';
    const { page, close } = await visitConsole(browser, viva.url, boss, { path });
    await page.getByText('There is no such interview.').waitFor();
    await close();
  });
});
