import type { IntegrityDigest } from '../../src/domain/integrity/digest.ts';
import { MOST_BATCHES } from '../../src/telemetry/intake.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';

const REQUESTS = 10_000;
const AT_A_TIME = 50;

describe('a candidate who sends 10,000 batches in a minute', () => {
  let api: TestApi;
  let owner: Person;
  let interview: StoredInterview;
  const told: IntegrityDigest[] = [];
  const now = Date.now();

  beforeAll(async () => {
    // One minute, however long this machine takes for it.
    api = await startTestApi((deps) => ({
      clock: () => now,
      gateway: { ...deps.gateway, tellIntegrity: async (_, digest) => void told.push(digest) },
    }));
    owner = await signUp(api.client);
    interview = await storeInterview(api, owner.id);
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
  });
  afterAll(() => api.close());

  it('is told of each that was not taken, and all of them are counted and shown as one signal', async () => {
    const { token } = owner;
    const statuses = new Map<number, number>();
    let seq = 0;
    const sendOne = async () => {
      seq += 1;
      const events = [{ seq, type: 'blur', at: new Date(now).toISOString() }];
      const { status } = await api.client.post(
        '/telemetry/anticheat',
        { session_id: interview.id, events },
        { token },
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    };
    while (seq < REQUESTS) {
      await Promise.all(Array.from({ length: AT_A_TIME }, sendOne));
      if (seq % 2_500 === 0) {
        // Everybody else, and the rest of this interview, go on.
        expect((await api.client.get(`/interview/${interview.id}`, { token })).status).toBe(200);
      }
    }
    const [taken, refused] = [statuses.get(202) ?? 0, statuses.get(429) ?? 0];
    expect(taken + refused).toBe(REQUESTS);
    expect(taken).toBeGreaterThanOrEqual(MOST_BATCHES);
    expect(refused).toBeGreaterThan(REQUESTS / 2);
    await api.telemetry.flush(interview.id);
    expect(told.at(-1)).toMatchObject({ refused, counts: { blur: taken } });

    const interviewer = await signUpAs('interviewer', api.client, api.records);
    const { body } = await api.client.get(`/interview/${interview.id}/integrity`, {
      token: interviewer.token,
    });
    const signals = body.signals.filter(({ kind }: { kind: string }) => kind === 'too_much_telemetry');
    expect(signals).toEqual([
      expect.objectContaining({ severity: 'notice', facts: expect.objectContaining({ refused }) }),
    ]);
  }, 240_000);
});
