import type { Logger } from 'pino';
import { PRACTICE_LIFETIME_MS } from '../domain/interview/interview.ts';
import type { InterviewRecords } from '../records/records.ts';
import type { InterviewGateway } from './gateway.ts';

export interface PracticeSweep {
  /** Lets the one that is being removed go. */
  close(): Promise<void>;
}

interface Parts {
  interviews: Pick<InterviewRecords, 'practicesBefore' | 'erase'>;
  gateway: Pick<InterviewGateway, 'forget'>;
  clock: () => number;
  logger: Logger;
}

const EVERY_MS = 60_000;
const AT_A_TIME = 50;

/**
 * Removes practices when their day is over, from Temporal and from the store. What is due is read from the store each
 * time, so nothing is forgotten over a restart, and what fails is tried again; the row goes last.
 */
export function startPracticeSweep(
  { interviews, gateway, clock, logger }: Parts,
  { everyMs = EVERY_MS }: { everyMs?: number } = {},
): PracticeSweep {
  let isClosing = false;
  let sweep = remove();
  const timer = setInterval(() => {
    sweep = sweep.then(remove);
  }, everyMs);
  return {
    async close() {
      isClosing = true;
      clearInterval(timer);
      await sweep;
    },
  };

  async function remove(): Promise<void> {
    try {
      for (const id of await interviews.practicesBefore(clock() - PRACTICE_LIFETIME_MS, AT_A_TIME)) {
        if (isClosing) return;
        await gateway.forget(id);
        await interviews.erase(id);
      }
    } catch (error) {
      logger.warn({ err: error }, 'practices could not be removed; the next sweep tries again');
    }
  }
}
