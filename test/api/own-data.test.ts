import { readFileSync } from 'node:fs';
import type { SignalAnswer } from '../../src/contract/integrity.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type StoredInterview, storeCheck, storeInterview } from '../support/api/stored-interview.ts';

const PROGRAM = readFileSync('test/fixtures/similarity/backend/idempotent-payments/python/a.py', 'utf8');

describe('the export of one’s own data', () => {
  let api: TestApi;
  let owner: Person;
  let other: Person;

  beforeAll(async () => {
    api = await startTestApi((deps) => ({ gateway: { ...deps.gateway, tellIntegrity: async () => {} } }));
    owner = await signUp(api.client);
    other = await signUp(api.client);
  });
  afterAll(() => api.close());

  async function checked(candidateId: string) {
    // The same task for both.
    const cards = api.bank.cards('algorithms', 'en').slice(0, 1);
    const interview = await storeInterview(api, candidateId, { cards });
    for (const type of ['issueTask', 'deliverTask'] as const) await interview.happen({ type });
    return { interview, ...(await storeCheck(api, interview, PROGRAM)) };
  }

  async function exported({ id }: StoredInterview) {
    const { body } = await api.client.get('/auth/me/export', owner);
    const interview = body.interviews.find((one: { session_id: string }) => one.session_id === id);
    return { notes: body.notes, ...interview };
  }

  it('has the signals as its candidate may read them, and says of which programs fingerprints are kept', async () => {
    const theirs = await checked(other.id);
    await api.integrity.read(theirs.interview.id);
    const { interview, submissionId, taskId } = await checked(owner.id);
    expect((await exported(interview)).integrity).toBeNull();
    await interview.conclude();
    const { integrity } = await exported(interview);
    const shown = await api.client.get(`/interview/${interview.id}/integrity`, owner);
    expect(integrity).toEqual({
      ...shown.body,
      chain: { ...shown.body.chain, verified_at: expect.any(String) },
    });
    const similar = integrity.signals.find(({ kind }: SignalAnswer) => kind === 'similar');
    expect(similar.facts).toMatchObject({ similarity: 1 });
    const document = await exported(interview);
    expect(JSON.stringify(document)).not.toContain(theirs.interview.id);
    expect(JSON.stringify(document)).not.toContain(theirs.submissionId);
    expect(document.fingerprints).toEqual([
      { submission_id: submissionId, task_id: taskId, language: 'python', count: expect.any(Number) },
    ]);
    expect(document.fingerprints[0].count).toBeGreaterThan(12);
    expect(document.notes.fingerprints).toMatch(
      /^Of each program that was checked and counted, fingerprints are kept:/,
    );
    expect(document.notes.signals).toMatch(/a person decides/);
  });

  it('says so in the person’s language', async () => {
    const { body } = await api.client.post('/auth/guest', { locale: 'ru' });
    const { notes, interviews } = (await api.client.get('/auth/me/export', { token: body.token })).body;
    expect(interviews).toEqual([]);
    expect(notes.fingerprints).toMatch(/^От каждой проверенной и засчитанной программы хранятся отпечатки/);
  });

  it('has no signals of a practice', async () => {
    const practice = await storeInterview(api, owner.id, { practice: true });
    expect(await exported(practice)).toMatchObject({ integrity: null, fingerprints: [] });
  });
});
