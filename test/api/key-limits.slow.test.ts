import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { makeKey } from '../support/api/people.ts';
import { type Place, temporaryPlace } from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

describe('a key at two APIs of one installation', () => {
  let place: Place;
  let redis: RedisServer;
  let apis: TestApi[];

  beforeAll(async () => {
    place = await temporaryPlace('sqlite');
    redis = await startRedis();
    apis = [];
    for (const _ of [1, 2]) apis.push(await startTestApi({}, { place, redisUrl: redis.url }));
    await eventually(async () => apis.every((api) => api.redis?.isUp()));
  });
  afterAll(async () => {
    await Promise.all(apis.map((api) => api.close()));
    await redis.kill();
    await place.remove();
  });

  it('may call 300 times a minute in all, and is told by both when to come again', async () => {
    const [one, other] = apis as [TestApi, TestApi];
    const { key } = await makeKey(one.records, MAIN_ORGANISATION, ['packages', 'invitations', 'results']);
    const call = async ({ client }: TestApi) =>
      client.get('/ats/workable/tests', { headers: { authorization: `Bearer ${key}` } });
    const statuses = await Promise.all(
      Array.from({ length: 310 }, async (_, index) => (await call(index % 2 === 0 ? one : other)).status),
    );
    const count = (wanted: number) => statuses.filter((status) => status === wanted).length;
    expect([count(200), count(429)]).toEqual([300, 10]);
    for (const api of apis) {
      const { status, headers } = await call(api);
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const { key: another } = await makeKey(one.records, MAIN_ORGANISATION, ['webhooks']);
    const free = await other.client.get('/webhooks', { headers: { authorization: `Bearer ${another}` } });
    expect(free.status).toBe(200);
  });
});
