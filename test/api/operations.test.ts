import { networkInterfaces } from 'node:os';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { createClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { storeInterview } from '../support/api/stored-interview.ts';
import { storeRecording } from '../support/media/stored-recording.ts';

const METRICS_TOKEN = 'a-token-for-prometheus';
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

/** An address of this machine at which its own calls come from outside of the loopback. */
function outerAddress(): string {
  const address = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (!address) throw new Error('this test needs a network interface beside the loopback');
  return address.address;
}

describe('metrics and the details of the health', () => {
  let api: TestApi;
  let person: Person;
  let probeCount: number;

  beforeAll(async () => {
    api = await startTestApi(
      (deps) => ({
        settings: { ...deps.settings, metricsTokens: [METRICS_TOKEN, 'b'.repeat(16)] },
        probes: {
          ...deps.probes,
          docker: async () => {
            probeCount += 1;
            return { status: 'degraded', latencyMs: 1, detail: 'building' };
          },
        },
      }),
      { host: '0.0.0.0' },
    );
    person = await signUp(api.client);
  });
  beforeEach(() => {
    probeCount = 0;
  });
  afterAll(() => api.close());

  const outside = () => createClient(api.client.url.replace('127.0.0.1', outerAddress()));

  it('are for this machine', async () => {
    expect((await api.client.get('/metrics')).status).toBe(200);
    const { body } = await api.client.get('/health');
    expect(body).toMatchObject({ version: '0.0.0-test', checks: { docker: { detail: 'building' } } });
  });

  it('are not for others, who learn the status alone', async () => {
    const client = await outside();
    const refusal = await client.get('/metrics');
    expect([refusal.status, refusal.body.code]).toEqual([401, 'unauthenticated']);
    expect(refusal.headers.get('www-authenticate')).toBe('Bearer');
    const health = await client.get('/health');
    expect([health.status, health.body]).toEqual([503, { status: 'down' }]);
    expect((await client.get('/health/live')).status).toBe(200);
  });

  it('are for whoever sends the token, and for no other word', async () => {
    const client = await outside();
    expect((await client.get('/metrics', bearer(METRICS_TOKEN))).status).toBe(200);
    expect((await client.get('/metrics', bearer('b'.repeat(16)))).status).toBe(200);
    expect((await client.get('/health', bearer(METRICS_TOKEN))).body.checks.docker.status).toBe('degraded');
    for (const wrong of [`${METRICS_TOKEN}x`, METRICS_TOKEN.slice(1), 'undefined', 'null', person.token]) {
      expect([wrong, (await client.get('/metrics', bearer(wrong))).status]).toEqual([wrong, 401]);
      expect(Object.keys((await client.get('/health', bearer(wrong))).body)).toEqual(['status']);
    }
  });

  it.each(['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'])(
    'are not for those who come through a proxy on this machine (%s)',
    async (header) => {
      const headers = { [header]: '127.0.0.1' };
      expect((await api.client.get('/metrics', { headers })).status).toBe(401);
      expect(Object.keys((await api.client.get('/health', { headers })).body)).toEqual(['status']);
    },
  );

  it('are looked up once for many that ask at the same time', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    probeCount = 0;
    await Promise.all(Array.from({ length: 20 }, () => api.client.get('/health')));
    expect(probeCount).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await api.client.get('/health');
    expect(probeCount).toBe(2);
  });

  it('tell the build, the health and the interviews that are open', async () => {
    const { happen } = await storeInterview(api, person.id);
    await happen({ type: 'issueTask' });
    await happen({ type: 'deliverTask' });
    await storeInterview(api, person.id);
    const { body } = await api.client.get('/metrics');
    expect(body).toContain(
      `viva_build_info{version="0.0.0-test",role="api",node="${process.versions.node}"} 1`,
    );
    expect(body).toContain('viva_health{check="all"} 0\n');
    expect(body).toContain('viva_health{check="temporal"} 0\n');
    expect(body).toContain('viva_health{check="database"} 1\n');
    expect(body).toContain('viva_health{check="docker"} 0.5\n');
    expect(body).toContain('viva_open_interviews{state="awaiting_solution"} 1\n');
    expect(body).toContain('viva_open_interviews{state="greeting"} 1\n');
    expect(body).toContain('viva_open_interviews{state="evaluating"} 0\n');
    expect(body).not.toContain('state="finished"');
  });

  it('tell how many recordings are kept, and their bytes, until they are gone', async () => {
    const kept = async () =>
      /viva_media_uploads (\d+)\n[\s\S]*viva_media_bytes (\d+)\n/
        .exec((await api.client.get('/metrics')).body)
        ?.slice(1);
    expect(await kept()).toEqual(['0', '0']);
    const { id } = await storeInterview(api, person.id);
    const interview = { id, candidateId: person.id };
    const content = Buffer.concat([Buffer.of(0x1a, 0x45, 0xdf, 0xa3), Buffer.alloc(9_996)]);
    const [whole] = [
      await storeRecording(api, interview, { content }),
      await storeRecording(api, interview, { content: content.subarray(0, 500), isWhole: false }),
    ];
    expect(await kept()).toEqual(['2', '10500']);
    await api.records.uploads.drop(whole.id);
    expect(await kept()).toEqual(['1', '500']);
    await api.records.interviews.erase(id);
    expect(await kept()).toEqual(['0', '0']);
  });

  it('can be had while the database does not answer', async () => {
    const other = await startTestApi();
    await other.records.close();
    const { status, body } = await other.client.get('/metrics');
    expect(status).toBe(200);
    expect(body).toContain('viva_health{check="database"} 0\n');
    expect(body).not.toMatch(/viva_open_interviews\{/);
    await other.close();
  });
});

describe('a line of the log', () => {
  let api: TestApi;
  let person: Person;
  beforeAll(async () => {
    api = await startTestApi();
    person = await signUp(api.client);
  });
  afterAll(() => api.close());

  const lastLine = () => api.logged.filter(({ msg }) => msg === 'request').at(-1);

  it('says which interview a request was about, wherever the request says it, and what was wrong', async () => {
    const { id } = await storeInterview(api, person.id);
    const { token } = person;
    await api.client.get(`/interview/${id}`, { token });
    expect(lastLine()).toMatchObject({ status: 200, session_id: id });
    expect(lastLine()).not.toHaveProperty('code');
    await api.client.post('/chat/send', { session_id: id, text: 'Hello' }, { token });
    expect(lastLine()).toMatchObject({ status: 503, code: 'temporal', session_id: id });
    await api.client.get(`/tasks/next?session_id=${id}`, { token });
    expect(lastLine()).toMatchObject({ session_id: id });
    await api.client.get('/interview/not-an-id-but-some-words', { token });
    expect(lastLine()).toMatchObject({ status: 404, code: 'not_found' });
    expect(lastLine()).not.toHaveProperty('session_id');
  });
});
