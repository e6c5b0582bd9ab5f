import { Redis } from 'ioredis';
import { openRedis, type RedisLink } from '../../src/redis/link.ts';
import { eventually } from '../support/eventually.ts';
import { type RedisServer, startRedis } from '../support/servers/redis.ts';

describe('the way to a Redis whose password is changed', () => {
  let server: RedisServer;
  let link: RedisLink;
  let said: string[];

  beforeEach(async () => {
    server = await startRedis({ password: 'word-7Q' });
    said = [];
    const note = (...words: unknown[]) => void said.push(String(words.at(-1)));
    link = openRedis(server.url, { warn: note, info: note } as never);
    await eventually(async () => link.isUp());
  });
  afterEach(async () => {
    await link.close();
    await server.kill();
  });

  it('says so in one line, and is there again once the password is', async () => {
    const admin = new Redis(server.url);
    await admin.config('SET', 'requirepass', 'other-7Q');
    await admin.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await eventually(async () => link.refusal());
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await expect(link.ping()).rejects.toThrow();
    expect(link.refusal()).toMatch(/^WRONGPASS /);
    await admin.config('SET', 'requirepass', 'word-7Q');
    await eventually(async () => link.isUp());
    expect(link.refusal()).toBeNull();
    expect(said).toEqual([
      'Redis is there',
      'Redis is away: live text stays in its process',
      'Redis does not take us: give its user and password in REDIS_URL, and restart',
      'Redis is there',
    ]);
    admin.disconnect();
  });
});
