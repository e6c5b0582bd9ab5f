import { eventually } from '../support/eventually.ts';
import { says } from '../support/transcriber-server.ts';
import { LOOKS } from './support/browser.ts';
import { SAYS } from './support/room.ts';
import {
  beginSpeaking,
  type SpeakingScene,
  speak,
  startSpeakingScene,
  tryMicrophone,
  VOICE,
} from './support/speaking.ts';

const { room } = SAYS.en;
const texts = VOICE.en;
const HEARD = 'I would keep a hash map';

describe('speaking in the room', () => {
  let scene: SpeakingScene;
  beforeAll(async () => {
    scene = await startSpeakingScene();
    scene.transcriber.always(says(HEARD));
  });
  afterAll(() => scene.close());

  const enter: SpeakingScene['enter'] = (options) => scene.enter({ takesTask: false, ...options });

  it('explains itself first, shows how loud one is, and brings the words to be changed before they are sent', async () => {
    const { page, sessionId, barriers, close } = await enter();
    const button = page.getByRole('button', { name: texts.speak });
    await button.click();
    await page.getByText(texts.explain.lead).waitFor();
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: texts.explain.turnOn }).click();
    const meter = page.getByRole('meter', { name: texts.level });
    await eventually(() => meter.evaluate((element) => (element as HTMLMeterElement).value > 0));
    await page.getByRole('button', { name: texts.check.done }).click();

    await button.hover();
    await page.mouse.down();
    await page.getByText(texts.recording, { exact: true }).waitFor();
    await page.waitForTimeout(2_500);
    expect(await barriers()).toEqual([]);
    await page.mouse.up();
    await page.getByText(texts.spoken).waitFor();
    const field = page.getByLabel(room.chat.label);
    expect(await field.inputValue()).toBe(HEARD);
    expect(await barriers()).toEqual([]);
    await field.fill(`${HEARD} of counts`);
    await field.press('Enter');
    await page.locator('.log').getByText(room.chat.spokenEdited).waitFor();
    const events = await scene.viva.records.events.after(sessionId, 0);
    const message = events.find(({ type }) => type === 'message');
    expect(message?.data).toMatchObject({
      text: `${HEARD} of counts`,
      voice: { uploadId: expect.any(String), edited: true },
    });
    const { file } = scene.transcriber.requests.at(-1) ?? {};
    expect(file?.type).toContain('webm');
    expect(file?.bytes.length).toBeGreaterThan(1_000);
    await close();
  });

  it.each(['en', 'ru'] as const)(
    'shows how far its words are, also to those who hear the page (%s)',
    async (locale) => {
      const { page, barriers, close } = await enter({ locale, reducedMotion: 'reduce' });
      const { writing, written, spoken, player } = VOICE[locale];
      await tryMicrophone(page, locale);
      scene.transcriber.script((response, request) => {
        setTimeout(() => says(HEARD)(response, request), 18_000);
      });
      await speak(page, 3_000, locale);
      const bar = page.getByRole('progressbar', { name: writing });
      const share = () => bar.evaluate((element) => (element as HTMLProgressElement).position);
      // Before the server has told of it nobody knows; then it is a share that grows.
      await eventually(async () => (await share()) > 0.1);
      const before = await share();
      await eventually(async () => (await share()) > before + 0.2);
      const said = (await bar.getAttribute('aria-valuetext')) ?? '';
      expect(said).toMatch(pattern(written.of('TIME', 'TIME')));
      expect(await barriers()).toEqual([]);
      // Longer than it should take.
      await eventually(async () => (await share()) === -1);
      const long = pattern(written.long(player.length(15_000)));
      await page.getByText(long).first().waitFor();
      await page.locator('#announcer', { hasText: writing }).waitFor({ state: 'attached' });
      await page.getByText(spoken).waitFor();
      await close();
    },
    90_000,
  );

  it('is done by the key alone, held or pressed twice', async () => {
    const { page, close } = await enter();
    await tryMicrophone(page);
    await page.keyboard.down('F8');
    await page.getByText(texts.recording, { exact: true }).waitFor();
    await page.waitForTimeout(1_200);
    await page.keyboard.up('F8');
    await page.getByText(texts.spoken).waitFor();
    await page.getByLabel(room.chat.label).press('Enter');
    await page.locator('.log').getByText(room.chat.spoken, { exact: true }).waitFor();
    await page.keyboard.press('F8');
    await page.getByText(texts.recording, { exact: true }).waitFor();
    await page.waitForTimeout(1_200);
    await page.keyboard.press('F8');
    await page.getByText(texts.spoken).waitFor();
    await page.getByRole('button', { name: texts.discard }).click();
    expect(await page.getByLabel(room.chat.label).inputValue()).toBe('');
    await close();
  });

  it('leaves typing, sending and ending the interview alone while it records', async () => {
    const { page, close } = await enter();
    await tryMicrophone(page);
    await beginSpeaking(page);
    await page.getByLabel(room.chat.label).fill('typed meanwhile');
    await page.getByLabel(room.chat.label).press('Enter');
    await page.locator('.log').getByText('typed meanwhile').waitFor();
    await page.getByText(texts.recording, { exact: true }).waitFor();
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.getByRole('menuitem', { name: room.menu.finish }).click();
    await page.getByRole('button', { name: room.finish.end }).click();
    await page.getByText(texts.recording, { exact: true }).waitFor({ state: 'detached' });
    await close();
  });

  it('goes on where it was after a lost network', async () => {
    const { page, close } = await enter();
    await tryMicrophone(page);
    await beginSpeaking(page);
    await page.waitForTimeout(1_500);
    await page.context().setOffline(true);
    await page.waitForTimeout(2_500);
    await page.getByRole('button', { name: texts.stop, exact: true }).click();
    await page.getByText(texts.uploading).first().waitFor();
    await page.context().setOffline(false);
    await page.getByText(texts.spoken).waitFor();
    const { file } = scene.transcriber.requests.at(-1) ?? {};
    // The head of the file, once.
    expect(file?.bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
    expect(file?.bytes.lastIndexOf(Buffer.from('1a45dfa3', 'hex'))).toBe(0);
    await close();
  });

  it('has the words of what was said before a reload', async () => {
    const { page, close } = await enter();
    await tryMicrophone(page);
    await beginSpeaking(page);
    await page.waitForTimeout(2_500);
    await page.reload();
    await page.getByText(texts.endings.reload).first().waitFor();
    expect(await page.getByLabel(room.chat.label).inputValue()).toBe(HEARD);
    await page.reload();
    await page.getByText(texts.spoken).waitFor();
    expect(await page.getByLabel(room.chat.label).inputValue()).toBe(HEARD);
    await close();
  });

  it('says that nobody writes words now, and keeps what was said for another try', async () => {
    const { page, close } = await enter();
    await tryMicrophone(page);
    scene.transcriber.always((response) => void response.writeHead(401).end());
    await speak(page, 1_500);
    await page.getByText(texts.faults.transcriber).waitFor();
    scene.transcriber.always(says(HEARD));
    await page.getByRole('button', { name: texts.again }).click();
    await page.getByText(texts.spoken).waitFor();
    await close();
  });

  it.each(LOOKS)(
    'shuts nobody out who looks at it like this: %j',
    async (look) => {
      const locale = 'locale' in look && look.locale === 'ru-RU' ? 'ru' : 'en';
      const { page, barriers, close } = await enter({ ...look, locale });
      if ('viewport' in look && look.viewport.width < 900) {
        await page.getByRole('tab', { name: SAYS[locale].room.panes.names.chat }).click();
      }
      await tryMicrophone(page, locale);
      await beginSpeaking(page, locale);
      expect(await barriers()).toEqual([]);
      await page.getByRole('button', { name: VOICE[locale].stop, exact: true }).click();
      await page.getByText(VOICE[locale].spoken).waitFor();
      expect(await barriers()).toEqual([]);
      await close();
    },
    90_000,
  );
});

/** What is said so, at any time. */
function pattern(text: string): RegExp {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replaceAll(/TIME|\d+:\d+/g, '\\d+:\\d\\d'));
}
