import { setTimeout as sleep } from 'node:timers/promises';
import { type CutWay, openWay } from '../support/host/cut-way.ts';
import { enterRoom, SAYS, writeCode } from './support/room.ts';
import { type Scene, startScene } from './support/viva.ts';

const BREAK_MS = 12_000;

describe('a room whose connection breaks', () => {
  let scene: Scene;
  let way: CutWay;
  beforeAll(async () => {
    scene = await startScene({ hasModel: false, untilCodeRuns: false });
    way = await openWay(new URL(scene.viva.url));
  });
  afterAll(async () => {
    await way.close();
    await scene.close();
  });

  async function deadlineOf(sessionId: string): Promise<number> {
    return (await scene.viva.records.interviews.find(sessionId))?.deadlineAt ?? 0;
  }

  it.each(['en', 'ru'] as const)(
    'is given back the time that was lost, and says so (%s)',
    async (locale) => {
      const { page, sessionId, close } = await scene.enter({ locale });
      const deadlineAt = await deadlineOf(sessionId);
      await page.context().setOffline(true);
      await sleep(BREAK_MS);
      await page.context().setOffline(false);
      const [said] = SAYS[locale].room.events.credited('|').split('|');
      await page.locator('.log-line', { hasText: said ?? '' }).waitFor();
      const given = (await deadlineOf(sessionId)) - deadlineAt;
      expect(given).toBeGreaterThanOrEqual(BREAK_MS - 2_000);
      expect(given).toBeLessThanOrEqual(BREAK_MS + 5_000);
      // Who does not see the page hears it.
      await page
        .locator('[aria-live], [role="status"]')
        .filter({ hasText: said ?? '' })
        .first()
        .waitFor({ state: 'attached' });
      await close();
    },
    90_000,
  );

  it('is given it back also where the way was cut without a word to the server', async () => {
    const { page, sessionId, close } = await enterRoom(scene.browser, way.url);
    const deadlineAt = await deadlineOf(sessionId);
    way.cut();
    await page.context().setOffline(true);
    await sleep(BREAK_MS);
    expect((await scene.viva.records.interviews.find(sessionId))?.stream?.isOpen).toBe(true);
    await page.context().setOffline(false);
    const [said] = SAYS.en.room.events.credited('|').split('|');
    await page.locator('.log-line', { hasText: said ?? '' }).waitFor();
    const given = (await deadlineOf(sessionId)) - deadlineAt;
    expect(given).toBeGreaterThanOrEqual(BREAK_MS - 2_000);
    expect(given).toBeLessThanOrEqual(BREAK_MS + 5_000);
    await close();
  });

  it('is given back nothing for the time in which code was written', async () => {
    const { page, sessionId, close } = await scene.enter();
    const deadlineAt = await deadlineOf(sessionId);
    await page.context().setOffline(true);
    for (const line of ['one', 'two', 'three']) {
      await sleep(3_000);
      await writeCode(page, `# ${line}`);
    }
    await sleep(3_000);
    await page.context().setOffline(false);
    await page.getByText(SAYS.en.room.banners.back).waitFor();
    await sleep(13_000);
    expect((await deadlineOf(sessionId)) - deadlineAt).toBeLessThanOrEqual(1_000);
    await close();
  });
});
