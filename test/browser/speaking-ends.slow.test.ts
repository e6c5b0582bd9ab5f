import type { Page } from 'playwright-core';
import type { RoomTexts } from '../../web/texts/en/room.ts';
import { hastyBank } from '../support/bank/hasty.ts';
import { eventually } from '../support/eventually.ts';
import { says } from '../support/transcriber-server.ts';
import { SAYS } from './support/room.ts';
import {
  beginSpeaking,
  openDevices,
  rememberDevices,
  type SpeakingScene,
  speak,
  startSpeakingScene,
  tryMicrophone,
  VOICE,
} from './support/speaking.ts';

const { room, work } = SAYS.en;
const texts = VOICE.en;
const HEARD = 'I would keep a hash map';
const LIMIT_MS = 15_000;

describe('what is said when something ends', () => {
  let scene: SpeakingScene;
  beforeAll(async () => {
    scene = await startSpeakingScene({ bank: () => hastyBank(LIMIT_MS, ['backend']) });
    scene.transcriber.always(says(HEARD));
  });
  afterAll(() => scene.close());

  const enter: SpeakingScene['enter'] = (options) =>
    scene.enter({ takesTask: false, script: rememberDevices, ...options });

  async function askToEnd(page: Page, { header, menu, finish }: RoomTexts = room) {
    await page.getByRole('button', { name: header.menu }).click();
    await page.getByRole('menuitem', { name: menu.finish }).click();
    return page.getByRole('dialog', { name: finish.title });
  }
  /** Names of all that this browser keeps of recordings. */
  function keptIn(page: Page): Promise<string[]> {
    return page.evaluate(async () => {
      const opening = indexedDB.open('viva');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const asked = database.transaction('values').objectStore('values').getAllKeys();
      const names = await new Promise<IDBValidKey[]>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      database.close();
      return names.map(String).filter((name) => /^(recording|slice) /.test(name));
    });
  }

  it.each(['en', 'ru'] as const)(
    'is warned of before the interview ends, lets go of the microphone then, and is said to be lost (%s)',
    async (locale) => {
      const { room: says } = SAYS[locale];
      const { page, sessionId, barriers, close } = await enter({ locale });
      let dialog = await askToEnd(page, says);
      await dialog.getByText(says.finish.lead).waitFor();
      expect(await dialog.getByText(says.finish.warnings.unsent).count()).toBe(0);
      await dialog.getByRole('button', { name: says.finish.keep }).click();

      await tryMicrophone(page, locale);
      await beginSpeaking(page, locale);
      await page.waitForTimeout(2_500);
      dialog = await askToEnd(page, says);
      await dialog.getByText(says.finish.warnings.recording).waitFor();
      expect(await barriers()).toEqual([]);
      expect(await openDevices(page)).toBe(1);
      await dialog.getByRole('button', { name: says.finish.end }).click();
      await page.getByText(says.closing.unsaid).waitFor();
      expect(await openDevices(page)).toBe(0);
      await eventually(async () => (await keptIn(page)).length === 0);
      await eventually(async () => (await scene.viva.records.uploads.ofInterview(sessionId)).length === 0);
      await close();
    },
    90_000,
  );

  it('is warned of where its words wait to be sent, and nothing is lost where they are', async () => {
    const { page, sessionId, close } = await enter();
    await tryMicrophone(page);
    await speak(page, 1_500);
    await page.getByText(texts.spoken).waitFor();
    const dialog = await askToEnd(page);
    await dialog.getByText(room.finish.warnings.unsent).waitFor();
    await dialog.getByRole('button', { name: room.finish.keep }).click();
    await page.getByLabel(room.chat.label).press('Enter');
    await page.locator('.log').getByText(HEARD).waitFor();
    const again = await askToEnd(page);
    await again.getByText(room.finish.lead).waitFor();
    expect(await again.getByText(room.finish.warnings.unsent).count()).toBe(0);
    await again.getByRole('button', { name: room.finish.end }).click();
    await page.getByRole('heading', { name: room.closing.title }).waitFor();
    await page.waitForTimeout(1_500);
    expect(await page.getByText(room.closing.unsaid).count()).toBe(0);
    expect(await page.getByText(room.closing.unsent).count()).toBe(0);
    const events = await scene.viva.records.events.after(sessionId, 0);
    const said = events.find(({ type }) => type === 'message')?.data as { voice: { uploadId: string } };
    expect((await scene.viva.records.uploads.find(said.voice.uploadId))?.removedAt).toBeNull();
    await close();
  });

  it('is recorded no more when the time of the task is up, and can be sent', async () => {
    const { page, barriers, close } = await enter({ track: 'backend' });
    await tryMicrophone(page);
    await page.getByRole('button', { name: work.task.takeFirst }).click();
    await page.getByRole('timer').waitFor();
    await beginSpeaking(page);
    await page
      .getByText(texts.endings.time)
      .first()
      .waitFor({ timeout: LIMIT_MS + 15_000 });
    expect(await openDevices(page)).toBe(0);
    await page.getByText(texts.spoken).waitFor();
    await page.locator('.talk-note', { hasText: texts.endings.time }).waitFor();
    expect(await barriers()).toEqual([]);
    expect(await page.getByLabel(room.chat.label).inputValue()).toBe(HEARD);
    await page.getByLabel(room.chat.label).press('Enter');
    await page.locator('.log').getByText(HEARD).waitFor();
    await close();
  });

  it('waits where another tab takes over, and comes when this one writes again', async () => {
    const { page, sessionId, close } = await enter();
    await tryMicrophone(page);
    await beginSpeaking(page);
    await page.waitForTimeout(2_000);
    const other = await page.context().newPage();
    await other.goto(`${scene.viva.url}/room/${sessionId}`);
    await other.getByRole('button', { name: room.banners.writeHere }).first().click();
    await page.getByText(room.chat.saidIsKept).waitFor();
    await eventually(async () => (await openDevices(page)) === 0);
    await other.close();
    await page.getByText(texts.endings.reload).first().waitFor({ timeout: 30_000 });
    await page.getByText(texts.spoken).waitFor();
    expect(await page.getByLabel(room.chat.label).inputValue()).toBe(HEARD);
    await close();
  });

  it('is said to be lost, and kept nowhere, where the interview ended while its page was closed', async () => {
    const { page, sessionId, close } = await enter();
    await tryMicrophone(page);
    await page.context().setOffline(true);
    await beginSpeaking(page);
    await page.waitForTimeout(2_500);
    await page.goto('about:blank');
    await page.context().setOffline(false);
    const { request } = page.context();
    const ended = await request.post(`${scene.viva.url}/interview/${sessionId}/finish`, {
      headers: { Origin: scene.viva.url, 'Idempotency-Key': sessionId },
    });
    expect(ended.status()).toBe(200);
    await page.goto(`${scene.viva.url}/room/${sessionId}`);
    await page.getByText(room.closing.unsaid).waitFor();
    await eventually(async () => (await keptIn(page)).length === 0);
    await page.reload();
    await page.getByRole('heading', { name: room.closing.title }).waitFor();
    await page.waitForTimeout(1_500);
    expect(await page.getByText(room.closing.unsaid).count()).toBe(0);
    await close();
  });
});
