import { createClient } from '../support/api/client.ts';
import { signUpAs } from '../support/api/people.ts';
import { hastyBank } from '../support/bank/hasty.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import type { TestViva } from '../support/viva.ts';
import type { TestBrowser } from './support/browser.ts';
import { codeField, SAYS, say, writeCode } from './support/room.ts';
import { type Scene, startScene } from './support/viva.ts';

const { room, shared, work } = SAYS.en;
/** Of a task of the track `data`. */
const LIMIT_MS = 25_000;
const DRAFT = 'print("kept")';

describe('a room in a browser', () => {
  let scene: Scene;
  let viva: TestViva;
  let browser: TestBrowser;
  beforeAll(async () => {
    const port = await freePort();
    const bank = () => hastyBank(LIMIT_MS, ['data']);
    scene = await startScene({ hasModel: false, config: { port }, bank });
    ({ viva, browser } = scene);
  });
  afterAll(() => scene.close());

  const enter: Scene['enter'] = (options) => scene.enter(options);

  it('has the code of its views named by its page, and asks for its data without waiting for more', async () => {
    const { page, sessionId, close } = await enter();
    const answer = await page.goto(`${viva.url}/room/${sessionId}`);
    const named = [...((await answer?.text()) ?? '').matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(
      ([, path]) => path,
    );
    await page.locator('.composer-field').waitFor();
    const calls = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .toSorted((one, other) => one.startTime - other.startTime)
        .map(({ name }) => new URL(name).pathname),
    );
    const before = calls.slice(0, calls.indexOf(`/interview/${sessionId}`));
    expect(before.filter((path) => path.endsWith('.js')).toSorted()).toEqual(named.toSorted());
    await close();
  });

  it('keeps what is written without a network, says so, and sends it once when it is back', async () => {
    const { page, close } = await enter();
    await page.context().setOffline(true);
    await say(page, 'Written offline');
    await page.getByText(room.chat.waiting).waitFor();
    await writeCode(page, DRAFT);
    await page.getByText(/^No connection since/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(room.banners.back).waitFor();
    await page.getByText(room.chat.waiting).waitFor({ state: 'detached' });
    await page.getByText(/^Saved /).waitFor();
    expect(await page.getByText('Written offline').count()).toBe(1);
    await page.reload();
    await page.getByText(room.banners.reloaded).waitFor();
    await page.locator('.cm-content', { hasText: 'kept' }).waitFor();
    await close();
  });

  it('has checked by itself, when the candidate is back, what was there as the time ended without them', async () => {
    const { page, sessionId, close } = await enter({ track: 'data' });
    await writeCode(page, DRAFT);
    await page.getByText(/^Saved /).waitFor();
    await page.context().setOffline(true);
    await codeField(page).focus();
    await page.keyboard.insertText('# too late');
    const { request } = page.context();
    await eventually(async () => {
      const answer = await request.get(`${viva.url}/interview/${sessionId}`);
      return (await answer.json()).state === 'feedback_ready';
    });
    await page.context().setOffline(false);

    const isTold = async () => {
      await page.locator('.log').getByText(room.events.automatic('wrong_answer')).waitFor();
      await page.getByRole('heading', { name: /^Submission 1: 0 of \d+ passed$/ }).waitFor();
      await page.getByText(work.task.outcomes.timed_out).waitFor();
      await page.getByText(work.editor.readOnly.closed).first().waitFor();
    };
    await isTold();
    expect(await codeField(page).textContent()).toContain('# too late');
    await page.reload();
    await isTold();
    await page.getByRole('button', { name: work.task.takeNext }).waitFor();
    await close();
  });

  it('goes on where it was when the server is started again', async () => {
    const { page, close } = await enter();
    await writeCode(page, DRAFT);
    await page.getByText(/^Saved /).waitFor();
    await viva.restart();
    await page.getByText(room.banners.back).waitFor({ timeout: 60_000 });
    await say(page, 'Still here');
    await page.locator('.log').getByText('Still here').waitFor();
    await page.getByText(room.chat.sending).waitFor({ state: 'detached' });
    expect(await page.locator('.cm-content').textContent()).toContain('kept');
    await close();
  });

  it('writes in one tab: the other says so, and takes over when a person wants it', async () => {
    const { page: first, sessionId, close } = await enter();
    const second = await first.context().newPage();
    await second.goto(`${viva.url}/room/${sessionId}`);
    await second.getByText(room.banners.tab).waitFor();
    expect(await second.getByLabel(room.chat.label).count()).toBe(0);
    await second.getByRole('button', { name: room.banners.writeHere }).click();
    await first.getByText(room.banners.tab).waitFor();
    await say(second, 'From the second tab');
    await first.locator('.log').getByText('From the second tab').waitFor();
    await close();
  });

  it('writes on one device: another sees which, and takes over when a person wants it', async () => {
    const { page: first, sessionId, close } = await enter();
    await writeCode(first, DRAFT);
    await first.getByText(/^Saved /).waitFor();
    const storageState = await first.context().storageState();
    const other = await browser.visit(`${viva.url}/room/${sessionId}`, { storageState });
    await other.page.getByText(/^Another browser or device writes since/).waitFor();
    await other.page.locator('.cm-content', { hasText: 'kept' }).waitFor();
    await other.page.getByRole('button', { name: room.banners.writeHere }).click();
    await first.getByText(/^Another browser or device writes since/).waitFor();
    await say(other.page, 'From the other device');
    await first.locator('.log').getByText('From the other device').waitFor();
    await other.close();
    await close();
  });

  it('lets whoever has lost the sign-in back in over the room, and goes on', async () => {
    const client = await createClient(viva.url);
    const nickname = 'ada-in-the-room';
    const password = 'correct horse battery';
    await client.post('/auth/register', { email: 'ada@example.org', nickname, password });
    const { page, close } = await browser.visit(`${viva.url}/room/new`);
    const headers = { Origin: viva.url };
    const { request } = page.context();
    await request.post(`${viva.url}/auth/login`, { headers, data: { login: nickname, password } });
    const data = { track: 'algorithms', level: 'junior', locale: 'en' };
    const started = await (await request.post(`${viva.url}/interview/start`, { headers, data })).json();
    const fresh = page.waitForResponse('**/auth/refresh');
    await page.goto(`${viva.url}/room/${started.session_id}`);
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();

    await fresh;
    await page.context().setOffline(true);
    await say(page, 'Kept over the sign-in');
    await page.context().clearCookies();
    await page.context().setOffline(false);
    const dialog = page.getByRole('dialog', { name: room.signIn.title });
    await dialog.getByLabel(shared.signIn.login).fill(nickname);
    await dialog.getByLabel(shared.signIn.password).fill(password);
    await dialog.getByRole('button', { name: shared.signIn.submit }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(room.chat.sending).waitFor({ state: 'detached' });
    expect(await page.getByText('Kept over the sign-in').count()).toBe(1);
    await close();
  });

  it('says that somebody watches, while it is so', async () => {
    const { page, sessionId, close } = await enter({ takesTask: false });
    const client = await createClient(viva.url);
    const company = await signUpAs('interviewer', client, viva.records);
    const stream = await client.stream(sessionId, { token: company.token });
    await page.getByText(room.header.watched, { exact: true }).waitFor();
    stream.close();
    await page.getByText(room.header.watched, { exact: true }).waitFor({ state: 'detached' });
    await close();
  });

  it('takes a report that something is wrong, and shows what it has told of the candidate', async () => {
    const { page, close } = await enter({ takesTask: false });
    await page.getByRole('button', { name: room.header.problem }).click();
    await page.getByLabel(room.problem.label).fill('The picture flickers.');
    await page.getByRole('dialog').getByRole('button', { name: room.problem.send }).click();
    await page.locator('.log').getByText(room.events.problem).waitFor();

    const field = page.getByLabel(room.chat.label);
    await field.fill('to be copied');
    await field.selectText();
    await page.keyboard.press('Control+C');
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.getByRole('menuitem', { name: room.menu.sent }).click();
    const dialog = page.getByRole('dialog', { name: room.sent.title });
    await dialog.getByText(room.sent.told.copy).waitFor({ timeout: 15_000 });
    await dialog.getByText(room.sent.length(12, room.sent.places.chat)).waitFor();
    await close();
  });

  it('tells that the page fills the screen, and that nothing was done for a minute', async () => {
    const { page, close } = await enter({ takesTask: false });
    await page.clock.install();
    // It tells nothing before it is the page that writes.
    const isSeated = page.waitForResponse('**/seat');
    await page.reload();
    await isSeated;
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.clock.fastForward(61_000);
    await page.evaluate(() => document.documentElement.requestFullscreen());
    await page.getByRole('menuitem', { name: room.menu.sent }).click();
    const told = page.getByRole('dialog', { name: room.sent.title }).getByRole('row');
    await told.filter({ hasText: room.sent.told.fullscreen }).getByText(room.sent.states.on).waitFor();
    await told.filter({ hasText: room.sent.told.idle }).waitFor();
    await close();
  });

  it('gives a message that was refused back, to be written otherwise', async () => {
    const { page, close } = await enter({ takesTask: false });
    const refusal = { type: 'about:blank', title: 'Refused', status: 400, code: 'invalid', request_id: 'r' };
    const json = { ...refusal, detail: 'Say it otherwise.' };
    await page.route('**/chat/send', (route) =>
      route.fulfill({ status: 400, contentType: 'application/problem+json', json }),
    );
    await say(page, 'First words');
    await page.getByText(`${room.chat.refused}: Say it otherwise.`).waitFor();
    await page.unroute('**/chat/send');
    const field = page.getByLabel(room.chat.label);
    await field.fill('and more');
    await page.getByRole('button', { name: room.chat.editAgain }).click();
    expect(await field.inputValue()).toBe('First words\nand more');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(', otherwise');
    await page.keyboard.press('Enter');
    await page.locator('.log').getByText('and more, otherwise').waitFor();
    await page.getByText(room.chat.sending).waitFor({ state: 'detached' });
    expect(await page.locator('.log').getByText('First words').count()).toBe(1);
    await close();
  });

  it('works, and says so, in a browser that keeps nothing', async () => {
    const { page, close } = await enter({ script: forbidStorage });
    await page.getByText(room.banners.noStorage).waitFor();
    await say(page, 'Without a store');
    await page.locator('.log').getByText('Without a store').waitFor();
    await close();
  });

  it('works, and says so, in a browser that has no more room', async () => {
    const { page, faults, close } = await enter({ script: fillStorage });
    await writeCode(page, DRAFT);
    await page.getByText(/^Saved /).waitFor();
    await say(page, 'Without room');
    await page.getByText(room.banners.noStorage).waitFor();
    await page.locator('.log').getByText('Without room').waitFor();
    await page.getByText(room.chat.sending).waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.cm-content', { hasText: 'kept' }).waitFor();
    await page.locator('.log').getByText('Without room').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

/** Runs in the page, before its own scripts. */
function forbidStorage(): void {
  const refuse = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, { get: refuse });
  }
}

/** The same: what was kept can be read, and nothing more goes in. */
function fillStorage(): void {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  IDBObjectStore.prototype.put = refuse;
  Storage.prototype.setItem = refuse;
}
