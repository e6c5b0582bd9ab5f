import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bank } from '../../src/bank/bank.ts';
import { loadBank } from '../../src/bank/load.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { copyTasks } from '../support/bank/files.ts';
import { lastSeqOf } from '../support/telemetry/batches.ts';

const WANTED = { track: 'algorithms', level: 'senior', practice: true };
const PRACTICE_TASK = 'algorithms/warmest-day';

/** Where the workflow is started, the test stores what it would store first. */
describe('a practice', () => {
  let folder: string;
  let bank: Bank;
  let api: TestApi;
  let company: Person;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'viva-practice-'));
    copyTasks(folder, ['algorithms/dry-spell', PRACTICE_TASK]);
    bank = await loadBank(folder);
    api = await startTestApi(({ gateway }) => ({
      bank,
      gateway: {
        ...gateway,
        async start(plan) {
          await storeInterview(api, plan.candidateId, plan);
          return { workflowId: `interview-${plan.interviewId}` };
        },
      },
    }));
    company = await signUpAs('interviewer', api.client, api.records);
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  const start = (token: string, wanted: object = {}) =>
    api.client.post('/interview/start', { ...WANTED, ...wanted }, { token });
  const listed = async ({ token }: Person, query = '') =>
    (await api.client.get(`/interviews${query}`, { token })).body.interviews.map(
      (row: { session_id: string }) => row.session_id,
    );
  const practiceOf = ({ id }: Person): Promise<StoredInterview> =>
    storeInterview(api, id, {
      practice: true,
      maxTasks: 1,
      cards: bank.cards('algorithms', 'en', 'practice'),
    });

  it('streams its last event also to whoever comes between that and the one before', async () => {
    const owner = await signUp(api.client);
    const { id, happen } = await practiceOf(owner);
    await happen({ type: 'finish' });
    const stream = await api.client.stream(id, owner);
    await stream.until(({ type, data }) => type === 'state' && data.state === 'finished');
    await happen({ type: 'reportReady', reportSha256: null });
    await stream.ended;
    expect(stream.events.at(-1)).toMatchObject({ type: 'finished', data: { report_url: null } });
  });

  it('has one task, which no interview has, and says so from the start', async () => {
    const { token } = await signUp(api.client);
    const { status, body } = await start(token, { max_tasks: 5 });
    expect(status).toBe(201);
    const { events } = (await api.client.get(`/interview/${body.session_id}/events`, { token })).body;
    expect(events[0].data.text).toContain('this is a practice');
    const shown = await api.client.get(`/interview/${body.session_id}`, { token });
    expect(shown.body).toMatchObject({ practice: true, max_tasks: 1 });
    const plan = await api.records.interviews.findPlan(body.session_id);
    expect(plan?.cards.map(({ taskId }) => taskId)).toEqual([PRACTICE_TASK]);
    const usual = (await start(token, { practice: false })).body.session_id;
    const usualPlan = await api.records.interviews.findPlan(usual);
    expect(usualPlan?.cards.map(({ taskId }) => taskId)).toEqual(['algorithms/dry-spell']);
    expect((await api.client.get(`/interview/${usual}`, { token })).body.practice).toBe(false);
  });

  it('is refused where the track has no task for it', async () => {
    const { token } = await signUp(api.client);
    const { status, body } = await start(token, { track: 'data' });
    expect([status, body.code]).toEqual([503, 'bank']);
  });

  it('is listed only where practices are asked for', async () => {
    const owner = await signUp(api.client);
    const practice = (await practiceOf(owner)).id;
    const usual = (await storeInterview(api, owner.id)).id;
    for (const query of ['', '?practice=false']) expect(await listed(owner, query)).toEqual([usual]);
    expect(await listed(owner, '?practice=true')).toEqual([practice]);
    expect(await listed(company)).not.toContain(practice);
    expect(await listed(company, '?practice=true')).toContain(practice);
    expect((await api.client.get('/interviews?practice=1', { token: owner.token })).status).toBe(422);
  });

  it('is none of the 50 that may be open', async () => {
    const owner = await signUp(api.client);
    for (let i = 0; i < 50; i += 1) await practiceOf(owner);
    expect((await start(owner.token, { practice: false })).status).toBe(201);
    for (let i = 1; i < 50; i += 1) await storeInterview(api, owner.id);
    expect((await start(owner.token, { practice: false })).status).toBe(429);
    expect((await start(owner.token)).status).toBe(201);
  });

  it('counts among the 20 starts of an hour', async () => {
    const { token } = await signUp(api.client);
    for (let i = 0; i < 20; i += 1) expect((await start(token)).status).toBe(201);
    expect((await start(token)).status).toBe(429);
    expect((await start(token, { practice: false })).status).toBe(429);
  });

  it('takes telemetry and keeps none of it', async () => {
    const owner = await signUp(api.client);
    const { id } = await practiceOf(owner);
    const events = [1, 2].map((seq) => ({ seq, type: 'blur', at: '2026-01-31T12:00:00Z' }));
    const batch = { session_id: id, events };
    const { status, body } = await api.client.post('/telemetry/anticheat', batch, { token: owner.token });
    expect(status).toBe(202);
    expect(body).toEqual({ accepted: 0, duplicates: 0, conflicts: [], last_seq: 2, missing: [] });
    expect(await lastSeqOf(api.telemetryStore, id)).toBe(0);
    const shown = await api.client.get(`/interview/${id}`, { token: owner.token });
    expect(shown.body.telemetry_last_seq).toBe(0);
  });

  it('ends without a report: 404 to everybody, and no link to one', async () => {
    const owner = await signUp(api.client);
    const practice = await practiceOf(owner);
    const report = async ({ token }: Person) =>
      (await api.client.get(`/interview/${practice.id}/report`, { token })).status;
    expect(await report(owner)).toBe(404);
    await practice.happen({ type: 'issueTask' });
    await practice.happen({ type: 'finish' });
    await practice.happen({ type: 'reportReady', reportSha256: null });
    expect([await report(owner), await report(company)]).toEqual([404, 404]);
    const stream = await api.client.stream(practice.id, { token: owner.token });
    await stream.ended;
    expect(stream.events.at(-1)).toMatchObject({ type: 'finished', data: { report_url: null } });
    const seen = await api.client.get(`/interview/${practice.id}`, { token: company.token });
    expect(seen.body).toMatchObject({ state: 'finished', report_ready: false, ability: null, fit: null });
    const late = await api.client.stream(practice.id, { token: owner.token, after: practice.events.length });
    await late.ended;
  });
});
