import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { type Cluster, startCluster } from '../support/cluster/cluster.ts';
import type { ClusterProcess } from '../support/cluster/process.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';
import { LLM_KEY, type LlmServer, says, startLlmServer } from '../support/llm-server.ts';
import { type CollectedSpan, type Collector, startCollector } from '../support/servers/collector.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';
import { ROOT } from '../support/viva.ts';

const CLIENT = 3;
const SAID = 'quokka-said';
const CODED = 'quokka-coded';

/** An API, a worker and a sandbox as processes of their own, and a collector of traces. */
describe('a request', () => {
  let folder: string;
  let place: Place;
  let redis: RedisServer;
  let llm: LlmServer;
  let collector: Collector;
  let cluster: Cluster;
  let api: ClusterProcess;
  let worker: ClusterProcess;
  let sandbox: ClusterProcess;
  let client: TestClient;
  let person: Person;
  let session_id: string;
  let task_id: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viva-requests-'));
    const secret = join(folder, 'headers');
    await writeFile(secret, 'x-key=collector%20key\n');
    [place, redis, llm, collector] = await Promise.all([
      temporaryPlace('postgres'),
      startRedis(),
      startLlmServer(),
      startCollector(),
    ]);
    cluster = await startCluster({
      place,
      redisUrl: redis.url,
      temporalAddress: process.env.VIVA_TEST_TEMPORAL ?? '',
      llm: { url: llm.url, key: LLM_KEY },
      env: {
        LOG_LEVEL: 'debug',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_EXPORTER_OTLP_HEADERS_FILE: secret,
      },
    });
    [api, worker, sandbox] = [cluster.apis[0], cluster.workers[0], cluster.sandboxes[0]] as [
      ClusterProcess,
      ClusterProcess,
      ClusterProcess,
    ];
    client = await createClient(api.url);
    person = await signUp(client);
    session_id = (await post('/interview/start', { track: 'algorithms', level: 'junior' })).body.session_id;
    task_id = (await post('/tasks/next', { session_id })).body.task.task_id;
  }, 240_000);
  afterAll(async () => {
    await cluster?.close();
    await Promise.all([llm.close(), redis.kill(), collector.close()]);
    await place.remove();
    await rm(folder, { recursive: true });
  });

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    client.post(path, body, { token: person.token, headers });
  const linesOf = (one: ClusterProcess, id: string): Record<string, unknown>[] =>
    one
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
      .filter(({ request_id, request_ids }) => request_id === id || request_ids?.includes(id));
  const untilSaid = (one: ClusterProcess, id: string, activity: string) =>
    eventually(async () => linesOf(one, id).find((line) => line.activity === activity) ?? null);

  async function runs(): Promise<string> {
    const code = `# ${CODED}\n${await readFile(join(ROOT, 'tasks', task_id, 'solutions/python.py'), 'utf8')}`;
    const { status, headers } = await post('/tasks/run', { session_id, task_id, language: 'python', code });
    expect(status).toBe(200);
    return headers.get('x-request-id') ?? '';
  }

  it('is found by its id in the logs of all processes that work for it', async () => {
    const id = await runs();
    expect(await untilSaid(sandbox, id, 'runSolution')).toMatchObject({ session_id });
    expect(await untilSaid(worker, id, 'recordEvents')).toMatchObject({ session_id });
    const [line] = await eventually(async () => linesOf(api, id).length > 0 && linesOf(api, id));
    expect(line).toMatchObject({ msg: 'request', route: '/tasks/run', session_id });
    const other = await runs();
    await untilSaid(sandbox, other, 'runSolution');
    expect(linesOf(sandbox, other)).toHaveLength(1);
  });

  it('is called as its caller says, if that is a UUID', async () => {
    const id = randomUUID();
    const sent = await post('/chat/send', { session_id, text: SAID }, { 'X-Request-Id': id });
    expect(sent.headers.get('x-request-id')).toBe(id);
    await untilSaid(worker, id, 'writeReply');
    for (const wrong of ['me', `${id}${id}`, `${id.slice(1)}"`]) {
      const { headers } = await client.get('/health/live', { headers: { 'X-Request-Id': wrong } });
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      expect(headers.get('x-request-id')).not.toBe(wrong);
    }
  });

  it('shares the reply that answers it and others', async () => {
    llm.script(says('One moment, please.', { firstTokenAfterMs: 1_500 }));
    const ids: string[] = [];
    for (const text of ['first', 'second', 'third']) {
      ids.push((await post('/chat/send', { session_id, text })).headers.get('x-request-id') ?? '');
    }
    const [, second = '', third = ''] = ids;
    const line = await untilSaid(worker, third, 'writeReply');
    expect(line).toMatchObject({ request_ids: [second, third] });
  });

  it('is one trace, from the API over the worker to the model and to the sandbox, without what anybody wrote', async () => {
    const spanOf = (name: string, id?: string) =>
      eventually(
        async () =>
          collector.spans.find((span) => span.name === name && (!id || span.attributes.request_id === id)) ??
          null,
      );
    const run = await runs();
    const request = await spanOf('POST /tasks/run', run);
    expect(request).toMatchObject({
      attributes: { 'http.route': '/tasks/run', 'http.response.status_code': 200, session_id },
      resource: { 'service.name': 'viva', 'viva.role': 'api' },
    });
    const program = await eventually(
      async () =>
        collector.spans.find(({ name, traceId }) => name === 'sandbox run' && traceId === request.traceId) ??
        null,
    );
    expect(program).toMatchObject({
      attributes: { language: 'python', verdict: 'accepted' },
      resource: { 'viva.role': 'sandbox' },
    });
    expect(wayTo(program)).toEqual(['POST /tasks/run', 'update run', 'activity runSolution', 'sandbox run']);

    const sent = await post('/chat/send', { session_id, text: SAID });
    const asking = await spanOf('POST /chat/send', sent.headers.get('x-request-id') ?? '');
    const model = await eventually(
      async () =>
        collector.spans.find(
          ({ name, traceId }) => name === 'model conversation' && traceId === asking.traceId,
        ) ?? null,
    );
    expect(model).toMatchObject({
      kind: CLIENT,
      attributes: {
        'gen_ai.request.model': llm.config.model,
        'gen_ai.usage.input_tokens': expect.anything(),
        outcome: 'ok',
      },
      resource: { 'viva.role': 'worker' },
    });
    expect(wayTo(model)).toEqual([
      'POST /chat/send',
      'update send',
      'activity writeReply',
      'model conversation',
    ]);

    expect(collector.headers[0]).toMatchObject({ 'x-key': 'collector key' });
    const told = [...collector.bodies, ...cluster.processes().map((one) => one.output())].join('\n');
    for (const word of [SAID, CODED, 'collector key', person.token, LLM_KEY])
      expect(told).not.toContain(word);
  });

  it('is answered as ever when the collector is away, and a stop waits for nobody', async () => {
    await collector.close();
    await runs();
    await eventually(async () => api.output().includes('the collector takes no spans'));
    const startedAt = performance.now();
    expect(await api.stop()).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(api.output().split('the collector takes no spans')).toHaveLength(2);
    collector = await startCollector();
  });

  /** Names of a span and of those that it is part of, outermost first. */
  function wayTo(span: CollectedSpan): string[] {
    const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId);
    return [...(parent ? wayTo(parent) : []), span.name];
  }
});
