import type { Logger } from 'pino';
import { type ErasureParts, erasePerson } from './erase.ts';

export interface ErasureSweep {
  /** Looks at once, without being waited for. */
  wake(): void;
  /** Lets what is being erased go on to its end. */
  close(): Promise<void>;
}

/** A call that was under way when the account went may store something for so long, ms. */
const SETTLED_AFTER_MS = 15_000;
const EVERY_MS = 5_000;

/**
 * Carries out the erasures that are noted in the store, so that none is forgotten over a restart; what fails is tried
 * again. Each is done at once, and once more when nothing can come late.
 */
export function startErasureSweep(
  parts: ErasureParts & { logger: Logger },
  { everyMs = EVERY_MS, settledAfterMs = SETTLED_AFTER_MS } = {},
): ErasureSweep {
  const { records, telemetry, declarations, clock, logger } = parts;
  const begun = new Set<string>();
  let isClosing = false;
  let sweep = Promise.resolve();
  const timer = setInterval(wake, everyMs);
  wake();
  return {
    wake,
    async close() {
      isClosing = true;
      clearInterval(timer);
      await sweep;
    },
  };

  function wake(): void {
    sweep = sweep.then(look);
  }

  async function look(): Promise<void> {
    try {
      const settled: { id: string; personId: string }[] = [];
      let hasErased = false;
      for (const { id, personId, requestedAt } of await records.dataRequests.openErasures()) {
        if (isClosing) break;
        const isSettled = clock() - requestedAt >= settledAfterMs;
        if (begun.has(id) && !isSettled) continue;
        await erasePerson(personId, parts);
        begun.add(id);
        hasErased = true;
        if (isSettled) settled.push({ id, personId });
      }
      // Once for all of them: it writes the whole file anew.
      const stores = [records, telemetry, declarations];
      if (hasErased) await Promise.all(stores.map((store) => store.compact()));
      for (const { personId } of settled) await records.dataRequests.finishErasure(personId, clock());
      if (settled.length > 0) await records.compact();
      for (const { id } of settled) logger.info({ data_request: id }, 'a person is erased');
    } catch (error) {
      logger.warn({ err: error }, 'a person could not be erased; the next look goes on');
    }
  }
}
