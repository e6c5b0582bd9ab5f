import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { texts as declaration } from '../../web/texts/en/declaration.ts';
import { texts } from '../../web/texts/en/way-in.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { inviteTo, makePackage, tokenIn } from '../support/api/invited.ts';
import { type Person, signUpAs } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { ROOT } from '../support/viva.ts';
import type { Visit } from './support/browser.ts';
import { accept, headingOf, press } from './support/invited.ts';
import { choose, SAYS } from './support/room.ts';
import { type Scene, startScene } from './support/viva.ts';

const run = promisify(execFile);
const { room } = SAYS.en;

/** From a link to the end, on the real parts but for a model. */
describe('an invited candidate, in a browser', () => {
  let scene: Scene;
  let client: TestClient;
  let admin: Person;
  let visit: Visit;
  beforeAll(async () => {
    scene = await startScene({ hasModel: false, untilCodeRuns: false });
    client = await createClient(scene.viva.url);
    admin = await signUpAs('admin', client, scene.viva.records);
  });
  afterEach(() => visit.close());
  afterAll(() => scene.close());

  async function open(link: string): Promise<Page> {
    visit = await scene.browser.visit(`${scene.viva.url}/i#${link}`);
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    return visit.page;
  }
  async function end(page: Page): Promise<void> {
    await press(page, room.header.menu);
    await page.getByRole('menuitem', { name: room.menu.finish }).click();
    await page.getByRole('dialog').getByRole('button', { name: room.finish.end }).click();
    await headingOf(page, room.closing.title);
  }

  it('asks for time, accepts, practises, begins, changes the device, ends, and reads the report', async () => {
    const packageId = await makePackage(client, admin, { practice: true, max_tasks: 1 });
    const { database, dataDir } = scene.viva.config;
    const url = 'url' in database ? { URL_DATABASE: String(database.url) } : {};
    const env = { ...process.env, VIVA_DATA_DIR: dataDir, ...url };
    const args = ['src/cli/invite.ts', packageId, 'Ada', 'Lovelace'];
    const link = tokenIn((await run(process.execPath, args, { cwd: ROOT, env })).stdout.trim());

    const page = await open(link);
    await page.getByLabel(texts.more.label).fill('I read slowly.');
    await press(page, texts.more.send);
    await page.getByText(texts.more.sent, { exact: true }).first().waitFor();
    const { token } = admin;
    const { invitations } = (await client.get('/invitations', { token })).body;
    const [{ invitation_id: id, time_request: asked }] = invitations;
    expect(asked.text).toBe('I read slowly.');
    await client.patch(`/invitations/${id}`, { additional_time_percent: 50 }, { token });
    await page.reload();
    await page.getByText(texts.facts.timePercent('150')).waitFor();

    await accept(page);
    await headingOf(page, texts.practice.title);
    expect(await visit.barriers()).toEqual([]);
    await press(page, texts.practice.action);
    await page.getByText(room.practiceNote.lead).waitFor();
    const practicePath = new URL(page.url()).pathname;
    await press(page, room.practiceNote.skip);
    await page.waitForURL((now) => now.pathname !== practicePath);
    const path = new URL(page.url()).pathname;
    const { session_id } = (await client.get(`/invitations/${id}`, { token })).body;
    expect(path).toBe(`/room/${session_id}`);
    await page.getByRole('button', { name: SAYS.en.work.task.takeFirst }).click();
    await page.getByRole('timer').waitFor();
    const [, second] = await scene.viva.records.events.after(session_id, 0);
    expect(second?.type).toBe('notice_acknowledged');

    const first = visit;
    const other = await open(link);
    await headingOf(other, texts.back.accepted);
    // Something has begun: there is no practice before it any more.
    await press(other, texts.back.goOn);
    await other.waitForURL(`**${path}`);
    await other.getByRole('timer').waitFor();
    await press(other, room.banners.writeHere);
    await end(other);
    await headingOf(page, room.closing.title);
    expect(first.faults).toEqual([]);
    await first.close();

    await other.getByRole('link', { name: room.closing.report }).waitFor();
    await other.getByText(room.closing.comeBack).waitFor();
    expect(await visit.barriers()).toEqual([]);
    await other.getByRole('link', { name: room.closing.report }).click();
    await other.getByText('150%').or(other.getByText('50% on top')).first().waitFor();
    await visit.close();

    const late = await open(link);
    await headingOf(late, texts.back.finished);
    await press(late, texts.back.look);
    await headingOf(late, room.closing.title);
    const logged = scene.viva.logged.map((line) => JSON.stringify(line));
    expect(logged.filter((line) => line.includes(link))).toEqual([]);
  });

  it('is told that the company keeps the report, and where it asks them to go on', async () => {
    const packageId = await makePackage(client, admin, { report_to_candidate: 'none' });
    const invited = { client, by: admin, redirect_url: 'https://company.example/next?from=viva' };
    const { link } = await inviteTo(packageId, invited);
    const page = await open(link);
    await accept(page);
    await page.waitForURL('**/room/*');
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    await end(page);
    await page.getByText(room.closing.withheld).waitFor();
    const onward = page.getByRole('link', { name: 'company.example' });
    expect(await onward.getAttribute('href')).toBe('https://company.example/next?from=viva');
    expect(new URL(page.url()).pathname).toMatch(/^\/room\//);
    expect(await visit.barriers()).toEqual([]);
    await press(page, declaration.open);
    await choose(page, declaration.sex, declaration.sexes.other);
    expect(await visit.barriers()).toEqual([]);
    await press(page, declaration.send);
    await page.locator('form').getByText(declaration.kept).waitFor();
    await press(page, room.menu.about);
    await page.getByRole('dialog').getByText(room.about.reports.none).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    await eventually(
      async () => (await client.get(`/interview/${id}`, { token: admin.token })).body.report_ready,
    );
    const answer = await page.goto(`${scene.viva.url}/interview/${id}/report`);
    expect(answer?.status()).toBe(403);
    await headingOf(page, 'The company keeps this report');
    await page.getByText(admin.email).waitFor();
    expect(await visit.accessibilityFaults()).toEqual([]);
  });
});
