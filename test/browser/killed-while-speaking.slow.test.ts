import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cookie } from 'playwright-core';
import { createDice } from '../support/dice.ts';
import { says } from '../support/transcriber-server.ts';
import { type Killable, startKillable } from './support/killable.ts';
import { SAYS } from './support/room.ts';
import { type SpeakingScene, startSpeakingScene, VOICE } from './support/speaking.ts';

const SEED = '20261130';
const KILLS = 12;
const texts = VOICE.en;

describe('a browser that is killed while somebody speaks', () => {
  let scene: SpeakingScene;
  let profile: string;
  let browser: Killable;
  let cookies: Cookie[];
  let sessionId: string;

  beforeAll(async () => {
    scene = await startSpeakingScene();
    scene.transcriber.always(says('Heard.'));
    profile = await mkdtemp(join(tmpdir(), 'viva-killed-'));
    const guest = await scene.enter({ takesTask: false });
    ({ sessionId } = guest);
    cookies = await guest.page.context().cookies();
    await guest.close();
  });
  afterAll(async () => {
    await browser.kill();
    await rm(profile, { recursive: true, force: true });
    await scene.close();
  });

  /** In the room, with the same profile as before. */
  async function open() {
    browser = await startKillable(profile);
    const { page } = browser;
    await page.context().addCookies(cookies);
    // What a browser has set just before its death may not be on its disk.
    await page.addInitScript(() => localStorage.setItem('voice', JSON.stringify({ isExplained: true })));
    await page.goto(`${scene.viva.url}/room/${sessionId}`);
    await page.getByText(SAYS.en.room.header.connection.open, { exact: true }).waitFor();
    // Its code comes by itself.
    await page.locator('.talk').waitFor();
    return page;
  }

  it(`has all that the server had acknowledged, ${KILLS} times`, async () => {
    const dice = createDice(SEED);
    const faults: string[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      let page = await open();
      let acknowledged = 0;
      page.on('response', (response) => {
        const offset = Number(response.headers()['upload-offset'] ?? 0);
        if (response.request().method() === 'PATCH') acknowledged = Math.max(acknowledged, offset);
      });
      await page.keyboard.press('F8');
      await page.getByText(texts.recording, { exact: true }).waitFor();
      await page.waitForTimeout(dice.between(1_200, 4_200));
      const before = acknowledged;
      const asked = scene.transcriber.requests.length;
      await browser.kill();

      page = await open();
      if (before > 0) await page.getByText(texts.endings.reload).first().waitFor();
      const sent = scene.transcriber.requests.at(-1)?.file.bytes ?? Buffer.alloc(0);
      const isNew = scene.transcriber.requests.length > asked;
      if (before > 0 && (!isNew || sent.length < before)) faults.push(`${kill}: ${sent.length} of ${before}`);
      const head = Buffer.from('1a45dfa3', 'hex');
      if (isNew && (sent.indexOf(head) !== 0 || sent.lastIndexOf(head) !== 0)) faults.push(`${kill}: twice`);
      // Sent once this browser has forgotten it: one that is killed before that has it still.
      const removed = page.waitForRequest((request) => request.method() === 'DELETE');
      await page.getByRole('button', { name: texts.discard }).click();
      await removed;
      await page.getByText(texts.spoken).waitFor({ state: 'detached' });
      await browser.kill();
    }
    expect(faults).toEqual([]);
  }, 600_000);
});
