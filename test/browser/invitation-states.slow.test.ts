import { texts as english } from '../../web/texts/en/way-in.ts';
import { texts as russian } from '../../web/texts/ru/way-in.ts';
import type { Visit } from './support/browser.ts';
import { accept, headingOf, type InvitedScene, press, startInvitedScene } from './support/invited.ts';
import { SAYS } from './support/room.ts';

const DAY = 24 * 3600_000;

describe('the page of an invitation', () => {
  let scene: InvitedScene;
  let visit: Visit;
  beforeAll(async () => {
    scene = await startInvitedScene();
  });
  afterEach(async () => {
    scene.moveClock(0);
    await visit.close();
  });
  afterAll(() => scene.close());

  it.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'dark', contrast: 'more' },
    { colorScheme: 'light', viewport: { width: 390, height: 844 } },
    { colorScheme: 'light', viewport: { width: 2560, height: 1440 } },
    { forcedColors: 'active' },
    { locale: 'ru-RU' },
  ] as const)(
    'has nothing that shuts anybody out, shown as %j',
    async (options) => {
      const { link } = await scene.invite();
      visit = await scene.open(link, options);
      const { hello } = 'locale' in options ? russian : english;
      await headingOf(visit.page, `${hello}, Ada!`);
      expect(await visit.barriers()).toEqual([]);
      await visit.page.goto(`${scene.api.client.url}/i#nobody-has-this`);
      await headingOf(visit.page, ('locale' in options ? russian : english).ended.unknown);
      expect(await visit.accessibilityFaults()).toEqual([]);
    },
    60_000,
  );

  it('can be used by keys alone', async () => {
    const { link } = await scene.invite();
    visit = await scene.open(link);
    const { page } = visit;
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('label, button, a')?.textContent ?? '');
    const wanted = ['I know that an AI', 'I agree that what is named', english.accept.action];
    for (let step = 0; step < 60 && wanted.length > 0; step += 1) {
      await page.keyboard.press('Tab');
      if (!(await focused()).startsWith(wanted[0] ?? '')) continue;
      await page.keyboard.press('Space');
      wanted.shift();
    }
    await page.waitForURL('**/room/*');
  });

  it('speaks the language that the company knows, and another one when it is chosen', async () => {
    const { link } = await scene.invite({ candidate: { first_name: 'Ада', last_name: 'Л', locale: 'ru' } });
    visit = await scene.open(link);
    const { page } = visit;
    await headingOf(page, `${russian.hello}, Ада!`);
    await page.getByRole('heading', { name: 'Прежде чем начать' }).waitFor();
    await page.getByRole('radio', { name: 'English' }).check();
    await headingOf(page, `${english.hello}, Ада!`);
    await page.getByRole('heading', { name: 'Before you begin' }).waitFor();
    expect(visit.faults).toEqual([]);
  });

  it('asks for more time once, and says that it was asked', async () => {
    const { link, id } = await scene.invite();
    visit = await scene.open(link);
    const { page } = visit;
    await press(page, english.more.send);
    await page.getByText(english.more.blank).waitFor();
    await page.getByLabel(english.more.label).fill('I read slowly.');
    await page.context().setOffline(true);
    await press(page, english.more.send);
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    await page.context().setOffline(false);
    await press(page, english.more.send);
    await page.getByText(english.more.sent, { exact: true }).first().waitFor();
    expect((await scene.read(id))?.timeRequest?.text).toBe('I read slowly.');
    await page.reload();
    await page.getByText(english.more.sent).first().waitFor();
    expect(await visit.accessibilityFaults()).toEqual([]);
  });

  it('says from when on it can be accepted, and lets in at that moment', async () => {
    const { link } = await scene.invite({ valid_from: new Date(Date.now() + 2 * DAY).toISOString() });
    visit = await scene.open(link);
    const { page } = visit;
    await page.getByText(english.early).waitFor();
    expect(await page.getByRole('button', { name: english.accept.action }).count()).toBe(0);
    expect(await visit.barriers()).toEqual([]);
    scene.moveClock(2 * DAY - 2_000);
    await page.reload();
    await page.getByRole('button', { name: english.accept.action }).waitFor();
  });

  it('says whose place an acceptance takes in this browser', async () => {
    const { link } = await scene.invite();
    visit = await scene.browser.visit(`${scene.api.client.url}/health/live`);
    const { page } = visit;
    await page.context().request.post(`${scene.api.client.url}/auth/guest`, {
      headers: { Origin: scene.api.client.url },
      data: {},
    });
    await page.goto(`${scene.api.client.url}/i#${link}`);
    await page.getByText(english.accept.instead).waitFor();
  });

  it('asks for the whole link where there is none', async () => {
    visit = await scene.open('');
    await headingOf(visit.page, english.ended.missing);
    expect(await visit.barriers()).toEqual([]);
  });

  it('leads back to the same interview from another device, and from a room without a sign-in', async () => {
    const { link, id } = await scene.invite();
    visit = await scene.open(link);
    await accept(visit.page);
    await visit.page.waitForURL('**/room/*');
    const path = new URL(visit.page.url()).pathname;
    await visit.close();
    visit = await scene.open(link, { locale: 'ru-RU' });
    const { page } = visit;
    await headingOf(page, russian.back.accepted);
    expect(await visit.barriers()).toEqual([]);
    await press(page, russian.back.goOn);
    await page.waitForURL(`**${path}`);
    expect((await scene.read(id))?.status).toBe('accepted');
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('link', { name: SAYS.ru.room.invited.action }).click();
    await headingOf(page, russian.back.accepted);
  });

  it('sends to the sign-in whoever has made it an account', async () => {
    const { link } = await scene.invite();
    visit = await scene.open(link);
    const { page } = visit;
    await accept(page);
    await page.waitForURL('**/room/*');
    await page.context().request.post(`${scene.api.client.url}/auth/claim`, {
      headers: { Origin: scene.api.client.url },
      data: { email: 'ada@example.org', nickname: 'ada', password: 'correct horse battery' },
    });
    await page.goto(`${scene.api.client.url}/i`);
    await press(page, english.back.goOn);
    await page.getByText(english.back.claimed).waitFor();
    await page.getByRole('link', { name: SAYS.en.shared.signIn.submit }).click();
    await page.waitForURL('**/sign-in?next=*');
  });

  it('says when the server does not answer, and goes on with a press', async () => {
    const { link } = await scene.invite();
    visit = await scene.browser.visit(`${scene.api.client.url}/health/live`);
    const { page } = visit;
    await page.route('**/invitations/open', (route) => route.abort());
    await page.goto(`${scene.api.client.url}/i#${link}`);
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    await page.unroute('**/invitations/open');
    await press(page, SAYS.en.shared.tryAgain);
    await headingOf(page, 'Hello, Ada!');
  });
});
