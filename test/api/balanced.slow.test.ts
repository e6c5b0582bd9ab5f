import { randomUUID } from 'node:crypto';
import { createClient, type EventStream, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type ClusterProcess, startProcess } from '../support/cluster/process.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';
import { startRole, type TestProcess } from '../support/roles.ts';
import { type Caddy, startCaddy } from '../support/servers/caddy.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

/** The short form of `npm run test:cluster`: two APIs that can be killed, behind the proxy of docker-compose.yml. */
describe('two APIs behind the proxy', () => {
  let place: Place;
  let redis: RedisServer;
  let worker: TestProcess;
  let apis: ClusterProcess[];
  let proxy: Caddy;
  let client: TestClient;
  let person: Person;

  beforeAll(async () => {
    [place, redis] = await Promise.all([temporaryPlace('postgres'), startRedis()]);
    const env = {
      URL_DATABASE: (place.at('records') as { url: string }).url,
      TEMPORAL_ADDRESS: process.env.VIVA_TEST_TEMPORAL ?? '',
      TEMPORAL_NAMESPACE: `test-${randomUUID()}`,
      REDIS_URL: redis.url,
      JWT_SECRET: randomUUID(),
      TRUSTED_PROXIES: '127.0.0.1',
    };
    apis = await Promise.all(['api-1', 'api-2'].map((name) => startProcess('api', name, { env })));
    worker = await startRole('worker', env);
    await Promise.all(apis.map((api) => api.untilReady()));
    proxy = await startCaddy(apis.map(({ port }) => `127.0.0.1:${port}`));
    client = await createClient(proxy.url);
    person = await signUp(client);
  });
  afterAll(async () => {
    await proxy?.remove();
    for (const api of apis ?? []) await api.remove();
    await worker?.close();
    await redis.kill();
    await place.remove();
  });

  const openStreams = async ({ url }: ClusterProcess) =>
    Number(/^viva_http_open_streams (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);

  /** As a front end does: the proxy may not have found out yet, and the key says that it is the same. */
  async function untilTaken(sessionId: string, text: string): Promise<{ message_id: string }> {
    const key = randomUUID();
    return eventually(async () => {
      const response = await fetch(`${proxy.url}/chat/send`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${person.token}`,
          'Idempotency-Key': key,
        },
        body: JSON.stringify({ session_id: sessionId, text }),
      });
      return response.status === 202 && ((await response.json()) as { message_id: string });
    });
  }

  it('believe of a caller what the proxy says, and not what the caller says', async () => {
    const from = { 'X-Forwarded-For': '203.0.113.7', 'X-Forwarded-Proto': 'https' };
    const account = { email: `${randomUUID()}@example.org`, nickname: `p${randomUUID().slice(0, 8)}` };
    const body = { ...account, password: 'correct horse battery' };
    // The proxy leaves out what a client says of itself: by http, so the cookie is none of https.
    const { headers } = await client.post('/auth/register', body, { headers: from });
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(headers.get('set-cookie')).not.toMatch(/secure/i);
  });

  it('give a stream on from the one that dies to the other, and nothing is lost or told twice', async () => {
    const { token } = person;
    const start = { track: 'algorithms', level: 'junior' };
    const { session_id } = (await client.post('/interview/start', start, { token })).body;
    const say = async (text: string) => (await untilTaken(session_id, text)).message_id;
    const answered = (stream: EventStream, id: string) =>
      stream.until(({ type, data }) => type === 'final' && data.reply_to.includes(id));
    const seqsOf = (stream: EventStream) => stream.events.flatMap(({ seq }) => seq ?? []);

    const first = await client.stream(session_id, { token });
    await answered(first, await say('Hello!'));
    const holder = (await openStreams(apis[0] as ClusterProcess)) > 0 ? apis[0] : apis[1];
    const broken = first.ended.catch(() => 'broken');
    await holder?.kill();
    const id = await say('Are you still there?');
    await broken;
    const heard = seqsOf(first);
    const headers = { 'Last-Event-ID': String(heard.at(-1)) };
    const second = await client.stream(session_id, { token, headers });
    await answered(second, id);
    const { events } = (await client.get(`/interview/${session_id}/events`, { token })).body;
    const stored = events.map(({ seq }: { seq: number }) => seq);
    expect([...heard, ...seqsOf(second)]).toEqual(stored);
    expect(stored).toEqual(stored.map((_: number, index: number) => index + 1));
    second.close();
  });
});
