import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { type Cluster, startCluster } from '../support/cluster/cluster.ts';
import { createPersistentClient, type PersistentClient } from '../support/cluster/persistent-client.ts';
import type { ClusterProcess } from '../support/cluster/process.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';
import { LLM_KEY, type LlmServer, says, startLlmServer } from '../support/llm-server.ts';
import { type Caddy, startCaddy } from '../support/servers/caddy.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';
import { ROOT } from '../support/viva.ts';

/** What docker-compose.yml gives a process to stop. */
const STOP_GRACE_MS = 45_000;
const CANDIDATES = 6;

interface StoredEvent {
  seq: number;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: each type has its own
  data: any;
}

/** What the server has said yes to, in one interview. */
interface Told {
  id: string;
  messages: string[];
  runs: string[];
  submissions: { id: string; attempt: number }[];
  streamed: string[];
}

describe('an installation whose processes are restarted one after the other', () => {
  let place: Place;
  let redis: RedisServer;
  let llm: LlmServer;
  let cluster: Cluster;
  let proxy: Caddy;

  beforeAll(async () => {
    [place, redis, llm] = await Promise.all([temporaryPlace('postgres'), startRedis(), startLlmServer()]);
    cluster = await startCluster({
      counts: { api: 2, worker: 2, sandbox: 2 },
      ...{ place, redisUrl: redis.url, temporalAddress: process.env.VIVA_TEST_TEMPORAL ?? '' },
      llm: { url: llm.url, key: LLM_KEY },
      env: { DRAIN_SECONDS: '3', TRUSTED_PROXIES: '127.0.0.1' },
    });
    proxy = await startCaddy(cluster.apis.map(({ port }) => `127.0.0.1:${port}`));
  }, 300_000);
  afterAll(async () => {
    await proxy?.remove();
    await cluster?.close();
    await llm.close();
    await redis.kill();
    await place.remove();
  });

  /** As a supervisor does. */
  async function restart(one: ClusterProcess): Promise<void> {
    const start = performance.now();
    expect([one.name, await one.stop()]).toEqual([one.name, 0]);
    expect(performance.now() - start).toBeLessThan(STOP_GRACE_MS);
    await one.start();
  }

  /** Through the proxy, or at the APIs themselves, in turns. */
  async function candidate(isBehindProxy = false): Promise<PersistentClient> {
    const { token } = await signUp(await createClient(cluster.apis[0]?.url ?? ''));
    return createPersistentClient(
      isBehindProxy ? [proxy.url] : cluster.apis.map(({ url }) => url),
      () => token,
    );
  }

  const solutionOf = (taskId: string) => readFile(join(ROOT, 'tasks', taskId, 'solutions/python.py'), 'utf8');

  async function begin(client: PersistentClient) {
    const start = { track: 'algorithms', level: 'junior', max_tasks: 1 };
    const { session_id } = (await client.post('/interview/start', start)).body;
    const stream = client.follow(session_id);
    const { task } = (await client.post('/tasks/next', { session_id })).body;
    return { session_id, stream, task };
  }

  /** A whole interview: talk, a run, a wrong answer, a right one. */
  async function takeInterview(client: PersistentClient): Promise<Told> {
    const { session_id, stream, task } = await begin(client);
    const code = await solutionOf(task.task_id);
    const program = { session_id, task_id: task.task_id, language: 'python', code };
    const told: Told = { id: session_id, messages: [], runs: [], submissions: [], streamed: stream.types };
    const say = async (text: string) => {
      const { status, body } = await client.post('/chat/send', { session_id, text });
      expect([status, body.code]).toEqual([202, undefined]);
      told.messages.push(body.message_id);
    };
    const check = async (attempt: string, verdict: string) => {
      const { body } = await client.post('/tasks/check', { ...program, code: attempt });
      expect(body.verdict).toBe(verdict);
      told.submissions.push({ id: body.submission_id, attempt: body.attempt });
    };
    await say('Hello! May I use Python?');
    told.runs.push((await client.post('/tasks/run', program)).body.run_id);
    await check('print("no")\n', 'wrong_answer');
    await eventually(async () => stream.types.includes('feedback'));
    await say('What was wrong with that?');
    await check(code, 'accepted');
    await client.post(`/interview/${session_id}/finish`, {});
    await stream.finished;
    return told;
  }

  async function expectNothingLost(client: PersistentClient, told: Told): Promise<void> {
    const events: StoredEvent[] = (await client.get(`/interview/${told.id}/events`)).body.events;
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(told.streamed).toEqual(events.map(({ type }) => type).slice(0, told.streamed.length));
    const of = (type: string) => events.filter((event) => event.type === type).map(({ data }) => data);
    expect(of('message').map(({ message_id }) => message_id)).toEqual(told.messages);
    expect(
      of('final')
        .flatMap(({ reply_to }) => reply_to)
        .sort(),
    ).toEqual(told.messages.toSorted());
    expect(of('run').map(({ run_id }) => run_id)).toEqual(told.runs);
    expect(of('verdict').map(({ submission_id, attempt }) => ({ id: submission_id, attempt }))).toEqual(
      told.submissions,
    );
    expect(told.submissions.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect((await client.get(`/interview/${told.id}/report`)).status).toBe(200);
  }

  it('loses no request of candidates who do as the contract says', async () => {
    let isOver = false;
    const clients = await Promise.all(
      Array.from({ length: CANDIDATES }, (_, index) => candidate(index % 2 === 0)),
    );
    const work = Promise.all(
      clients.map(async (client) => {
        const told: Told[] = [];
        while (!isOver) told.push(await takeInterview(client));
        return told;
      }),
    );
    const restarts = (async () => {
      for (const one of [...cluster.apis, ...cluster.workers, ...cluster.sandboxes]) await restart(one);
      isOver = true;
    })();
    const [all] = await Promise.all([work, restarts]);
    for (const [index, client] of clients.entries()) {
      for (const told of all[index] ?? []) await expectNothingLost(client, told);
    }
    const sum = (of: (client: PersistentClient) => number) =>
      clients.reduce((total, one) => total + of(one), 0);
    expect(all.flat().length).toBeGreaterThanOrEqual(CANDIDATES);
    expect(sum(({ met }) => met.refused)).toBeGreaterThan(0);
    expect(sum(({ met }) => met.closings)).toBeGreaterThan(0);
    const figures = [0, 1].map((half) => {
      const met = clients.filter((_, index) => index % 2 === half).map((client) => client.met);
      const of = (what: keyof PersistentClient['met']) => met.reduce((total, one) => total + one[what], 0);
      return `refused ${of('refused')}, broken ${of('broken')}, streams ${of('streams')}, told to move ${of('closings')}`;
    });
    console.log(
      `${all.flat().length} interviews; behind the proxy: ${figures[0]}; at the APIs: ${figures[1]}`,
    );
  }, 600_000);

  it('hands a reply that takes too long to another worker, which gives the one final', async () => {
    const client = await candidate();
    const { session_id, stream } = await begin(client);
    // The interviewer greets, and speaks first about the task.
    await eventually(async () => stream.types.filter((type) => type === 'final').length === 2, 60_000);
    const before = llm.requests.length;
    const known = new Set(stream.attempts.keys());
    llm.script(says('word '.repeat(80), { betweenMs: 400 }));
    const { message_id } = (await client.post('/chat/send', { session_id, text: 'Tell me a story.' })).body;
    const begun = () => [...stream.attempts.keys()].find((id) => !known.has(id));
    await eventually(async () => llm.requests.length > before && begun() !== undefined);
    const reply = begun() ?? '';
    // Whichever has it: both, one after the other.
    const [one, other] = cluster.workers as [ClusterProcess, ClusterProcess];
    await restart(one);
    await restart(other);
    const answers = async () => {
      const { events } = (await client.get(`/interview/${session_id}/events`)).body as {
        events: StoredEvent[];
      };
      return events.filter(({ type, data }) => type === 'final' && data.reply_to.includes(message_id));
    };
    await eventually(async () => (await answers()).length > 0, 60_000);
    const finals = await answers();
    expect(finals).toHaveLength(1);
    expect(finals[0]?.data).toMatchObject({ reply_id: reply, degraded: false });
    expect(stream.attempts.get(reply)?.size).toBeGreaterThan(1);
    stream.close();
  }, 240_000);

  it('runs a check anew elsewhere that its sandbox could not end, as one attempt', async () => {
    const client = await candidate();
    const { session_id, stream, task } = await begin(client);
    const count = task.visible_tests.length + task.hidden_tests;
    const seconds = Math.min((task.limits.wall_ms / 1_000) * 0.6, 27 / count);
    const slow = `import time\ntime.sleep(${seconds})\n${await solutionOf(task.task_id)}`;
    const check = client.post('/tasks/check', {
      ...{ session_id, task_id: task.task_id, language: 'python' },
      code: slow,
    });
    await pause(3_000);
    const start = performance.now();
    const [one, other] = cluster.sandboxes as [ClusterProcess, ClusterProcess];
    await restart(one);
    await restart(other);
    const { body } = await check;
    console.log(
      `${count} tests of ${seconds} s each: ${body.verdict} after ${Math.round(performance.now() - start)} ms`,
    );
    expect(body).toMatchObject({ attempt: 1, attempts_left: body.verdict === 'accepted' ? 0 : 2 });
    const { events } = (await client.get(`/interview/${session_id}/events`)).body as {
      events: StoredEvent[];
    };
    expect(events.filter(({ type }) => type === 'verdict')).toHaveLength(1);
    expect(events.map(({ data }) => data.cause)).not.toContain('internal_error');
    stream.close();
  }, 300_000);
});
