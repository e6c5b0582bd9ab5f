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
/** Browsers trust what is on the same machine by its usual names alone. */
const PLAIN_NAME = 'viva.example';
/** Chromium says so on every page that is not secure, of a header that all answers have. */
const HEADER_IGNORED = 'The Cross-Origin-Opener-Policy header has been ignored';

describe('microphones that are not as one expects them', () => {
  let scene: SpeakingScene;
  beforeAll(async () => {
    scene = await startSpeakingScene();
    scene.transcriber.always(says('Heard.'));
  });
  afterAll(() => scene.close());

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

  it.each(['en', 'ru'] as const)(
    'are not there for a page that is not secure, which says so at once and lets one type (%s)',
    async (locale) => {
      const says = SAYS[locale].room;
      const { faults, speak, again } = VOICE[locale];
      const browser = await startBrowser([
        ...FAKE_DEVICES,
        `--host-resolver-rules=MAP ${PLAIN_NAME} 127.0.0.1`,
      ]);
      const url = new URL(scene.viva.url);
      url.hostname = PLAIN_NAME;
      const { page, barriers, close } = await browser.visit(`${url.origin}/room/new`, {
        locale: locale === 'ru' ? 'ru-RU' : 'en-GB',
      });
      expect(await page.evaluate(() => [isSecureContext, 'mediaDevices' in navigator])).toEqual([
        false,
        false,
      ]);
      await page.getByRole('button', { name: says.start.guest }).click();
      await page.locator('#consents input').first().waitFor();
      for (const box of await page.locator('#consents input').all()) await box.check();
      await page.getByRole('button', { name: says.start.begin }).click();
      await page.getByText(says.header.connection.open, { exact: true }).waitFor();
      await page.getByRole('button', { name: speak }).press('Enter');
      await page.getByRole('alert').getByText(faults.insecure).waitFor();
      expect(await page.getByRole('button', { name: again, exact: true }).count()).toBe(0);
      const found = await barriers();
      expect(found.filter((fault) => !fault.startsWith(HEADER_IGNORED))).toEqual([]);
      await page.getByLabel(says.chat.label).fill('typed');
      await page.getByLabel(says.chat.label).press('Enter');
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
  });

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
    // It is announced, too.
    await page.locator('.talk-note', { hasText: texts.endings.lost }).waitFor();
    await page.getByText(texts.spoken).waitFor();
    await page.locator('.talk-note', { hasText: texts.endings.lost }).waitFor();
    expect(await page.getByLabel(SAYS.en.room.chat.label).inputValue()).toBe('Heard.');
    await close();
    await browser.close();
  });
});
