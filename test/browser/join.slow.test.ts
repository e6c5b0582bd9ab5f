import type { TestApi } from '../support/api/api.ts';
import { type Person, signUpAs } from '../support/api/people.ts';
import type { TestBrowser, Visit } from './support/browser.ts';
import { type ApiScene, startApiScene } from './support/viva.ts';

describe('the link for a member in a browser', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let admin: Person;
  let visit: Visit;
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
    admin = await signUpAs('admin', api.client, api.records);
  });
  afterEach(() => visit.close());
  afterAll(() => scene.close());

  async function invite(email: string): Promise<string> {
    const { body } = await api.client.post('/organisation/members', { email, role: 'interviewer' }, admin);
    return `${api.client.url}/join${new URL(body.url).hash}`;
  }
  const fill = async (nickname: string, password = 'correct horse battery') => {
    await visit.page.getByLabel('Nickname').fill(nickname);
    await visit.page.getByLabel('Password').fill(password);
    await visit.page.getByRole('button', { name: 'Join' }).click();
  };

  it('makes a member, who gets to the console, once', async () => {
    const link = await invite('grace@example.org');
    visit = await browser.visit(link);
    const { page } = visit;
    await page.getByRole('heading', { name: 'Join your organisation' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.getByLabel('E-mail').count()).toBe(0);
    expect(await visit.barriers()).toEqual([]);
    await page.reload();
    await fill('grace', 'short');
    await page.locator('[name=password][aria-invalid]').waitFor();
    await fill('grace');
    await page.waitForURL('**/console');
    const user = await api.records.users.findByLogin('grace');
    expect([user?.role, user?.email]).toEqual(['interviewer', 'grace@example.org']);
    await visit.close();

    visit = await browser.visit(link, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await visit.page.getByRole('heading', { name: 'Join your organisation' }).waitFor();
    expect(await visit.barriers()).toEqual([]);
    await fill('late');
    await visit.page.getByRole('heading', { name: 'This link leads nowhere any more' }).waitFor();
    await visit.page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await visit.accessibilityFaults()).toEqual([]);
  });

  it('says in Russian too that it is missing', async () => {
    visit = await browser.visit(`${api.client.url}/join`, { locale: 'ru-RU' });
    await visit.page.getByText('В ссылке нет токена.').waitFor();
    expect(await visit.barriers()).toEqual([]);
  });
});
