import { readFileSync } from 'node:fs';
import type { SignalAnswer } from '../../src/contract/integrity.ts';
import type { Match } from '../../src/domain/integrity/similarity/matches.ts';
import type { SentEdit } from '../../src/telemetry/telemetry.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeCheck, storeInterview } from '../support/api/stored-interview.ts';
import { execute } from '../support/database/execute.ts';
import { editBatch, eventBatch, sha256, typed } from '../support/telemetry/batches.ts';

const TEMPLATE = 'print(input())\n';
const SOLUTION = Array.from({ length: 20 }, (_, i) => `value_${i} = int(input()) * ${i}`).join('\n');

const SIMILAR = readFileSync(
  'test/fixtures/similarity/backend/idempotent-payments/python/a.py',
  'utf8',
).replace(/\bamount\b/g, 'NAME');

describe('integrity over HTTP', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;
  let taskId: string;

  beforeAll(async () => {
    api = await startTestApi((deps) => ({ gateway: { ...deps.gateway, tellIntegrity: async () => {} } }));
    owner = await signUp(api.client);
    interviewer = await signUpAs('interviewer', api.client, api.records);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    interview = await storeInterview(api, owner.id);
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    const task = interview.events.find((event) => event.type === 'task');
    taskId = task?.type === 'task' ? task.data.taskId : '';
  });

  const read = (token = interviewer.token) =>
    api.client.get(`/interview/${interview.id}/integrity`, { token });

  /** A whole solution comes in one piece, and the page tells of the paste. */
  async function paste(): Promise<SentEdit[]> {
    const at = Date.now();
    const lines = SOLUTION.split('\n');
    const { edits } = typed(TEMPLATE, [[[TEMPLATE.length, ...lines]]], { at });
    const data = { length: SOLUTION.length, sha256: sha256(SOLUTION), target: 'editor' };
    await api.telemetryStore.store(interview.id, eventBatch([{ seq: 1, type: 'paste', at, data }], at + 50));
    await api.telemetryStore.store(interview.id, editBatch(edits, at + 60, { taskId }));
    return edits;
  }

  it('says that there is nothing to look at', async () => {
    expect((await read()).body).toEqual({
      signals: [],
      chain: { head: '', length: 0, verified_at: expect.any(String), faults: [], fault_count: 0 },
      reviews: [],
      appeal: null,
      appeal_until: null,
    });
  });

  it('names what came, when, by which rows, and both ways to read it', async () => {
    await paste();
    const { status, body } = await read();
    expect(status).toBe(200);
    const signal = body.signals.find(({ kind }: SignalAnswer) => kind === 'paste');
    expect(signal).toMatchObject({
      severity: 'notice',
      evidence: expect.arrayContaining([{ store: 'edits', task_id: taskId, seq: 1 }]),
      facts: { length: SOLUTION.length },
      suspicious: expect.stringContaining(String(SOLUTION.length)),
      innocent: expect.stringMatching(/own editor/),
    });
    expect(body.chain).toMatchObject({ length: 2, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('gives a signal the same id each time, and another one to that of another interview', async () => {
    await paste();
    const idsOf = async () => (await read()).body.signals.map(({ id }: SignalAnswer) => id);
    const ids = await idsOf();
    const more = [{ seq: 2, type: 'blur' as const, at: Date.now(), data: null }];
    await api.telemetryStore.store(interview.id, eventBatch(more, Date.now()));
    expect(await idsOf()).toEqual(expect.arrayContaining(ids));
    const [{ id }] = (await read()).body.signals;
    interview = await storeInterview(api, owner.id);
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    await paste();
    expect(await idsOf()).not.toContain(id);
  });

  it('says when what is stored is not what came', async () => {
    await paste();
    expect((await read()).body.chain.verified_at).not.toBeNull();
    const { chain } = await api.telemetryStore.digest(interview.id);
    await interview.conclude({
      integrity: {
        ...{ counts: {}, lastSeq: 1, missing: 0, conflicts: 0, signals: [] },
        chain: { length: chain?.length ?? 0, head: 'f'.repeat(64), links: [] },
      },
    });
    const told = interview.events.find(({ type, data }) => type === 'state' && data.integrity);
    expect((await read()).body.chain).toMatchObject({
      verified_at: null,
      faults: [{ kind: 'rewritten', from: 1, to: 2, row_count: 2, event_seq: told?.seq }],
      fault_count: 1,
    });
  });

  it('names the rows that were altered, the first of very many, and shows them to the candidate and in the report too', async () => {
    const at = Date.now();
    const event = (seq: number) => ({ seq, type: 'blur' as const, at: at + seq, data: null });
    const many = Array.from({ length: 60 }, (_, index) => event(index + 1));
    await api.telemetryStore.store(interview.id, { ...eventBatch(many, at), clientId: 'page' });
    const sql = `update telemetry_events set type = 'focus' where interview_id = ?`;
    await execute(api.telemetryLocation, sql, [interview.id]);
    const { chain } = (await read()).body;
    expect(chain).toMatchObject({ length: 1, verified_at: null, fault_count: 60 });
    expect(chain.faults).toHaveLength(50);
    expect(chain.faults[6]).toEqual({
      ...{ kind: 'altered', from: 1, to: 1, row_count: 1, event_seq: null },
      rows: [{ store: 'telemetry', client_id: 'page', seq: 7 }],
    });
    await interview.conclude();
    expect((await read(owner.token)).body.chain).toMatchObject({ fault_count: 60 });
    const report = await api.client.get(`/interview/${interview.id}/report`, { token: owner.token });
    expect(report.body.chain).toMatchObject({ verified_at: null, fault_count: 60 });
    expect(report.body.signals).toEqual(expect.any(Array));
  });

  it('gives the company, and nobody else, the parts that two similar programs have in common', async () => {
    const [own, other] = ['amount', 'price'].map((name) => SIMILAR.replaceAll('NAME', name)) as [
      string,
      string,
    ];
    const theirs = await withCheck((await signUp(api.client)).id, other);
    await api.integrity.read(theirs.id);
    interview = await withCheck(owner.id, own);
    await interview.conclude();
    const similar = async (token?: string) =>
      (await read(token)).body.signals.find(({ kind }: SignalAnswer) => kind === 'similar');
    const { matches, facts } = await similar();
    expect(facts).toMatchObject({ other: { session_id: theirs.id } });
    const covered = matches.reduce((sum: number, { own: { from, to } }: Match) => sum + to - from, 0);
    expect(covered).toBeGreaterThan(own.length * 0.5);
    for (const { own: mine, other: other_ } of matches as Match[])
      expect(own.slice(mine.from, mine.to).replaceAll(/\bamount\b/g, 'price')).toBe(
        other.slice(other_.from, other_.to),
      );
    expect(await similar(owner.token)).not.toHaveProperty('matches');
    const report = await api.client.get(`/interview/${interview.id}/report`, { token: interviewer.token });
    expect(report.body.signals.some((signal: SignalAnswer) => 'matches' in signal)).toBe(false);
  });

  /** Of the one task that there is for it. */
  async function withCheck(candidateId: string, code: string): Promise<StoredInterview> {
    const stored = await storeInterview(api, candidateId, {
      cards: api.bank.cards('algorithms', 'en').slice(0, 1),
    });
    for (const type of ['issueTask', 'deliverTask'] as const) await stored.happen({ type });
    await storeCheck(api, stored, code);
    return stored;
  }

  it('suppresses what somebody needs, and says so', async () => {
    interview = await storeInterview(api, owner.id, { accommodations: ['more_time'] });
    const { body } = await read();
    expect(body.signals.every(({ severity }: SignalAnswer) => severity === 'info')).toBe(true);
  });

  it('is the candidate’s too, in their language, once the interview is finished', async () => {
    await paste();
    const early = await read(owner.token);
    expect([early.status, early.body.code]).toEqual([409, 'wrong_state']);
    await interview.conclude();
    const { status, body } = await read(owner.token);
    expect(status).toBe(200);
    expect(body).toEqual((await read()).body);
    const stranger = await signUp(api.client);
    expect((await read(stranger.token)).status).toBe(404);
  });

  it('is nothing that a practice has', async () => {
    interview = await storeInterview(api, owner.id, { practice: true });
    expect((await read()).status).toBe(404);
  });
});
