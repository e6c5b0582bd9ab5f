import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '../../src/host/progress.ts';
import { createClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { type Clock, createClock, ensureFaketime } from '../support/chaos/clock.ts';
import { type Cluster, startCluster } from '../support/cluster/cluster.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

const HOUR_S = 3_600;
const CLOSE_MS = 60_000;
const OFF = 'the clock of this machine is not that of the database';

describe('an installation where the clock of an API is wrong', () => {
  let folder: string;
  let clock: Clock;
  let place: Place;
  let redis: RedisServer;
  let cluster: Cluster;

  beforeAll(async () => {
    await ensureFaketime(silentProgress);
    folder = mkdtempSync(join(tmpdir(), 'viva-clock-'));
    clock = createClock(folder, 'api');
    [place, redis] = await Promise.all([temporaryPlace('postgres'), startRedis()]);
    cluster = await startCluster({
      ...{ place, redisUrl: redis.url, temporalAddress: process.env.VIVA_TEST_TEMPORAL ?? '' },
      each: { api: { env: clock.env } },
    });
  }, 300_000);
  afterAll(async () => {
    await cluster?.close();
    await redis.kill();
    await place.remove();
    rmSync(folder, { recursive: true });
  });

  it.each([HOUR_S, -HOUR_S])(
    'serves a candidate as ever: ahead by %s s',
    async (seconds) => {
      const [api] = cluster.apis;
      const client = await createClient(api?.url ?? '');
      const { token } = await signUp(client);
      const post = (path: string, body: object) => client.post(path, body, options());
      const options = () => ({ token, headers: { 'Idempotency-Key': randomUUID() } });
      const start = { track: 'algorithms', level: 'junior', max_tasks: 1 };
      const { session_id } = (await post('/interview/start', start)).body;
      const { task } = (await post('/tasks/next', { session_id })).body;
      clock.move(seconds);
      await eventually(async () => {
        const date = (await fetch(`${client.url}/health`)).headers.get('date') ?? '';
        return Math.abs(Date.parse(date) - Date.now() - seconds * 1_000) < CLOSE_MS;
      });

      const draft = { session_id, task_id: task.task_id, language: 'python', code: 'print(1)', revision: 1 };
      const saved = await client.put('/tasks/draft', draft, { token });
      expect([saved.status, saved.body.code]).toEqual([200, undefined]);
      const { body } = await client.get(`/interview/${session_id}`, { token });
      for (const time of [saved.body.saved_at, body.server_time])
        expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(CLOSE_MS);
      expect((await post(`/interview/${session_id}/finish`, {})).status).toBe(200);
      const events = [{ seq: 1, type: 'blur', at: new Date().toISOString() }];
      expect((await post('/telemetry/anticheat', { session_id, events })).status).toBe(202);
      expect((await client.get('/auth/me', { token })).status).toBe(200);
      await eventually(async () => api?.output().includes(OFF) === true, 30_000);
      clock.move(0);
    },
    120_000,
  );
});
