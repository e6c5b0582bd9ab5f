import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { RedisLink } from '../redis/link.ts';
import type { Limits } from './limits.ts';
import { memoryLimits } from './memory.ts';

/** Of all processes that share the Redis; of each for itself while it is away. */
export function createRedisLimits(link: RedisLink): Limits {
  const { commands } = link;
  commands.defineCommand('waitFor', { numberOfKeys: 1, lua: PACE });
  const scripts = commands as unknown as {
    waitFor(key: string, everyMs: number, burst: number): Promise<string>;
  };
  return {
    counter: ({ keyPrefix, ...window }) =>
      new RateLimiterRedis({
        ...window,
        keyPrefix: `viva:limit:${keyPrefix}`,
        storeClient: commands,
        rejectIfRedisNotReady: true,
        insuranceLimiter: memoryLimits.counter({ ...window, keyPrefix }) as never,
      }),

    pace(name, { everyMs, burst }) {
      const alone = memoryLimits.pace(name, { everyMs, burst });
      return async (key) => {
        if (!link.isUp()) return alone(key);
        try {
          return Number(await scripts.waitFor(`viva:pace:${name}:${key}`, everyMs, burst));
        } catch {
          return alone(key); // Redis went away: the link tells of it.
        }
      };
    },
  };
}

/** As `pace.ts`, by the clock of Redis: all processes have the same. */
const PACE = `
  local every, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
  local time = redis.call('time')
  local now = time[1] * 1000 + time[2] / 1000
  local due = math.max(now, tonumber(redis.call('get', KEYS[1]) or '0'))
  local early = due - now - (burst - 1) * every
  if early > 0 then return tostring(early) end
  redis.call('set', KEYS[1], tostring(due + every), 'px', math.ceil(due + every - now) + 1000)
  return '0'`;
