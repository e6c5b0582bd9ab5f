import { texts as voice } from '../../web/texts/en/voice.ts';
import { accept } from './support/invited.ts';
import { SAYS } from './support/room.ts';
import { inviteBy, type SpeakingScene, startSpeakingScene } from './support/speaking.ts';

const { room } = SAYS.en;
/** Each stands in the code that records, sends or says what happens with it, and nowhere else. */
const MARKS = ['getUserMedia', 'MediaRecorder', 'Tus-Resumable', voice.explain.title];
/** A page loads what it may need later a second after it was opened. */
const LATER_MS = 3_000;

describe('the code by which a room records', () => {
  let scene: SpeakingScene;
  beforeAll(async () => {
    scene = await startSpeakingScene();
  });
  afterAll(() => scene.close());

  /** Which marks stand in what the room of an interview by such a package has loaded. */
  async function marksIn(ordered: object, lastly: { isEnded: boolean }): Promise<string[]> {
    const link = await inviteBy(scene, ordered);
    const { page, close } = await scene.browser.visit(`${scene.viva.url}/i#${link}`);
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    await page.locator('#consents input').first().waitFor();
    await accept(page);
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    // Once more, from its first file on.
    await page.reload();
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    await page.waitForTimeout(LATER_MS);
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.getByRole('menuitem', { name: room.menu.finish }).click();
    const end = page.getByRole('dialog').getByRole('button', { name: room.finish.end });
    await end.waitFor();
    if (lastly.isEnded) {
      await end.click();
      await page.getByRole('heading', { name: room.closing.title }).waitFor();
      await page.waitForTimeout(LATER_MS);
    }
    const { request } = page.context();
    const files = await Promise.all([...scripts].map(async (url) => (await request.get(url)).text()));
    await close();
    return MARKS.filter((mark) => files.some((code) => code.includes(mark)));
  }

  it.each([{ voice: true }, { video: true }])(
    'comes where something can be said: %j',
    async (ordered) => {
      expect(await marksIn(ordered, { isEnded: false })).toEqual(MARKS);
    },
    90_000,
  );

  it('comes at no moment where nothing can', async () => {
    expect(await marksIn({ voice: false, video: false }, { isEnded: true })).toEqual([]);
  });
});
