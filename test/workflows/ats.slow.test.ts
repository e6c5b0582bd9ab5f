import { BY_DECISION } from '../../src/domain/webhooks/announcement.ts';
import { type Greenhouse, startGreenhouse } from '../support/ats/greenhouse.ts';
import { type AtsSystem, basicOf, startSystem } from '../support/ats/system.ts';
import { type AtsWorld, createAtsWorld } from '../support/ats/world.ts';
import { eventually } from '../support/eventually.ts';
import { status } from '../support/webhooks/receiver.ts';

describe('a system that has ordered an interview', () => {
  let world: AtsWorld;
  let greenhouse: Greenhouse;
  let workable: AtsSystem;
  let ashby: AtsSystem;
  let dispatch: { close(): Promise<void> };
  let orders = 0;

  beforeAll(async () => {
    greenhouse = await startGreenhouse();
    workable = await startSystem();
    ashby = await startSystem();
    world = await createAtsWorld({
      greenhouse: [greenhouse.origin],
      workable: [workable.origin],
      ashby: [ashby.origin],
    });
    const { url } = world.api.client;
    greenhouse.connect(url, basicOf(world.key));
    workable.connect(url, `Bearer ${world.key}`);
    ashby.connect(url, basicOf(world.key));
    for (const provider of ['workable', 'ashby']) await setToken(provider, `known at ${provider}`);
  });
  afterAll(async () => {
    await world?.close();
    await Promise.all([greenhouse, workable, ashby].map((system) => system?.close()));
  });
  beforeEach(() => {
    dispatch = world.dispatch();
    orders += 1;
    for (const { heard } of [greenhouse, workable, ashby]) heard.length = 0;
    greenhouse.pulled.length = 0;
  });
  afterEach(() => dispatch.close());

  const setToken = (provider: string, token: string) =>
    world.api.client.put(
      '/ats/connections',
      { provider, token: token.replaceAll(' ', '-') },
      { token: world.admin.token },
    );

  /** A new application; gives the invitation's id. */
  async function orderOne(change: { application?: string; take?: string } = {}): Promise<string> {
    const usual = { application: `a-${orders}`, take: `${orders}` };
    const { status: code, body } = await greenhouse.order({ test: world.packageId, ...usual, ...change });
    expect([code, body]).toEqual([200, { partner_interview_id: expect.any(String) }]);
    return body.partner_interview_id as string;
  }

  async function settled(): Promise<void> {
    const { token } = world.admin;
    await eventually(async () => {
      const { body } = await world.api.client.get('/ats/connections', { token });
      return body.connections.every(({ pending }: { pending: number }) => pending === 0);
    });
  }

  const statuses = () => greenhouse.pulled.map(({ partner_status }) => partner_status);

  it('hears of each step once that step is stored, by the key that it ordered with', async () => {
    const id = await orderOne();
    expect((await greenhouse.statusOf(id)).body).toEqual({
      partner_status: 'not_started',
      metadata: { invitation_sent: false },
    });
    const interview = await world.accept(id);
    await settled();
    await world.conclude(interview);
    await settled();
    expect(statuses()).toEqual(['in_progress', 'complete']);
    expect(greenhouse.heard).toHaveLength(2);
    for (const { method, path, headers, body } of greenhouse.heard) {
      expect([method, path, body]).toEqual(['PATCH', `/take_home_tests/${orders}`, '']);
      expect(headers.authorization).toBe(basicOf(world.key));
      expect(headers['user-agent']).toMatch(/^Viva-ATS/);
    }
    const report = (
      await world.api.client.get(`/interview/${interview.id}/report`, { token: world.admin.token })
    ).body;
    const [, complete] = greenhouse.pulled;
    expect(complete).toEqual({
      partner_status: 'complete',
      partner_profile_url: `https://viva.example/interview/${interview.id}/report`,
      partner_score: report.score,
      metadata: {
        invitation_sent: false,
        started_at: expect.any(String),
        finished_at: expect.any(String),
        standing: report.ability.verdict.title,
        band: expect.stringContaining('band'),
        work: '1 of 1 task solved. Hints taken: 0. Some of the report was written without a model, or is missing.',
        advice: 'Advice to people, who decide.',
        report_hash: report.hash,
      },
    });
  });

  it('hears again of a report that has changed, and nothing of what people decide', async () => {
    const interview = await world.accept(await orderOne());
    await world.conclude(interview);
    await settled();
    const before = greenhouse.heard.length;
    const { interviews, announcements } = world.api.records;
    const stored = await interviews.findReport(interview.id);
    const row = await interviews.find(interview.id);
    if (!stored || !row?.judgement) throw new Error('no report');
    const derived = { ...stored, announcedSha256: stored.sha256, judgement: { ...row.judgement, score: 12 } };
    await interviews.saveReport(interview.id, derived);
    await settled();
    expect(greenhouse.heard).toHaveLength(before + 1);
    expect(greenhouse.pulled.at(-1)).toMatchObject({ partner_score: 12 });
    const { organisationId } = row;
    const decided = { type: 'interview.decided', key: 'one', at: Date.now(), organisationId } as const;
    await announcements.announce({ ...decided, data: { sessionId: interview.id } });
    const updated = { ...decided, type: 'report.updated', key: `${BY_DECISION}one` } as const;
    await announcements.announce({ ...updated, data: { sessionId: interview.id } });
    await settled();
    expect(greenhouse.heard).toHaveLength(before + 1);
  });

  it.each([
    ['fails', status(500)],
    ['redirects', status(302, { location: 'http://127.0.0.1:1/' })],
    ['asks for patience', status(429, { 'retry-after': '60' })],
    ['is too slow', () => undefined],
    ['breaks off', (response) => void response.socket?.destroy()],
  ] as [string, Parameters<AtsSystem['answerNext']>[0]][])(
    'is called again where it %s',
    async (_, answer) => {
      const id = await orderOne();
      greenhouse.answerNext(answer, answer);
      await world.accept(id);
      await world.skipping(settled);
      expect(greenhouse.heard).toHaveLength(3);
      expect(statuses()).toEqual(['in_progress']);
    },
  );

  it('hears of the latest state at once while an earlier one waits, and of no earlier one after it', async () => {
    const id = await orderOne();
    greenhouse.answerNext(status(503));
    const interview = await world.accept(id);
    await eventually(async () => greenhouse.heard.length === 1);
    // The next try is five seconds away, and nobody skips them.
    await world.conclude(interview);
    await settled();
    expect(statuses()).toEqual(['complete']);
    await world.skipping(async () => void (await new Promise((go) => setTimeout(go, 300))));
    expect(statuses()).toEqual(['complete']);
    expect(greenhouse.heard).toHaveLength(2);
  });

  it('has one invitation for what it orders twice, at once or late, and hears at each place that it named', async () => {
    const twice = await Promise.all([orderOne(), orderOne({ take: `${orders}-again` })]);
    expect(new Set(twice).size).toBe(1);
    const interview = await world.accept(twice[0]);
    await world.conclude(interview);
    await settled();
    const late = await orderOne({ take: `${orders}-late` });
    expect(late).toBe(twice[0]);
    await settled();
    const places = new Set(greenhouse.heard.map(({ path }) => path));
    expect(places).toEqual(new Set(['', '-again', '-late'].map((end) => `/take_home_tests/${orders}${end}`)));
    const atTheLate = greenhouse.heard.filter(({ path }) => path.endsWith('-late'));
    expect(atTheLate).toHaveLength(1);
    expect(greenhouse.pulled.at(-1)).toMatchObject({ partner_status: 'complete' });
  });

  it('is called once although several processes see to it', async () => {
    const several = [world.dispatch(), world.dispatch()];
    const id = await orderOne();
    await world.accept(id);
    await settled();
    await Promise.all(several.map((one) => one.close()));
    expect(greenhouse.heard).toHaveLength(1);
  });

  it('is given up after ten tries, shown so, and called again when an admin asks for that', async () => {
    const { client } = world.api;
    const { token } = world.admin;
    const id = await orderOne();
    greenhouse.answerNext(...Array.from({ length: 10 }, () => status(500)));
    await world.accept(id);
    await world.skipping(settled);
    expect(greenhouse.heard).toHaveLength(10);
    const shown = (await client.get('/ats/connections', { token })).body.connections[0];
    expect(shown).toMatchObject({ provider: 'greenhouse', failed: 1 });
    for (const history of await world.histories()) {
      await world.replay(history);
      const text = JSON.stringify(history) + world.log();
      for (const secret of [world.key, greenhouse.origin, 'Harriet']) expect(text).not.toContain(secret);
    }
    const { body } = await client.post('/ats/connections/retry', { provider: 'greenhouse' }, { token });
    expect(body).toEqual({ count: 1 });
    await settled();
    expect(statuses()).toEqual(['in_progress']);
  });

  it('of Workable’s making is told by PUT, with a token of its own and without a grade', async () => {
    await setToken('workable', 'wk');
    const { body } = await workable.call('POST', '/ats/workable/assessments', {
      test_id: world.packageId,
      job_shortcode: 'GROOV001',
      callback_url: `${workable.origin}/assessments/${orders}`,
      candidate: { first_name: 'Ada', last_name: null, email: 'ada@example.org', phone: '1' },
    });
    const interview = await world.accept(body.assessment_id);
    await settled();
    await world.conclude(interview);
    await settled();
    const told = workable.heard.map(({ body: text }) => JSON.parse(text));
    const results_url = `https://viva.example/interview/${interview.id}/report`;
    expect(told).toEqual([
      { status: 'pending', results_url },
      {
        status: 'completed',
        results_url,
        assessment: {
          score: expect.any(Number),
          summary: expect.stringContaining('people, who decide'),
          details: expect.stringContaining('SHA-256'),
        },
      },
    ]);
    for (const { method, path, headers } of workable.heard) {
      expect([method, path]).toEqual(['PUT', `/assessments/${orders}`]);
      expect(headers).toMatchObject({ authorization: 'Bearer wk', 'content-type': 'application/json' });
    }
  });

  it('is told that an invitation has come to nothing', async () => {
    const { body } = await workable.call('POST', '/ats/workable/assessments', {
      test_id: world.packageId,
      callback_url: `${workable.origin}/assessments/${orders}`,
      candidate: { first_name: 'Ada', email: 'ada@example.org' },
    });
    const { token } = world.admin;
    await world.api.client.post(`/invitations/${body.assessment_id}/cancel`, undefined, { token });
    await settled();
    expect(workable.heard.map(({ body: text }) => JSON.parse(text).status)).toEqual(['rejected']);
  });

  it('of Ashby’s making is told at its one place, with a time that grows', async () => {
    const { body } = await ashby.call('POST', '/ats/ashby/assessment.start', {
      assessment_type_id: world.packageId,
      candidate: { ashby_id: 'ac1', first_name: 'Ada', last_name: 'L', email: 'ada@example.org' },
      application: { ashby_id: `app-${orders}`, status: 'Interview' },
      job: { ashby_id: 'job1' },
    });
    const { assessment_id } = body.results as { assessment_id: string };
    const interview = await world.accept(assessment_id);
    await settled();
    await world.conclude(interview);
    await settled();
    const [started, complete, ...more] = ashby.heard.map(({ body: text }) => JSON.parse(text));
    expect(more).toEqual([]);
    expect(started).toMatchObject({ assessment_id, assessment_status: { type: 'string', value: 'started' } });
    expect(complete).toMatchObject({
      assessment_id,
      assessment_result: { identifier: 'score', type: 'numeric_score', value: expect.any(Number) },
      assessment_profile_url: { type: 'url' },
    });
    expect(complete.timestamp).toBeGreaterThan(started.timestamp);
    for (const { method, path, headers } of ashby.heard) {
      expect([method, path]).toEqual(['POST', '/assessment.update']);
      expect(headers).toMatchObject({
        accept: 'application/json; version=1',
        authorization: basicOf('known-at-ashby'),
      });
    }
  });

  it('that nobody has given a token waits, and is told how things stand once it has one', async () => {
    const { client } = world.api;
    const { token } = world.admin;
    await client.put('/ats/connections', { provider: 'workable', token: '' }, { token });
    const { body } = await workable.call('POST', '/ats/workable/assessments', {
      test_id: world.packageId,
      callback_url: `${workable.origin}/assessments/${orders}`,
      candidate: { first_name: 'Ada', email: 'ada@example.org' },
    });
    await world.accept(body.assessment_id);
    await world.skipping(settled);
    expect(workable.heard).toEqual([]);
    await setToken('workable', 'late');
    await client.post('/ats/connections/retry', { provider: 'workable' }, { token });
    await settled();
    expect(workable.heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer late']);
  });
});
