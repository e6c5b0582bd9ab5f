import { createMemoryBus } from '../bus/memory.ts';
import { createRedisBus } from '../bus/redis.ts';
import { createRedisAttendance } from '../bus/redis-attendance.ts';
import { memoryLimits } from '../limits/memory.ts';
import { createRedisLimits } from '../limits/redis.ts';
import { openRedis } from '../redis/link.ts';
import { PARTS } from '../roles.ts';
import type { Start } from './start.ts';

/** What the processes of an installation share of what may be lost. */
export function openShared({ config, role, progress, logger, closing }: Start) {
  // Without Redis nothing is heard of workers in other processes.
  const local = createMemoryBus(logger, { isAlone: PARTS[role].interviews });
  if (config.redisUrl === null) {
    if (role !== 'all') {
      progress.note(
        'Live text and progress reach no other process, and limits count for this one alone: set REDIS_URL',
      );
    }
    closing.add('bus', () => local.close());
    return { bus: local, limits: memoryLimits, attendance: null, redis: null };
  }
  const redis = openRedis(config.redisUrl, logger);
  closing.add('Redis', () => redis.close());
  const bus = createRedisBus(redis, local, logger);
  closing.add('bus', () => bus.close());
  const attendance = createRedisAttendance(redis, logger);
  closing.add('who has streams open', async () => attendance.close());
  return { bus, limits: createRedisLimits(redis), attendance, redis };
}
