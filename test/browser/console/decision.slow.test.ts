import { texts as english } from '../../../web/texts/en/decisions.ts';
import { texts as russian } from '../../../web/texts/ru/decisions.ts';
import { createClient, type TestClient } from '../../support/api/client.ts';
import { LOOKS } from '../support/browser.ts';
import { type Member, member, visitConsole } from '../support/company.ts';
import { finish, pasteAndCheck } from '../support/pasted.ts';
import { type Guest, WITH_CLIPBOARD } from '../support/room.ts';
import { type Scene, startScene } from '../support/viva.ts';

/** Each test goes on from the one before. */
describe('the decision about a candidate', () => {
  let scene: Scene;
  let client: TestClient;
  let boss: Member;
  let guest: Guest;
  beforeAll(async () => {
    scene = await startScene();
    client = await createClient(scene.viva.url);
    boss = await member({ client, records: scene.viva.records }, 'boss', { role: 'admin' });
    guest = await scene.enter(WITH_CLIPBOARD);
    await pasteAndCheck(guest.page);
  }, 180_000);
  afterAll(async () => {
    await guest.close();
    await scene.close();
  });

  const visit = (options: Parameters<typeof visitConsole>[3] = {}) =>
    visitConsole(scene.browser, scene.viva.url, boss, { path: `/interviews/${guest.sessionId}`, ...options });
  const decisions = async () =>
    (await client.get(`/interview/${guest.sessionId}/decision`, boss)).body.decisions;

  it('cannot be made before the report is there', async () => {
    const { page, close } = await visit();
    await page.getByText('Live', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: english.title }).count()).toBe(0);
    await close();
    await finish(guest.page);
  });

  it('is made with reasons, once where only the answer was lost', async () => {
    const { page, faults, accessibilityFaults, close } = await visit();
    const part = page.getByRole('region', { name: english.title });
    await part.getByText(english.none).waitFor();
    const keep = part.getByRole('button', { name: english.send });
    expect(await part.getByRole('radio', { checked: true }).count()).toBe(0);
    await keep.click();
    await part.getByText(english.noChoice).waitFor();
    await part.getByText(english.noReasons).waitFor();
    expect(await accessibilityFaults()).toEqual([]);

    await part.getByRole('radio', { name: english.kinds.hold }).check();
    await part
      .getByRole('textbox', { name: english.reasons })
      .fill('One task was solved.\n\n  The other was not. ');
    await part.getByLabel(english.note, { exact: true }).fill('Ask Grace first.');
    expect(faults).toEqual([]);
    let isLost = false;
    await page.route('**/decision', async (route) => {
      if (isLost || route.request().method() !== 'POST') return route.fallback();
      isLost = true;
      await route.fetch();
      await route.abort();
    });
    await keep.click();
    await part.getByRole('alert').getByText('The server did not answer.').waitFor();
    await keep.click();
    await part.getByRole('listitem').getByText('The other was not.').waitFor();
    await part.getByText('Ask Grace first.').waitFor();
    expect(await decisions()).toMatchObject([
      { decision: 'hold', reasons: ['One task was solved.', 'The other was not.'], by: boss.id },
    ]);
    expect(await part.getByRole('textbox', { name: english.reasons }).inputValue()).toBe('');
    await close();
  });

  it('gives way to a later one, which the page shows with those before it', async () => {
    const { page, close } = await visit();
    const part = page.getByRole('region', { name: english.title });
    await part.getByRole('radio', { name: english.kinds.advance }).check();
    await part.getByRole('textbox', { name: english.reasons }).fill('Grace is convinced.');
    await part.getByRole('button', { name: english.send }).click();
    await part.getByText(english.earlier(1)).click();
    await part.getByText('The other was not.').waitFor();
    expect((await decisions()).map(({ decision }: { decision: string }) => decision)).toEqual([
      'hold',
      'advance',
    ]);
    await close();
  });

  it('says what is wrong where the server does not take it', async () => {
    const { page, close } = await visit();
    const part = page.getByRole('region', { name: english.title });
    await part.getByRole('radio', { name: english.kinds.reject }).check();
    const reasons = part.getByRole('textbox', { name: english.reasons });
    await reasons.fill(Array(51).fill('No.').join('\n'));
    await part.getByRole('button', { name: english.send }).click();
    await part.getByText(english.tooManyReasons(50)).waitFor();
    await reasons.fill('No.');
    await page.route('**/decision', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 409, code: 'report_not_ready', title: 'x', detail: 'Not ready yet.' }),
      }),
    );
    await part.getByRole('button', { name: english.send }).click();
    await part.getByRole('alert').getByText('Not ready yet.').waitFor();
    expect(await reasons.inputValue()).toBe('No.');
    await close();
  });

  it.each(LOOKS)(
    'shuts nobody out, shown as %j',
    async (options) => {
      const { page, barriers, close } = await visit(options);
      await page.getByRole('region', { name: english.title }).getByText('Grace is convinced.').waitFor();
      expect(await barriers()).toEqual([]);
      await close();
    },
    60_000,
  );

  it('is shown to the candidate with its reasons, without the note and who', async () => {
    const { page } = guest;
    await page.reload();
    const part = page.getByRole('region', { name: english.own });
    await part.getByText('Grace is convinced.').waitFor();
    await part.getByText(english.kinds.advance).waitFor();
    const shown = (await page.getByRole('main').textContent()) ?? '';
    for (const hidden of ['Ask Grace first.', boss.nickname]) expect(shown).not.toContain(hidden);
    expect(await guest.accessibilityFaults()).toEqual([]);
  });

  it('speaks Russian', async () => {
    const reader = await member({ client, records: scene.viva.records }, 'anna', {
      role: 'interviewer',
      locale: 'ru',
    });
    const path = `/interviews/${guest.sessionId}`;
    const { page, close } = await visitConsole(scene.browser, scene.viva.url, reader, { path });
    const part = page.getByRole('region', { name: russian.title });
    await part.getByText('Grace is convinced.').waitFor();
    await part.getByRole('button', { name: russian.send }).click();
    await part.getByText(russian.noReasons).waitFor();
    await close();
  });
});
