import { texts } from '../../web/texts/en/resume.ts';
import { texts as way } from '../../web/texts/en/way-in.ts';
import { createClient } from '../support/api/client.ts';
import { LOOKS } from './support/browser.ts';
import { member, visitConsole } from './support/company.ts';
import { accept } from './support/invited.ts';
import { SAYS } from './support/room.ts';
import { inviteBy } from './support/speaking.ts';
import { type Scene, startScene } from './support/viva.ts';

const { room } = SAYS.en;
const RESUME = {
  name: 'ada.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    'Ada Lovelace\nada@example.org\n\nSkills\nTypeScript, PostgreSQL, Kafka\n\nExperience\nBackend engineer at Analytical Engines, 2019-2024\n5 years with PostgreSQL\n',
  ),
};

describe('a résumé in a browser', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene({ hasModel: false });
  }, 180_000);
  afterAll(() => scene.close());

  it('is chosen before an interview begins, read in its room, confirmed and removed by keys, and deleted', async () => {
    const { page, barriers, close } = await scene.enter({ takesTask: false });
    await page.goto(`${scene.viva.url}/room/new`);
    const field = page.getByLabel(texts.choose);
    await field.setInputFiles({ ...RESUME, name: 'ada.png' });
    await page.getByText(texts.faults.type).waitFor();
    await field.setInputFiles({ ...RESUME, buffer: Buffer.alloc(5 * 1_024 * 1_024 + 1) });
    await page.getByText(texts.faults.size).waitFor();
    expect(await barriers()).toEqual([]);
    await field.setInputFiles(RESUME);
    await page.getByText(texts.chosen('ada.txt')).waitFor();
    for (const box of await page.locator('#consents input').all()) await box.check();
    await page.getByRole('button', { name: room.start.begin }).click();

    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: texts.claims }).waitFor();
    expect(await barriers()).toEqual([]);
    const first = dialog.getByRole('button', { name: /^Confirm: / }).first();
    await first.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText(texts.confirmed).first().waitFor();
    const removes = dialog.getByRole('button', { name: /^Remove: / });
    const count = await removes.count();
    await removes.last().focus();
    await page.keyboard.press('Enter');
    await removes.nth(count - 1).waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: texts.delete }).click();
    await dialog.getByRole('button', { name: texts.deleteSure }).click();
    await dialog.getByLabel(texts.choose).waitFor();
    await close();
  }, 180_000);

  it('is given after an invitation is accepted, and seen by the company with what it hides', async () => {
    const link = await inviteBy(scene, { resume: 'optional' });
    const visit = await scene.browser.visit(`${scene.viva.url}/i#${link}`);
    const { page } = visit;
    await page.locator('#consents input').first().waitFor();
    await accept(page);
    await page.getByLabel(texts.choose).setInputFiles({
      ...RESUME,
      buffer: Buffer.concat([RESUME.buffer, Buffer.from('Kubernetes\u200b\u200b\u200b\n')]),
    });
    await page.getByRole('button', { name: /^Confirm all/ }).click();
    await page.getByText(texts.confirmed).first().waitFor();
    expect(await visit.barriers()).toEqual([]);
    await page.getByRole('button', { name: way.practice.begin }).click();
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);

    const client = await createClient(scene.viva.url);
    const boss = await member({ client, records: scene.viva.records }, 'boss', { role: 'admin' });
    for (const look of LOOKS) {
      const path = `/interviews/${id}`;
      const company = await visitConsole(scene.browser, scene.viva.url, boss, { path, ...look });
      await company.page.locator('summary', { hasText: /Résumé|Резюме/ }).click();
      await company.page
        .getByText(/TypeScript/)
        .first()
        .waitFor();
      expect(await company.barriers()).toEqual([]);
      await company.close();
    }
    await visit.close();
  }, 240_000);

  it('is asked for once more where somebody comes back by their link before the interview has begun, and found again then', async () => {
    const link = await inviteBy(scene, { resume: 'optional', practice: false });
    const { page, barriers, close } = await scene.browser.visit(`${scene.viva.url}/i#${link}`);
    await page.locator('#consents input').first().waitFor();
    await accept(page);
    await page.getByLabel(texts.choose).waitFor();

    await page.goto('about:blank');
    await page.goto(`${scene.viva.url}/i#${link}`);
    await page.getByRole('button', { name: way.back.goOn }).press('Enter');
    await page.getByLabel(texts.choose).setInputFiles(RESUME);
    await page.getByRole('button', { name: /^Confirm all/ }).press('Enter');
    await page.getByText(texts.confirmed).first().waitFor();
    expect(await barriers()).toEqual([]);

    await page.goto('about:blank');
    await page.goto(`${scene.viva.url}/i#${link}`);
    await page.getByRole('button', { name: way.back.goOn }).press('Enter');
    await page.getByText(texts.confirmed).first().waitFor();
    await page.getByRole('button', { name: way.practice.begin }).press('Enter');
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.getByRole('menuitem', { name: room.menu.resume }).click();
    await page.getByRole('dialog').getByText(texts.confirmed).first().waitFor();
    await close();
  }, 180_000);

  it('is asked for nowhere where the package does not want one', async () => {
    const link = await inviteBy(scene, { resume: 'off', practice: false });
    const { page, close } = await scene.browser.visit(`${scene.viva.url}/i#${link}`);
    await page.locator('#consents input').first().waitFor();
    await accept(page);
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    await page.getByRole('button', { name: room.header.menu }).click();
    await page.getByRole('menuitem', { name: room.menu.view }).waitFor();
    expect(await page.getByRole('menuitem', { name: room.menu.resume }).count()).toBe(0);
    await close();
  });
});
