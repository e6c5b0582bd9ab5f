import type { Page } from 'playwright-core';
import { createClient } from '../../support/api/client.ts';
import { eventually } from '../../support/eventually.ts';
import { LOOKS } from '../support/browser.ts';
import { type Member, member, visitConsole } from '../support/company.ts';
import { FOREIGN, PASTED, TYPED, takeInterview } from '../support/played-interview.ts';
import { type Scene, startScene } from '../support/viva.ts';

describe('the playback of an interview', () => {
  let scene: Scene;
  let boss: Member;
  let id: string;
  beforeAll(async () => {
    scene = await startScene({ hasModel: false });
    const { url, records } = scene.viva;
    const client = await createClient(url);
    boss = await member({ client, records }, 'boss', { role: 'interviewer' });
    id = await takeInterview(client, await member({ client, records }, 'ada'));
  }, 180_000);
  afterAll(() => scene.close());

  const visit = async (options: Parameters<typeof visitConsole>[3] = {}) => {
    const opened = await visitConsole(scene.browser, scene.viva.url, boss, {
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
    const { page, faults, close } = await visitConsole(scene.browser, scene.viva.url, boss, {
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
  });

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

  it.each(LOOKS)('has nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, barriers, close } = await visit(options);
    await line(page).press('End');
    expect(await barriers()).toEqual([]);
    await close();
  });

  it('says that there is no such interview', async () => {
    const path = '/interviews/00000000-0000-4000-8000-000000000000/playback';
    const { page, close } = await visitConsole(scene.browser, scene.viva.url, boss, { path });
    await page.getByText('There is no such interview.').waitFor();
    await close();
  });
});
