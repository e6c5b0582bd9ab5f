import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** A command that has no answer by then fails, ms: nothing that Redis is for is worth a longer wait. */
const PATIENCE_MS = 2_000;
const LONGEST_PAUSE_MS = 2_000;

/**
 * The way to Redis, for what is live and may be lost. While Redis is away every command fails at once; when it is back, so is
 * all of this, by itself.
 */
export interface RedisLink {
  /** For commands. */
  commands: Redis;
  /** Listens only, as Redis has it. */
  subscriber: Redis;
  /** Both connections are there. */
  isUp(): boolean;
  /** Whenever both are there again. */
  onUp(listener: () => void): void;
  /** What Redis says where it is there and does not take us; null while it is away, or takes us. */
  refusal(): string | null;
  /** Milliseconds that an answer took; throws where there is none. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

/** Resolves at once: what begins while Redis is away goes on without it. */
export function openRedis(url: string, logger: Pick<Logger, 'warn' | 'info'>): RedisLink {
  const make = () =>
    new Redis(url, {
      connectTimeout: PATIENCE_MS,
      commandTimeout: PATIENCE_MS,
      enableOfflineQueue: false,
      // Whoever listens asks for what it has missed as well.
      autoResubscribe: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MS),
    });
  const [commands, subscriber] = [make(), make()];
  const listeners = new Set<() => void>();
  let wasUp: boolean | null = null;
  let refusal: string | null = null;

  const isUp = () => commands.status === 'ready' && subscriber.status === 'ready';
  /** Said once for each change, however often it is tried meanwhile. */
  function look(fault?: Error): void {
    const now = isUp();
    if (now) refusal = null;
    else if (fault && isRefusal(fault) && refusal === null) {
      refusal = fault.message;
      logger.warn(
        { fault: refusal },
        'Redis does not take us: give its user and password in REDIS_URL, and restart',
      );
    }
    if (now === wasUp || (!now && wasUp === null && !fault)) return;
    wasUp = now;
    if (!now) logger.warn({ fault: fault?.message }, 'Redis is away: live text stays in its process');
    else {
      logger.info('Redis is there');
      for (const listener of listeners) listener();
    }
  }
  for (const client of [commands, subscriber]) {
    client.on('ready', () => look());
    client.on('close', () => look(new Error('the connection is closed')));
    client.on('error', (fault: Error) => look(fault));
  }

  return {
    commands,
    subscriber,
    isUp,
    refusal: () => refusal,
    onUp: (listener) => void listeners.add(listener),
    async ping() {
      const start = performance.now();
      await commands.ping();
      return performance.now() - start;
    },
    async close() {
      for (const client of [commands, subscriber]) {
        client.removeAllListeners();
        client.on('error', () => undefined); // Nobody waits for what breaks now.
        client.disconnect();
      }
    },
  };
}

/** It has answered, and no other try will end otherwise. */
function isRefusal({ message }: Error): boolean {
  return /^(NOAUTH|WRONGPASS|NOPERM)\b/.test(message);
}
