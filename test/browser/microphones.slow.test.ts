import { says } from '../support/transcriber-server.ts';
import { startBrowser } from './support/browser.ts';
import { enterRoom, SAYS } from './support/room.ts';
import {
  FAKE_DEVICES,
  type SpeakingScene,
  startSpeakingScene,
  tryMicrophone,
  VOICE,
} from './support/speaking.ts';

const texts = VOICE.en;

describe('microphones that are not as one expects them', () => {
  let scene: SpeakingScene;
  beforeAll(async () => {
    scene = await startSpeakingScene();
    scene.transcriber.always(says('Heard.'));
  }, 120_000);
  afterAll(() => scene.close(), 60_000);

  it.each([
    ['refused', ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny']],
    ['none', ['--use-fake-ui-for-media-stream']],
  ] as const)(
    'are told with what can be done: %s',
    async (fault, args) => {
      const browser = await startBrowser(args);
      const { page, barriers, close } = await enterRoom(browser, scene.viva.url, { takesTask: false });
      await page.getByRole('button', { name: texts.speak }).click();
      await page.getByRole('button', { name: texts.explain.turnOn }).click();
      await page.getByRole('alert').getByText(texts.faults[fault]).waitFor();
      expect(await barriers()).toEqual([]);
      await page.getByRole('button', { name: texts.close, exact: true }).click();
      // Typing goes on as ever.
      await page.getByLabel(SAYS.en.room.chat.label).fill('typed');
      await page.getByLabel(SAYS.en.room.chat.label).press('Enter');
      await page.locator('.log').getByText('typed').waitFor();
      await close();
      await browser.close();
    },
    90_000,
  );

  it('are chosen, where there is more than one', async () => {
    const browser = await startBrowser([
      '--use-fake-device-for-media-stream=device-count=3',
      '--use-fake-ui-for-media-stream',
    ]);
    const { page, barriers, close } = await enterRoom(browser, scene.viva.url, {
      takesTask: false,
    });
    await page.getByRole('button', { name: texts.speak }).click();
    await page.getByRole('button', { name: texts.explain.turnOn }).click();
    await page.getByRole('combobox', { name: texts.device }).click();
    const second = page.getByRole('option').nth(2);
    const name = (await second.textContent()) ?? '';
    await second.click();
    await page.getByRole('combobox', { name: texts.device }).getByText(name).waitFor();
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: texts.check.done }).click();
    await close();
    await browser.close();
  }, 90_000);

  it('may go away while somebody speaks: what was said until then is kept', async () => {
    const browser = await startBrowser(FAKE_DEVICES);
    const { page, close } = await enterRoom(browser, scene.viva.url, {
      takesTask: false,
      script: () => {
        const { mediaDevices } = navigator;
        const open = mediaDevices.getUserMedia.bind(mediaDevices);
        mediaDevices.getUserMedia = async (wish) => {
          const stream = await open(wish);
          Object.assign(window, {
            pull() {
              for (const track of stream.getTracks()) {
                track.stop();
                track.dispatchEvent(new Event('ended'));
              }
            },
          });
          return stream;
        };
      },
    });
    await tryMicrophone(page);
    await page.keyboard.press('F8');
    await page.getByText(texts.recording, { exact: true }).waitFor();
    await page.waitForTimeout(1_500);
    await page.evaluate('window.pull()');
    await page.getByText(texts.endings.lost).waitFor();
    expect(await page.getByLabel(SAYS.en.room.chat.label).inputValue()).toBe('Heard.');
    await close();
    await browser.close();
  }, 90_000);
});
