import type { TestApi } from '../../support/api/api.ts';
import { LOOKS, mixedWithOthers, type TestBrowser } from '../support/browser.ts';
import { type Member, member, storeMeasured, visitConsole } from '../support/company.ts';
import { type ApiScene, startApiScene } from '../support/viva.ts';

const ARABIC = 'محمد_العربي';

describe('the comparison of candidates', () => {
  let scene: ApiScene;
  let api: TestApi;
  let browser: TestBrowser;
  let boss: Member;
  let ids: string[];
  beforeAll(async () => {
    scene = await startApiScene();
    ({ api, browser } = scene);
    boss = await member(api, 'boss', { role: 'interviewer' });
    const [ada, bob, eve, arab] = await Promise.all([
      member(api, 'ada'),
      member(api, 'bob'),
      member(api, 'eve'),
      member(api, ARABIC),
    ]);
    ids = [
      await storeMeasured(api, ada.id, { solved: 3 }),
      await storeMeasured(api, bob.id, { solved: 0 }),
      await storeMeasured(api, eve.id, { level: 'senior' }),
      await storeMeasured(api, arab.id),
    ];
  });
  afterAll(() => scene.close());
  const visit = (options = {}) => visitConsole(browser, api.client.url, boss, options);
  const compared = (...chosen: (string | undefined)[]) =>
    `/compare?${new URLSearchParams(chosen.map((id) => ['interview', id ?? '']))}`;

  it('is made of what is picked in the list, of one track and level', async () => {
    const { page, faults, close } = await visit();
    await page.getByRole('checkbox', { name: 'Compare ada' }).check();
    const button = page.getByRole('button', { name: 'Compare', exact: true });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('checkbox', { name: 'Compare eve' }).check();
    await page.getByText('Only interviews of one track and level can be compared.').waitFor();
    await page.getByRole('checkbox', { name: 'Compare eve' }).uncheck();
    await page.getByRole('checkbox', { name: 'Compare bob' }).check();
    await button.click();
    await page.getByRole('heading', { level: 1, name: 'Comparison' }).waitFor();
    await page.getByRole('row', { name: 'ada' }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(2);
    expect(faults).toEqual([]);
    await close();
  });

  it('draws all bands on one scale, and says each in words, without a number', async () => {
    const { page, close } = await visit({ path: compared(ids[0], ids[1]) });
    const [ada, bob] = [page.getByRole('row', { name: 'ada' }), page.getByRole('row', { name: 'bob' })];
    const placeOf = async (row: typeof ada) =>
      (await row.locator('.band-middle').boundingBox())?.x ?? Number.NaN;
    await ada.waitFor();
    expect(await placeOf(ada)).toBeGreaterThan(await placeOf(bob));
    const stepOf = (row: typeof ada) => row.locator('.band-asked').getAttribute('x');
    expect(await stepOf(ada)).toBe(await stepOf(bob));
    expect(await ada.getByRole('img').getAttribute('aria-label')).toMatch(/^(From|All) .* level/);
    expect(await page.getByRole('main').textContent()).not.toMatch(/\b[12]\d{3}\.?\d*\s*(points|Elo)?$/);
    await close();
  });

  it('leaves, as every page does, the words beside a name from right to left where they are', async () => {
    const { page, close } = await visit();
    const pages = [
      '/console',
      `/console${compared(ids[0], ids[3])}`,
      `/console/interviews/${ids[3]}`,
      `/interview/${ids[3]}/report`,
    ];
    for (const path of pages) {
      await page.goto(`${api.client.url}${path}`);
      await page.getByText(ARABIC).first().waitFor();
      expect(await mixedWithOthers(page, ARABIC)).toEqual([]);
    }
    await close();
  });

  it('is not made of interviews that were asked for different things', async () => {
    const { page, close } = await visit({ path: compared(ids[0], ids[2]) });
    await page.getByText('Only interviews of one track and level can be compared.').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await close();
  });

  it('says that one of the interviews could not be loaded, and shows none alone', async () => {
    const { page, close } = await visit({ path: compared(ids[0], '00000000-0000-4000-8000-000000000000') });
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await close();
  });

  it.each(LOOKS)('has nothing that shuts anybody out, shown as %j', async (options) => {
    const { page, barriers, close } = await visit({
      path: compared(ids[0], ids[1]),
      ...options,
    });
    await page.getByRole('table').waitFor();
    expect(await barriers()).toEqual([]);
    await close();
  });
});
