import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { FinishedInterview } from '../../records/fingerprints.ts';
import type { Records } from '../../records/records.ts';
import type { FingerprintSubmissions } from './fingerprint-submissions.ts';

export interface EarlierFingerprints {
  /** Resolves once all of them have been read, or it was closed. */
  done: Promise<void>;
  /** Lets the one that is being read go. */
  close(): Promise<void>;
}

const AT_A_TIME = 50;
/** Between two interviews: people wait for the same reader. */
const PAUSE_MS = 50;
/** Progress is told so often. */
const TOLD_EVERY = 200;

/**
 * Reads what finished interviews have had checked that nobody has read yet, the latest first, so that others find it: those from
 * before there were fingerprints, and those whose reading failed at their end. Which they are is asked of the store, so a restart
 * goes on where it was; what fails is told, and tried again at the next start.
 */
export function startEarlierFingerprints(
  {
    records,
    fingerprint,
    logger,
  }: {
    records: Pick<Records, 'fingerprints'>;
    fingerprint: FingerprintSubmissions;
    logger: Pick<Logger, 'info' | 'warn'>;
  },
  { atATime = AT_A_TIME, pauseMs = PAUSE_MS, toldEvery = TOLD_EVERY } = {},
): EarlierFingerprints {
  const closing = new AbortController();
  let [read, failed] = [0, 0];
  const done = readAll().catch((err) => {
    logger.warn({ err, read }, 'earlier interviews cannot be listed; the next start reads their programs');
  });
  return {
    done,
    async close() {
      closing.abort();
      await done;
    },
  };

  async function readAll(): Promise<void> {
    let last: FinishedInterview | null = null;
    for (;;) {
      const page: FinishedInterview[] = await records.fingerprints.missing({ after: last, limit: atATime });
      for (const interview of page) {
        if (closing.signal.aborted) return;
        await readOne(interview);
        await delay(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined);
      }
      last = page.at(-1) ?? null;
      if (!last) break;
    }
    if (read + failed > 0) logger.info({ read, failed }, 'the programs of earlier interviews have been read');
  }

  async function readOne({ id }: FinishedInterview): Promise<void> {
    try {
      await fingerprint(id);
      read += 1;
    } catch (err) {
      failed += 1;
      logger.warn({ session_id: id, err }, 'the programs of an earlier interview could not be read');
    }
    if ((read + failed) % toldEvery === 0)
      logger.info({ read, failed }, 'programs of earlier interviews are read');
  }
}
