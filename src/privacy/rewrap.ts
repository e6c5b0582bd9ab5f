import type { Logger } from 'pino';
import type { PersonKeyRecords } from '../records/person-keys.ts';
import type { KeyWrap } from './key-wrap.ts';

const AT_A_TIME = 50;

export interface Rewrapping {
  /** Resolves once no key is left, after a fault too. */
  finished: Promise<void>;
  /** Stops between two keys. */
  close(): Promise<void>;
}

/**
 * Wraps the keys anew that an older secret wraps, or none, while all else goes on. What is left at the end of the
 * process, or after a fault, is for the next start.
 */
export function startRewrapping({
  personKeys,
  wrap,
  logger,
}: {
  personKeys: Pick<PersonKeyRecords, 'notWrappedBy' | 'rewrap'>;
  wrap: KeyWrap;
  logger: Pick<Logger, 'info' | 'warn'>;
}): Rewrapping {
  const { secretId } = wrap;
  let isClosing = false;
  const finished = secretId === null ? Promise.resolve() : rewrapAll(secretId).catch(tell);
  return {
    finished,
    async close() {
      isClosing = true;
      await finished;
    },
  };

  async function rewrapAll(by: string): Promise<void> {
    let count = 0;
    for (;;) {
      const keys = await personKeys.notWrappedBy(by, AT_A_TIME);
      for (const key of keys) {
        if (isClosing) return;
        await personKeys.rewrap(wrap.wrap(wrap.unwrap(key)));
        count += 1;
      }
      if (keys.length < AT_A_TIME) break;
    }
    if (count > 0) logger.info({ keys: count, secret: by }, 'keys of persons are wrapped by the new secret');
  }

  function tell(error: unknown): void {
    logger.warn({ err: error }, 'keys of persons are not all wrapped anew; the next start goes on');
  }
}
