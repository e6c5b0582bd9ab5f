import { pino } from 'pino';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { createAttemptLimit } from '../../src/api/attempt-limit.ts';
import { createRedisLimits } from '../../src/limits/redis.ts';
import { openRedis, type RedisLink } from '../../src/redis/link.ts';
import { eventually } from '../support/eventually.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

describe('limits of an installation', () => {
  let server: RedisServer;
  let links: RedisLink[];
  beforeAll(async () => {
    server = await startRedis();
    links = [1, 2].map(() => openRedis(server.url, pino({ level: 'silent' })));
    await eventually(async () => links.every((link) => link.isUp()));
  });
  afterAll(async () => {
    await Promise.all(links.map((link) => link.close()));
    await server.kill();
  });

  const limits = () => links.map(createRedisLimits);

  async function consumed(counter: RateLimiterAbstract | undefined, times: number): Promise<number> {
    const results = await Promise.allSettled(Array.from({ length: times }, () => counter?.consume('key')));
    return results.filter(({ status }) => status === 'fulfilled').length;
  }

  it('are one for all processes', async () => {
    const [one, other] = limits().map(({ counter }) => counter({ keyPrefix: 'a', points: 10, duration: 60 }));
    const counts = await Promise.all([consumed(one, 8), consumed(other, 8)]);
    expect(counts[0] + counts[1]).toBe(10);
  });

  it('keep one pace for all processes', async () => {
    const [one, other] = limits().map(({ pace }) => pace('drafts', { everyMs: 1_000, burst: 3 }));
    const waits = [await one?.('key'), await other?.('key'), await one?.('key'), await other?.('key')];
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBeGreaterThan(500);
    expect(waits[3]).toBeLessThanOrEqual(1_000);
    expect(await other?.('another')).toBe(0);
  });

  it('let no more attempts fail than they may, whichever process they come to', async () => {
    const window = { keyPrefix: 'login', points: 5, duration: 60 } as const;
    const [one, other] = limits().map((own) =>
      createAttemptLimit(own, { ...window, counted: 'failures', detail: { en: 'too many', ru: 'много' } }),
    );
    let failures = 0;
    const fail = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      failures += 1;
      return null;
    };
    const attempts = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? one : other)?.attempt('key', fail));
    const outcomes = await Promise.allSettled(attempts);
    expect(failures).toBeLessThanOrEqual(5);
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBe(12 - failures);
    for (let i = failures; i < 5; i += 1) await other?.attempt('key', fail);
    await expect(one?.attempt('key', fail)).rejects.toMatchObject({ options: { status: 429 } });
    expect(failures).toBe(5);
  });

  it('do not count attempts that end otherwise, also after many', async () => {
    const [one, other] = limits().map((own) =>
      createAttemptLimit(own, {
        ...{ keyPrefix: 'fine', points: 2, duration: 60, counted: 'failures' },
        detail: { en: 'too many', ru: 'много' },
      }),
    );
    for (let i = 0; i < 10; i += 1)
      expect(await (i % 2 === 0 ? one : other)?.attempt('key', async () => i)).toBe(i);
    await expect(one?.attempt('key', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await other?.attempt('key', async () => null)).toBeNull();
    expect(await one?.attempt('key', async () => null)).toBeNull();
    await expect(other?.attempt('key', async () => 1)).rejects.toMatchObject({ options: { status: 429 } });
  });

  it('hold for each process by itself while Redis is away, and for all of them again after that', async () => {
    const all = limits();
    const [one, other] = all.map(({ counter }) => counter({ keyPrefix: 'away', points: 3, duration: 60 }));
    const [pace] = all.map((own) => own.pace('seats', { everyMs: 1_000, burst: 1 }));
    await server.kill();
    await eventually(async () => links.every((link) => !link.isUp()));
    expect([await consumed(one, 5), await consumed(other, 5)]).toEqual([3, 3]);
    expect(await pace?.('key')).toBe(0);
    expect(await pace?.('key')).toBeGreaterThan(0);
    await server.start();
    await eventually(async () => links.every((link) => link.isUp()));
    expect((await consumed(one, 2)) + (await consumed(other, 2))).toBe(3);
  });
});
