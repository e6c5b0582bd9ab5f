import { makePackage, startInvitingApi, tokenIn } from '../../support/api/invited.ts';
import { type Member, member, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

/** In short; each screen has a test of its own that takes longer. */
describe('the screens of the company', () => {
  let scene: ApiScene;
  let boss: Member;
  beforeAll(async () => {
    scene = await startApiScene(startInvitingApi);
    boss = await member(scene.api, 'boss', { role: 'admin', locale: 'ru' });
    await makePackage(scene.api.client, boss);
  });
  afterAll(() => scene.close());
  const visit = (options: { path?: string; locale?: string; viewport?: { width: number; height: number } }) =>
    visitConsole(scene.browser, scene.api.client.url, boss, options);

  it('invite a candidate by a link that works', async () => {
    const { page, faults, close } = await visit({ path: '/invitations/new' });
    await page.getByLabel('Имя', { exact: true }).fill('Ada');
    await page.getByLabel('Фамилия').fill('Lovelace');
    await page.keyboard.press('Enter');
    const link = await page.getByRole('textbox', { name: 'Ссылка для кандидата' }).inputValue();
    const { status } = await scene.api.client.post('/invitations/open', { token: tokenIn(link) });
    expect(status).toBe(200);
    expect(faults).toEqual([]);
    await close();
  });

  it('stand in the navigation, on a phone too', async () => {
    const { page, barriers, close } = await visit({ viewport: { width: 390, height: 780 } });
    const views = ['Приглашения', 'Пакеты', 'Организация'];
    for (const name of [...views, 'Ключи', 'Вебхуки', 'Аудит']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page
        .getByRole('heading', { level: 1, name: name === 'Организация' ? 'Участники' : name })
        .waitFor();
    }
    expect(await barriers()).toEqual([]);
    await close();
  });
});
