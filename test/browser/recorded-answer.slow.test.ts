import type { Locator, Page } from 'playwright-core';
import { createClient } from '../support/api/client.ts';
import { eventually } from '../support/eventually.ts';
import { says } from '../support/transcriber-server.ts';
import { member, visitConsole } from './support/company.ts';
import { accept } from './support/invited.ts';
import { SAYS } from './support/room.ts';
import { inviteBy, type SpeakingScene, startSpeakingScene, VOICE } from './support/speaking.ts';

const { room } = SAYS.en;
const texts = VOICE.en;
const { answer } = texts;
const HEARD = 'Because a set forgets the order';

describe('a recorded answer', () => {
  let scene: SpeakingScene;
  beforeAll(async () => {
    scene = await startSpeakingScene();
    scene.transcriber.always(says(HEARD));
  });
  afterAll(() => scene.close());

  /** In the room of an interview whose package asks for it. */
  async function enter() {
    const link = await inviteBy(scene, { voice: true, video: true, media_days: 7 });
    const visit = await scene.browser.visit(`${scene.viva.url}/i#${link}`);
    const { page } = visit;
    await page.locator('#consents input').first().waitFor();
    await accept(page);
    await page.getByRole('button', { name: answer.open }).waitFor();
    return { ...visit, sessionId: new URL(page.url()).pathname.split('/').at(-1) ?? '' };
  }

  async function agree(page: Page, hasCamera: boolean): Promise<void> {
    await page.getByRole('button', { name: answer.open }).click();
    if (hasCamera) await page.getByLabel(answer.hasCamera).check();
    await page.getByLabel(answer.agreed).check();
    await page.getByRole('button', { name: answer.ready }).click();
  }

  it('is agreed to, looked at, recorded anew and sent with its words, and seen by the company', async () => {
    const { page, sessionId, barriers, close } = await enter();
    await page.getByRole('button', { name: answer.open }).click();
    expect(await page.getByLabel(answer.hasCamera).isChecked()).toBe(false);
    await page.getByText(answer.agree(7)[1] ?? '').waitFor();
    expect(await barriers()).toEqual([]);
    await page.getByLabel(answer.hasCamera).check();
    await page.getByLabel(answer.agreed).check();
    await page.getByRole('button', { name: answer.ready }).click();
    await page.getByLabel(answer.preview).waitFor();
    expect(await barriers()).toEqual([]);
    for (const button of [answer.begin, answer.again]) {
      if (button === answer.again) {
        await page.getByRole('button', { name: answer.again }).click();
      }
      await page.getByRole('button', { name: answer.begin, exact: true }).click();
      await page.waitForTimeout(2_500);
      expect(await barriers()).toEqual([]);
      await page.getByRole('button', { name: texts.stop, exact: true }).click();
      await page.getByText(answer.review).waitFor();
    }
    const player = page.getByRole('dialog').locator('video');
    await player.evaluate((element: HTMLVideoElement) => element.play());
    expect(await barriers()).toEqual([]);
    await page.getByLabel(answer.words).fill(`${HEARD}.`);
    await page.getByRole('button', { name: answer.send }).click();
    await page.locator('.log').getByText(room.chat.recorded).waitFor();
    const events = await scene.viva.records.events.after(sessionId, 0);
    const recorded = events.filter(({ type }) => type === 'answer_recorded');
    expect(recorded).toHaveLength(1);
    expect(events.find(({ type }) => type === 'message')?.data).toMatchObject({ text: `${HEARD}.` });
    await page.reload();
    await seen(page.locator('.log video'));
    expect(await barriers()).toEqual([]);

    const client = await createClient(scene.viva.url);
    const boss = await member({ client, records: scene.viva.records }, 'boss', { role: 'admin' });
    const path = `/interviews/${sessionId}`;
    const company = await visitConsole(scene.browser, scene.viva.url, boss, { path });
    await seen(company.page.locator('.conversation-log video'));
    expect(await company.barriers()).toEqual([]);
    await company.close();
    await close();
  });

  it('is warned of where it is not sent when the interview ends, and deleted then', async () => {
    const { page, sessionId, barriers, close } = await enter();
    await agree(page, false);
    await page.getByRole('button', { name: answer.begin, exact: true }).click();
    await page.waitForTimeout(1_500);
    await page.getByRole('button', { name: texts.stop, exact: true }).click();
    await page.getByText(answer.review).waitFor();
    const kept = () => scene.viva.records.uploads.ofInterview(sessionId);
    expect(await kept()).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.getByRole('menuitem', { name: room.menu.finish }).click();
    const dialog = page.getByRole('dialog', { name: room.finish.title });
    await dialog.getByText(room.finish.warnings.unsent).waitFor();
    expect(await barriers()).toEqual([]);
    await dialog.getByRole('button', { name: room.finish.end }).click();
    await page.getByText(room.closing.unsaid).waitFor();
    await eventually(async () => (await kept()).length === 0);
    expect(await barriers()).toEqual([]);
    await close();
  });

  it('is sound alone where the camera stays off, and can be typed instead at each step', async () => {
    const { page, close } = await enter();
    await agree(page, false);
    await page.getByRole('button', { name: answer.begin, exact: true }).waitFor();
    expect(await page.getByLabel(answer.preview).count()).toBe(0);
    await page.getByRole('button', { name: answer.type }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('Typed instead');
    expect(await page.getByLabel(room.chat.label).inputValue()).toBe('Typed instead');
    await close();
  });
});

/** The recording has its length, its picture, and place for both. */
async function seen(player: Locator): Promise<void> {
  await player.waitFor();
  await eventually(() =>
    player.evaluate((element: HTMLVideoElement) => {
      const { duration, clientWidth, clientHeight } = element;
      return Number.isFinite(duration) && clientWidth > 200 && clientHeight > 100;
    }),
  );
}
