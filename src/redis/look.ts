import { Redis } from 'ioredis';

const PATIENCE_MS = 5_000;

/**
 * Why a Redis that answers will not do; null where it does, and where none answers: that may pass, and everything but live text
 * between processes goes on without it.
 */
export async function findRedisFault(url: string): Promise<string | null> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    retryStrategy: () => null,
  });
  let said: string | null = null;
  client.on('error', (fault: Error) => {
    said = fault.message;
  });
  try {
    await client.connect();
    await client.ping();
    return null;
  } catch (fault) {
    const message = said ?? (fault as Error).message;
    return /^(NOAUTH|WRONGPASS|NOPERM|ERR)\b/.test(message) ? message : null;
  } finally {
    client.disconnect();
  }
}
