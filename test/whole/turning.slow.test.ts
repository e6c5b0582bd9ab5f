import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { createClient, type TestClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { type Cluster, startCluster } from '../support/cluster/cluster.ts';
import { createPersistentClient } from '../support/cluster/persistent-client.ts';
import type { ClusterProcess } from '../support/cluster/process.ts';
import { execute } from '../support/database/execute.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { usersOf } from '../support/database/users.ts';
import { eventually } from '../support/eventually.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

/** As docs/operations.md has it, one step after the other. */
describe('secrets of an installation that change while an interview goes on', () => {
  const [old, fresh] = ['o'.repeat(32), 'f'.repeat(32)];
  let place: Place;
  let redis: RedisServer;
  let cluster: Cluster;
  let apis: TestClient[];

  beforeAll(async () => {
    [place, redis] = await Promise.all([temporaryPlace('postgres'), startRedis({ password: old })]);
    cluster = await startCluster({
      counts: { api: 2, worker: 2, sandbox: 1 },
      ...{ place, redisUrl: redis.url, temporalAddress: process.env.VIVA_TEST_TEMPORAL ?? '' },
      env: { DRAIN_SECONDS: '1', JWT_SECRET: old, PAYLOAD_SECRET: '' },
    });
    apis = await Promise.all(cluster.apis.map(({ url }) => createClient(url)));
  }, 300_000);
  afterAll(async () => {
    await cluster?.close();
    await redis.kill();
    await place.remove();
  });

  /** The workers last, which wrap the keys anew. `between` is done while old and new ones run side by side. */
  async function roll(
    changed: Record<string, string>,
    between: () => Promise<void>,
    { all = [...cluster.apis, ...cluster.workers], ofRole = (_: ClusterProcess) => ({}) } = {},
  ): Promise<void> {
    for (const one of all) {
      expect([one.name, await one.stop()]).toEqual([one.name, 0]);
      await one.start({ env: { ...changed, ...ofRole(one) } });
      await between();
    }
  }

  const inDatabase = <Row>(sql: string) => execute<Row>(place.at('records'), sql);
  const wrappedBy = async () =>
    (
      await inDatabase<{ id: string }>(
        'select distinct secret_id as id from person_keys where bytes is not null',
      )
    ).map(({ id }) => id);
  const usersInside = async () =>
    (
      await inDatabase<{ name: string }>(
        `select distinct usename as name from pg_stat_activity
          where datname = current_database() and usename <> current_user`,
      )
    ).map(({ name }) => name);

  async function inRedis(...command: [string, ...string[]]): Promise<void> {
    const client = new Redis(redis.url);
    client.on('error', () => undefined);
    await client.call(...command);
    client.disconnect();
  }

  const untilWell = () =>
    eventually(async () =>
      (await Promise.all(cluster.apis.map((one) => one.health()))).every(
        ({ checks }) => checks.redis?.status === 'ok' && checks.database?.status === 'ok',
      ),
    );

  const statusesOf = (token: string) =>
    Promise.all(apis.map(async (api) => (await api.get('/auth/me', { token })).status));

  it('refuse nobody, keep every word readable, and are gone at the end', async () => {
    const first = await signUp(apis[0] as TestClient);
    let token = first.token;
    const client = createPersistentClient(
      apis.map(({ url }) => url),
      () => token,
    );
    const start = { track: 'algorithms', level: 'junior' };
    const { session_id } = (await client.post('/interview/start', start)).body;
    const stream = client.follow(session_id);
    const said: string[] = [];
    const say = async () => {
      const { status, body } = await client.post('/chat/send', { session_id, text: `Step ${said.length}` });
      expect(status).toBe(202);
      said.push(body.message_id);
    };

    /** Whoever has come so far, and whoever comes now, is known everywhere. */
    const tokens = [first.token];
    const everybodyIsKnown = async () => {
      await say();
      for (const api of apis) tokens.push((await signUp(api)).token);
      for (const each of tokens) expect(await statusesOf(each)).toEqual([200, 200]);
      const theirs = { 'Idempotency-Key': randomUUID() };
      const options = { token: tokens.at(-1), headers: theirs };
      expect((await apis[0]?.post('/interview/start', start, options))?.status).toBe(201);
    };

    expect(await wrappedBy()).toEqual([null]);
    await roll({ JWT_SECRET: `${old},${fresh}`, PAYLOAD_SECRET: `none,${old}` }, everybodyIsKnown);

    const before = await usersInside();
    const users = await usersOf(place);
    await inRedis('ACL', 'SETUSER', 'default', `>${fresh}`);
    await roll(
      {
        JWT_SECRET: `${fresh},${old}`,
        PAYLOAD_SECRET: old,
        REDIS_URL: redis.url.replace(old, fresh),
      },
      everybodyIsKnown,
      {
        all: cluster.processes(),
        ofRole: ({ role }) => ({ URL_DATABASE: users[role as keyof typeof users] ?? '' }),
      },
    );
    const now = await usersInside();
    expect(before.filter((name) => now.includes(name))).toEqual([]);
    expect(before).not.toHaveLength(0);
    for (const name of before) {
      await inDatabase(`drop owned by ${name}`);
      await inDatabase(`drop role ${name}`);
    }
    await inRedis('ACL', 'SETUSER', 'default', `<${old}`);
    await untilWell();
    token = (await client.post('/auth/refresh', {})).body.token;
    await eventually(async () => (await wrappedBy()).length === 1);
    const [firstSecret] = await wrappedBy();

    await roll({ JWT_SECRET: fresh, PAYLOAD_SECRET: `${old},${fresh}` }, say);
    await roll({ PAYLOAD_SECRET: `${fresh},${old}` }, say);
    await eventually(async () => (await wrappedBy()).length === 1);
    expect(await wrappedBy()).not.toEqual([firstSecret]);
    await roll({ PAYLOAD_SECRET: fresh }, say);
    expect(await statusesOf(token)).toEqual([200, 200]);
    expect(await statusesOf(first.token)).toEqual([401, 401]);

    await client.post(`/interview/${session_id}/finish`, {});
    await stream.finished;
    const { events } = (await client.get(`/interview/${session_id}/events`)).body as {
      events: { type: string; data: { message_id: string; reply_to: string[] } }[];
    };
    const of = (type: string) => events.filter((event) => event.type === type).map(({ data }) => data);
    expect(of('message').map(({ message_id }) => message_id)).toEqual(said);
    expect(
      of('final')
        .flatMap(({ reply_to }) => reply_to)
        .toSorted(),
    ).toEqual(said.toSorted());
    expect((await client.get(`/interview/${session_id}/report`)).status).toBe(200);
  }, 600_000);
});
