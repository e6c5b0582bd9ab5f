import { randomUUID } from 'node:crypto';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import type { ReportToCandidate } from '../../src/domain/packages/package.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { makeKey, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';

const REASONS = ['Both tasks were solved.', 'The talk was clear.'];
const NOTE = 'Ask about Go in the next round.';

describe('a decision over HTTP', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;
  let admin: Person;
  let interview: StoredInterview;

  beforeAll(async () => {
    const taken = new Set<string>();
    api = await startTestApi(({ gateway }) => ({
      gateway: {
        ...gateway,
        // As the workflow decides.
        async decide(_, { commandId, ...decision }) {
          if (!taken.has(commandId)) await interview.happen({ type: 'decideOnCandidate', decision });
          taken.add(commandId);
          return { decisionId: decision.decisionId };
        },
      },
    }));
    owner = await signUp(api.client);
    interviewer = await signUpAs('interviewer', api.client, api.records);
    admin = await signUpAs('admin', api.client, api.records);
  });
  afterAll(() => api.close());
  beforeEach(() => begin());

  async function begin(reportToCandidate: ReportToCandidate = 'full'): Promise<void> {
    const terms = {
      ...{ packageId: 'package', version: 1, timePercent: 100, additionalTimePercent: 0 },
      ...{ appealDays: 3, retentionDays: 200, reportToCandidate },
    };
    interview = await storeInterview(api, owner.id, { terms });
  }

  const path = () => `/interview/${interview.id}/decision`;
  const decide = (change: object = {}, token = interviewer.token, key?: string) =>
    api.client.post(
      path(),
      { decision: 'advance', reasons: REASONS, note: NOTE, ...change },
      { token, headers: key ? { 'Idempotency-Key': key } : {} },
    );
  const read = async (what: string, { token }: Person, headers = {}) =>
    (await api.client.get(`/interview/${interview.id}/${what}`, { token, headers })).body;

  it('is taken once the report is there, and not before', async () => {
    const early = await decide();
    expect([early.status, early.body.code]).toEqual([409, 'report_not_ready']);
    await interview.conclude();
    const taken = await decide();
    expect([taken.status, taken.body]).toEqual([200, { decision_id: expect.any(String) }]);
    expect(interview.events.at(-1)).toMatchObject({
      type: 'decided',
      data: { decisionId: taken.body.decision_id, reasons: REASONS, note: NOTE, by: interviewer.id },
    });
  });

  it('gives way to a later one, and all are kept', async () => {
    await interview.conclude();
    await decide({ decision: 'hold', note: undefined });
    await decide({ decision: 'reject' }, admin.token);
    const { decisions } = await read('decision', interviewer);
    expect(decisions).toMatchObject([
      { decision: 'hold', note: null, by: interviewer.id, by_nickname: expect.any(String) },
      { decision: 'reject', note: NOTE, by: admin.id, seq: interview.events.length },
    ]);
    const report = await read('report', interviewer);
    expect(report.decisions).toEqual(decisions);
    expect(report.explanation.deciding.join(' ')).toContain('The last decision was made on');
  });

  it('acts once for its key', async () => {
    await interview.conclude();
    const key = randomUUID();
    const first = await decide({}, interviewer.token, key);
    expect((await decide({}, interviewer.token, key)).body).toEqual(first.body);
    expect((await read('decision', interviewer)).decisions).toHaveLength(1);
  });

  it('is a person’s of the company: no candidate’s, and no key’s whatever it is for', async () => {
    await interview.conclude();
    const { key } = await makeKey(api.records, MAIN_ORGANISATION, ['results', 'invitations', 'packages']);
    const refused = await Promise.all([owner.token, key].map((token) => decide({}, token)));
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect((await read('decision', interviewer)).decisions).toEqual([]);
  });

  it.each([
    ['no reasons', { reasons: [] }, 'reasons'],
    ['a reason without a word', { reasons: ['Fine.', ' \u200b '] }, 'reasons[1]'],
    ['a reason that is too long', { reasons: ['x'.repeat(2_001)] }, 'reasons[0]'],
    ['more reasons than there may be', { reasons: Array(51).fill('Fine.') }, 'reasons'],
    ['a note that is too long', { note: 'x'.repeat(2_001) }, 'note'],
    ['a decision of another kind', { decision: 'auto' }, 'decision'],
  ])('is not taken with %s', async (_, change, where) => {
    const { status, body } = await decide(change);
    expect([status, body.errors[0].path]).toEqual([422, where]);
  });

  it('is in the audit, without its reasons', async () => {
    await interview.conclude();
    await decide();
    const { entries } = (await api.client.get('/audit', { token: admin.token })).body;
    const entry = entries.find(({ action }: { action: string }) => action === 'interview.decided');
    expect(entry).toMatchObject({
      ...{ by: { user_id: interviewer.id }, detail: 'advance' },
      object: { kind: 'interview', id: interview.id },
    });
  });

  it.each([
    ['full', { decision_id: expect.any(String), decision: 'advance', reasons: REASONS }],
    ['summary', { decision_id: expect.any(String), decision: 'advance' }],
  ] as const)(
    'shows the candidate of a package with %s so much, and neither note nor who',
    async (extent, seen) => {
      await begin(extent);
      await interview.conclude();
      await decide();
      const placed = { seq: interview.events.length, at: expect.any(String), ...seen };
      expect(await read('decision', owner)).toEqual({ decisions: [placed] });
      expect((await read('report', owner)).decisions).toEqual([placed]);
      expect((await read('events', owner)).events.at(-1).data).toEqual(seen);
      const page = await read('report', owner, { Accept: 'text/html' });
      expect(page).toContain('Goes on');
      for (const hidden of [NOTE, interviewer.id]) {
        expect(JSON.stringify([page, await read('events', owner)])).not.toContain(hidden);
      }
    },
  );

  it('shows the candidate of a package that withholds the report that somebody has decided, and no more', async () => {
    await begin('none');
    await interview.conclude();
    await decide();
    expect(await read('decision', owner)).toEqual({ decisions: [] });
    expect((await read('events', owner)).events.at(-1)).toMatchObject({ type: 'decided', data: {} });
    const { interviews } = (await api.client.get('/auth/me/export', { token: owner.token })).body;
    const own = interviews.find((one: { session_id: string }) => one.session_id === interview.id);
    expect(own).toMatchObject({ report: null });
    expect(JSON.stringify(own)).not.toContain(REASONS[0]);
  });

  it('changes neither the report’s hash nor its figures', async () => {
    await interview.conclude();
    const before = await read('report', interviewer);
    await decide({ decision: 'reject' });
    const after = await read('report', interviewer);
    expect([after.hash, after.ability, after.score]).toEqual([before.hash, before.ability, before.score]);
  });
});
