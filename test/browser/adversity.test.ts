import { addTalk } from '../../bench/web/talk.ts';
import { createClient } from '../support/api/client.ts';
import { PASSWORD, signUp } from '../support/api/people.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';
import { startBrowser, type TestBrowser } from './support/browser.ts';
import { enterRoom, SAYS } from './support/room.ts';

const { room, shared } = SAYS.en;
/** In a page: its clock is a day ahead. */
function tomorrow(): void {
  const now = Date.now;
  const ahead = () => now() + 24 * 3_600_000;
  globalThis.Date = new Proxy(Date, {
    construct: (RealDate, parts) => Reflect.construct(RealDate, parts.length === 0 ? [ahead()] : parts),
    get: (RealDate, name) => (name === 'now' ? ahead : Reflect.get(RealDate, name)),
  });
}

describe('a room where not all is as it should be', () => {
  let viva: TestViva;
  let browser: TestBrowser;
  beforeAll(async () => {
    [viva, browser] = await Promise.all([startTestViva({}, { untilCodeRuns: false }), startBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await viva.close();
  }, 60_000);

  it("counts by the server's clock where the device's own is a day ahead", async () => {
    const { page, sessionId, close } = await enterRoom(browser, viva.url, { script: tomorrow });
    const timer = page.getByRole('timer', { name: room.header.timer });
    const shown = (await timer.textContent()) ?? '';
    const interview = await (await page.context().request.get(`${viva.url}/interview/${sessionId}`)).json();
    const leftMs = Date.parse(interview.deadline_at) - Date.parse(interview.server_time);
    const [minutes = Number.NaN, seconds = Number.NaN] = shown.match(/\d+/g)?.map(Number) ?? [];
    expect(Math.abs(minutes * 60 + seconds - leftMs / 1_000)).toBeLessThan(10);
    await close();
  }, 60_000);

  it('asks whoever comes to it without a sign-in for one, and opens then', async () => {
    const client = await createClient(viva.url);
    const { token, nickname } = await signUp(client);
    const plan = { track: 'algorithms', level: 'junior' };
    const { body } = await client.post('/interview/start', plan, { token });
    const { page, close } = await browser.visit(`${viva.url}/room/${body.session_id}`);
    const dialog = page.getByRole('dialog', { name: room.signIn.title });
    await dialog.getByLabel(shared.signIn.login).fill(nickname);
    await dialog.getByLabel(shared.signIn.password).fill(PASSWORD);
    await dialog.getByRole('button', { name: shared.signIn.submit }).click();
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    expect(await dialog.count()).toBe(0);
    await close();
  }, 60_000);

  it('draws the end of a long talk first, and what was before when it is asked for', async () => {
    const { page, sessionId, close } = await enterRoom(browser, viva.url, { takesTask: false });
    await addTalk(viva.records, sessionId, 400);
    await page.reload();
    const entries = page.locator('.log-entries').first().locator('> li');
    await entries.nth(50).waitFor();
    expect(await entries.count()).toBeLessThanOrEqual(100);
    await page.getByRole('button', { name: room.chat.earlier(300) }).click();
    await entries.nth(200).waitFor();
    expect(await page.getByRole('button', { name: /^Show earlier/ }).count()).toBe(0);
    await close();
  }, 60_000);

  it('says in words what is missing where scripts are off', async () => {
    const { page, close } = await browser.visit(`${viva.url}/`, { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Viva needs JavaScript' }).waitFor();
    await page.getByRole('link', { name: 'sign in' }).click();
    await page.waitForURL('**/sign-in');
    expect(await page.getByRole('textbox').count()).toBeGreaterThan(0);
    await close();
  }, 60_000);
});
