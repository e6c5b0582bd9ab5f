import { texts as english } from '../../web/texts/en/way-in.ts';
import { texts as russian } from '../../web/texts/ru/way-in.ts';
import type { Visit } from './support/browser.ts';
import { accept, headingOf, type InvitedScene, press, startInvitedScene } from './support/invited.ts';
import { SAYS } from './support/room.ts';

const DAY = 24 * 3600_000;
const { room } = SAYS.en;

describe('the link of an invitation in a browser', () => {
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

  it('says who invites to what before anything is recorded', async () => {
    const { link, id } = await scene.invite();
    const narrow = { locale: 'ru-RU', colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const;
    visit = await scene.open(link, narrow);
    const { page } = visit;
    await headingOf(page, `${russian.hello}, Ada!`);
    await page.getByText('Two talks.').waitFor();
    await page.getByText(russian.facts.timePercent('150')).waitFor();
    await page.getByRole('link', { name: scene.admin.email }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(await visit.barriers()).toEqual([]);
    const nothing = { status: 'opened', interviewId: null, candidateId: null };
    expect(await scene.read(id)).toMatchObject(nothing);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('is found again after a reload, asks for the consents it needs, and leads into the room', async () => {
    const { link, id } = await scene.invite();
    visit = await scene.open(link);
    const { page } = visit;
    await page.reload();
    await headingOf(page, 'Hello, Ada!');
    await press(page, english.accept.action);
    await page.getByText(room.start.missing).waitFor();
    expect(await page.locator('#consents').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole('checkbox', { name: 'JavaScript', exact: true }).uncheck();
    await accept(page);
    await page.waitForURL('**/room/*');
    await page.locator('.room-company').getByText('Viva').waitFor();
    const { interviewId } = (await scene.read(id)) ?? {};
    expect(page.url()).toContain(String(interviewId));
    const { records } = scene.api;
    const interview = await records.interviews.find(String(interviewId));
    expect(interview?.languages).toEqual(['python']);
    const [, acknowledged] = await records.events.after(String(interviewId), 0);
    expect(acknowledged?.type).toBe('notice_acknowledged');

    await press(page, room.header.menu);
    await page.getByRole('menuitem', { name: room.menu.about }).click();
    const about = page.getByRole('dialog', { name: room.about.title });
    await about.getByText(room.about.timePercent('150')).waitFor();
    await about.getByText('What is never measured').waitFor();
    expect(await visit.barriers()).toEqual([]);
  });

  it('says what became of one that was replaced, cancelled, or is over, and whom to ask', async () => {
    const { api, admin, invite } = scene;
    const [replaced, cancelled, expired] = [await invite(), await invite(), await invite()];
    await api.client.post(`/invitations/${replaced.id}/renew`, {}, { token: admin.token });
    await api.client.post(`/invitations/${cancelled.id}/cancel`, undefined, { token: admin.token });
    visit = await scene.open(replaced.link);
    const { page } = visit;
    await headingOf(page, english.ended.replaced);
    // Another link in the same tab.
    await page.goto(`${api.client.url}/i#${cancelled.link}`);
    await headingOf(page, english.ended.cancelled);
    await page.getByRole('link', { name: admin.email }).waitFor();
    await page.goto(`${api.client.url}/i#nobody-has-this`);
    await headingOf(page, english.ended.unknown);
    scene.moveClock(31 * DAY);
    await page.goto(`${api.client.url}/i#${expired.link}`);
    await headingOf(page, english.ended.expired);
    await page.getByRole('link', { name: admin.email }).waitFor();
    expect(await visit.accessibilityFaults()).toEqual([]);
  });
});
