import type { Page } from 'playwright-core';
import { texts as english } from '../../../web/texts/en/console.ts';
import { texts as signalTexts } from '../../../web/texts/en/integrity.ts';
import { texts } from '../../../web/texts/en/review.ts';
import { texts as russian } from '../../../web/texts/ru/review.ts';
import { createClient, type TestClient } from '../../support/api/client.ts';
import { eventually } from '../../support/eventually.ts';
import { type Member, member, visitConsole } from '../support/company.ts';
import { finish, PASTED, pasteAndCheck } from '../support/pasted.ts';
import { type Guest, WITH_CLIPBOARD } from '../support/room.ts';
import { type Scene, startScene } from '../support/viva.ts';

/** Of a record in which an edit was changed, and whose end is gone. */
const DAMAGE = {
  verified_at: null,
  faults: [
    {
      ...{ kind: 'altered', from: 4, to: 4, row_count: 1, event_seq: null },
      rows: [{ store: 'edits', task_id: 'algorithms/a', client_id: 'page', seq: 7 }],
    },
    { kind: 'truncated', from: 9, to: 12, rows: [], row_count: 0, event_seq: 41 },
  ],
  fault_count: 5,
};

describe('the integrity review', () => {
  let scene: Scene;
  let client: TestClient;
  let boss: Member;
  let guest: Guest;
  /** How many signals there are. */
  let all: number;
  beforeAll(async () => {
    scene = await startScene();
    client = await createClient(scene.viva.url);
    boss = await member({ client, records: scene.viva.records }, 'boss', { role: 'admin' });
    guest = await scene.enter(WITH_CLIPBOARD);
    await pasteAndCheck(guest.page);
    // A page tells every 5 s.
    all = await eventually(async () => {
      const { signals } = await judgement();
      const kinds = signals.map(({ kind }: { kind: string }) => kind);
      return kinds.includes('paste') && kinds.includes('focus_lost') && kinds.length;
    });
  }, 180_000);
  afterAll(async () => {
    await guest.close();
    await scene.close();
  });

  const visit = (options: Parameters<typeof visitConsole>[3] = {}) =>
    visitConsole(scene.browser, scene.viva.url, boss, {
      path: `/interviews/${guest.sessionId}/review`,
      ...options,
    });
  const card = (page: Page, kind: keyof typeof signalTexts.kinds) =>
    page.locator('.signal', { hasText: signalTexts.kinds[kind] });
  const judgement = async () => (await client.get(`/interview/${guest.sessionId}/integrity`, boss)).body;

  it('is reached from the interview, and shows what a signal rests on, with both readings', async () => {
    const { page, faults, close } = await visit({ path: `/interviews/${guest.sessionId}` });
    await page.getByRole('link', { name: english.interview.review }).click();
    await page.getByRole('heading', { level: 1, name: texts.title }).waitFor();
    const paste = card(page, 'paste');
    await paste.locator('summary').focus();
    await page.keyboard.press('Enter');
    for (const reading of [signalTexts.suspicious, signalTexts.innocent])
      await paste.getByText(reading, { exact: true }).waitFor();
    await paste.getByText(signalTexts.characters(327), { exact: true }).waitFor();
    const put = paste.getByRole('region', { name: `: ${PASTED.length} characters` });
    expect(await put.textContent()).toContain('value_11 = int(input()) * 11');
    await paste.locator('.cm-mergeView').waitFor();
    const sides = await paste.locator('.cm-content').allTextContents();
    expect(sides.map((text) => text.includes('value_5'))).toEqual([false, true]);
    await paste.getByText(/^Attempt 1 in Python/).waitFor();
    const play = await paste.getByRole('link', { name: texts.play }).getAttribute('href');
    expect(play).toMatch(new RegExp(`^/console/interviews/${guest.sessionId}/playback\\?at=\\d+$`));
    await page.getByRole('img', { name: texts.line.count(texts.line.rows.paste, 1) }).waitFor();
    await page.getByText(texts.chain.sound((await judgement()).chain.length)).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    { colorScheme: 'light', viewport: { width: 390, height: 844 } },
    { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'light', viewport: { width: 2560, height: 1440 }, contrast: 'more' },
  ] as const)(
    'shuts nobody out, shown as %j',
    async (options) => {
      const { page, barriers, close } = await visit(options);
      await page.locator('.time-line').waitFor();
      for (const summary of await page.locator('.signal summary').all()) await summary.click();
      await page.locator('.cm-mergeView').first().waitFor();
      expect(await barriers()).toEqual([]);
      await close();
    },
    60_000,
  );

  it('takes a decision with a note, once where only the answer was lost, and shows it', async () => {
    const { page, accessibilityFaults, close } = await visit();
    await card(page, 'paste').locator('summary').click();
    await page.getByText(texts.judgement.looked(1, all)).waitFor();
    await card(page, 'focus_lost').getByRole('checkbox', { name: texts.looked }).check();
    await page.getByText(texts.judgement.looked(2, all)).waitFor();
    await card(page, 'focus_lost').getByRole('checkbox', { name: texts.looked }).uncheck();

    const keep = page.getByRole('button', { name: texts.judgement.send });
    await keep.click();
    await page.getByText(texts.judgement.noDecision).waitFor();
    await page.getByText(texts.judgement.noNote).waitFor();
    expect(await accessibilityFaults()).toEqual([]);

    await page.getByRole('radio', { name: signalTexts.decisions.concern }).check();
    await page.getByLabel(texts.judgement.note, { exact: true }).fill('Ask where the values come from.');
    let isLost = false;
    await page.route('**/integrity/review', async (route) => {
      if (isLost) return route.fallback();
      isLost = true;
      await route.fetch();
      await route.abort();
    });
    await keep.click();
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    await keep.click();
    const past = page.getByRole('region', { name: texts.past.title });
    await past.getByText('Ask where the values come from.').waitFor();
    await past.getByText(`${signalTexts.lookedAt(1)}: ${signalTexts.kinds.paste}`).waitFor();
    const { reviews, signals } = await judgement();
    const paste = signals.find(({ kind }: { kind: string }) => kind === 'paste');
    expect(reviews).toMatchObject([{ decision: 'concern', signals: [paste.id], by: boss.id }]);
    expect(await page.getByLabel(texts.judgement.note, { exact: true }).inputValue()).toBe('');
    await close();
  });

  it('shows both submissions of a likeness, and says when the other one is gone', async () => {
    const { page, close } = await visit({ path: '' });
    const { signals, ...rest } = await judgement();
    const checked = await client.get(`/tasks/current?session_id=${guest.sessionId}`, { token: boss.token });
    const [{ submission_id: own }] = checked.body.task.submissions;
    const alike = (other: object) => ({
      ...{ ...signals[0], id: crypto.randomUUID(), kind: 'similar', evidence: [] },
      facts: { similarity: 0.93, submission_id: own, other },
      matches: [
        { own: { from: 0, to: 20 }, other: { from: 30, to: 50 } },
        { own: { from: 60, to: 80 }, other: { from: 0, to: 20 } },
      ],
    });
    const told = [
      alike({ session_id: guest.sessionId, submission_id: own }),
      alike({ session_id: crypto.randomUUID(), submission_id: own }),
    ];
    await page.route('**/integrity', (route) => route.fulfill({ json: { ...rest, signals: told } }));
    await page.goto(`${scene.viva.url}/console/interviews/${guest.sessionId}/review`);
    const [first, second] = [card(page, 'similar').nth(0), card(page, 'similar').nth(1)];
    await first.locator('summary').click();
    await first.getByText(texts.evidence.other, { exact: true }).waitFor();
    await first.locator('.cm-mergeView').waitFor();
    await first.getByText('93%').waitFor();
    await first.getByText(texts.evidence.sameParts(2)).waitFor();
    const marked = (side: string) => first.locator(`${side} .cm-same`).first().textContent();
    const whole = await first.locator('.cm-merge-a .cm-content').textContent();
    expect(
      [await marked('.cm-merge-a'), await marked('.cm-merge-b')].map((text) => whole?.startsWith(text ?? '')),
    ).toEqual([true, true]);
    expect(await first.locator('.cm-merge-a .cm-same-next').count()).toBeGreaterThan(0);
    await second.locator('summary').click();
    await second.getByText(texts.evidence.otherGone).waitFor();
    await close();
  });

  it('says when the record is damaged, and that there is nothing to look at', async () => {
    const { page, accessibilityFaults, close } = await visit({ path: '' });
    const read = await judgement();
    const told = { ...read, signals: [], chain: { ...read.chain, ...DAMAGE } };
    await page.route('**/integrity', (route) => route.fulfill({ json: told }));
    await page.goto(`${scene.viva.url}/console/interviews/${guest.sessionId}/review`);
    await page.getByText(signalTexts.none).waitFor();
    await page.getByText(texts.chain.damaged).waitFor();
    const faultsOfIt = page.getByRole('list', { name: texts.chain.faults }).getByRole('listitem');
    const { kinds, batches, knownBy, row, stores } = texts.chain;
    expect(await faultsOfIt.allTextContents()).toEqual([
      `${kinds.altered}: ${batches(4, 4)}${row(stores.edits, 7, ['algorithms/a', 'page'])}`,
      `${kinds.truncated}: ${batches(9, 12)}, ${knownBy(41)}`,
    ]);
    await page.getByText(texts.chain.more(3)).waitFor();
    await page.getByText(`npm run telemetry:verify -- ${guest.sessionId}`).waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await close();
  });

  it('says what could not be read, and reads it when it is asked again', async () => {
    const { page, close } = await visit({ path: '' });
    const answer = { status: 500, contentType: 'application/problem+json' };
    const problem = JSON.stringify({ status: 500, code: 'internal', title: 'x', detail: 'A fault of ours.' });
    await page.route('**/integrity', (route) => route.fulfill({ ...answer, body: problem }));
    await page.goto(`${scene.viva.url}/console/interviews/${guest.sessionId}/review`);
    await page.getByRole('alert').getByText('A fault of ours.').waitFor();
    await page.unroute('**/integrity');
    await page.getByRole('button', { name: 'Try again' }).click();
    await card(page, 'paste').waitFor();
    await page.goto(`${scene.viva.url}/console/interviews/nobody-has-this/review`);
    await page.getByText(texts.missing).waitFor();
    await close();
  });

  it('has what the candidate says against it, in Russian too, after the end', async () => {
    await finish(guest.page);
    await guest.page.getByLabel('What you have to say').fill('It is my own helper.');
    await guest.page.getByRole('button', { name: 'Send it' }).click();
    await guest.page.getByText('It was received').waitFor();
    const { page, accessibilityFaults, close } = await visit({ locale: 'ru-RU' });
    await page.getByRole('button', { name: 'boss' }).click();
    await page.getByRole('menuitem', { name: 'Русский' }).click();
    const past = page.getByRole('region', { name: russian.past.title });
    await past.getByRole('listitem').nth(1).waitFor();
    const entries = await past.getByRole('listitem').allTextContents();
    expect(entries[0]).toContain('It is my own helper.');
    expect(entries[1]).toContain('Ask where the values come from.');
    expect(await accessibilityFaults()).toEqual([]);
    await close();
  });
});
