import { texts as english } from '../../web/texts/en/appeal.ts';
import { texts as signalTexts } from '../../web/texts/en/integrity.ts';
import { eventually } from '../support/eventually.ts';
import { type Overseen, startOverseen } from './support/overseen.ts';
import { finish, pasteAndCheck } from './support/pasted.ts';
import { type Guest, WITH_CLIPBOARD } from './support/room.ts';

describe('what was noticed, for its candidate', () => {
  let scene: Overseen;
  let guest: Guest;
  beforeAll(async () => {
    scene = await startOverseen();
  });
  afterAll(() => scene.close());
  afterEach(async () => {
    await guest.close();
  });

  async function enter(colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
    guest = await scene.enter({ ...WITH_CLIPBOARD, colorScheme });
    await pasteAndCheck(guest.page);
  }

  /** The closing view, once it has what was noticed. */
  async function end() {
    await finish(guest.page);
    await guest.page.locator('.noticed summary').first().waitFor();
    return guest.page;
  }

  const integrity = () => scene.read(guest, 'integrity');

  it.each([
    { colorScheme: 'light', width: 390 },
    { colorScheme: 'dark', width: 1280 },
  ] as const)(
    'has both readings, and shuts nobody out, shown as %j',
    async ({ colorScheme, width }) => {
      await enter(colorScheme);
      const page = await end();
      await page.setViewportSize({ width, height: 844 });
      await page.locator('.noticed summary', { hasText: signalTexts.kinds.paste }).click();
      const readings = page.locator('.noticed details[open] .readings');
      await readings.getByText(signalTexts.suspicious, { exact: true }).waitFor();
      await readings.getByText(signalTexts.innocent, { exact: true }).waitFor();
      await page.getByText(english.undecided).waitFor();
      expect(await guest.barriers()).toEqual([]);
    },
    60_000,
  );

  it('keeps an appeal over a reload and a lost answer, and takes it once', async () => {
    await enter();
    const page = await end();
    const field = page.getByLabel(english.label);
    await page.getByRole('button', { name: english.send }).click();
    await page.getByText(english.blank).waitFor();
    await field.fill('The helper is mine,\nfrom my own notes.');
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('The helper is mine,\nfrom my own notes.');
    let isLost = false;
    await page.route('**/integrity/appeal', async (route) => {
      if (isLost) return route.fallback();
      isLost = true;
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: english.send }).click();
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    await page.reload();
    await page.getByText(english.received).waitFor();
    expect((await integrity()).appeal.text).toBe('The helper is mine,\nfrom my own notes.');
    expect(await field.count()).toBe(0);
  });

  it('shows what was decided, without the note and the name', async () => {
    await enter();
    const { signals } = await eventually(async () => {
      const read = await integrity();
      return read.signals.length > 0 && read;
    });
    const review = { decision: 'concern', note: 'Ask about the helper.', signals: [signals[0].id] };
    const { client, interviewer } = scene;
    const path = `/interview/${guest.sessionId}/integrity/review`;
    expect((await client.post(path, review, { token: interviewer.token })).status).toBe(200);
    const page = await end();
    await page.getByText(signalTexts.decisions.concern).waitFor();
    await page.getByText(/^1 signal was looked at/).waitFor();
    expect(await page.getByText('Ask about the helper.').count()).toBe(0);
    expect(await page.getByText(interviewer.nickname).count()).toBe(0);
  });

  it('says what was left out for what they need, that their time is over, and what could not be read', async () => {
    await enter();
    await finish(guest.page);
    const { page } = guest;
    const read = await integrity();
    const suppressed = {
      ...{ ...read.signals[0], kind: 'suppressed', evidence: [] },
      facts: { accommodation: 'screen_reader', count: 2, kinds: 'even_typing, focus_lost' },
    };
    const problem = { status: 503, code: 'unavailable', title: 'x', detail: 'It cannot be read now.' };
    await page.route('**/integrity', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await page.reload();
    await page.getByRole('alert').getByText('It cannot be read now.').waitFor();
    await page.unroute('**/integrity');
    const told = { ...read, signals: [suppressed], appeal_until: '2026-01-01T00:00:00.000Z' };
    await page.route('**/integrity', (route) => route.fulfill({ json: told }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(signalTexts.none).waitFor();
    await page.getByText('Typing like a machine, Window left').waitFor();
    await page.getByText(english.over).waitFor();
    expect(await page.getByLabel(english.label).count()).toBe(0);
    expect(await guest.accessibilityFaults()).toEqual([]);
  });
});
