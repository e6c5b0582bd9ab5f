import type { Logger } from 'pino';
import type { UploadRecords } from '../records/upload.ts';
import { type MediaStore, MediaUnavailable } from './store.ts';

const EVERY_MS = 10_000;
/** Expiry is looked at by the day; this is often enough. */
const EXPIRE_EVERY_MS = 10 * 60_000;
const AT_A_TIME = 500;

interface Parts {
  uploads: Pick<UploadRecords, 'expire' | 'removals' | 'removed'>;
  store: Pick<MediaStore, 'remove'>;
  clock: () => number;
  logger: Logger;
}

/** Removes what nothing refers to any more. Where the store does not answer, it stays noted. */
export async function removeLetGo({ uploads, store }: Pick<Parts, 'uploads' | 'store'>): Promise<void> {
  for (;;) {
    const keys = await uploads.removals(AT_A_TIME);
    if (keys.length > 0) {
      await store.remove(keys);
      await uploads.removed(keys);
    }
    if (keys.length < AT_A_TIME) return;
  }
}

/** Takes away what was given up, what was kept for long enough and what was erased; harmless where several do it. */
export function startMediaSweep(
  parts: Parts,
  { everyMs = EVERY_MS, expireEveryMs = EXPIRE_EVERY_MS } = {},
): { close(): Promise<void> } {
  const { uploads, clock, logger } = parts;
  let expiredAt = Number.NEGATIVE_INFINITY;
  let sweep = Promise.resolve();
  const timer = setInterval(wake, everyMs);
  wake();
  return {
    async close() {
      clearInterval(timer);
      await sweep;
    },
  };

  function wake(): void {
    sweep = sweep.then(look);
  }

  async function look(): Promise<void> {
    try {
      if (clock() - expiredAt >= expireEveryMs) {
        while ((await uploads.expire(clock())) > 0);
        expiredAt = clock();
      }
      await removeLetGo(parts);
    } catch (error) {
      if (error instanceof MediaUnavailable) logger.debug({ err: error }, 'recordings are removed later');
      else logger.warn({ err: error }, 'recordings could not be removed; the next look goes on');
    }
  }
}
