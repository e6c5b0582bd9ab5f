import { condition, isCancellation, log, sleep } from '@temporalio/workflow';
import {
  type Absence,
  type AbsenceEvidence,
  LOOKS_MS,
  MOST_ABSENCES,
  MOST_WAITING,
  mayBeCredited,
} from '../src/domain/interview/credit.ts';
import { witness } from './activities.ts';
import type { HeardAbsences } from './definitions.ts';
import type { Sitting } from './sitting.ts';

/** Breaks of the candidate's connection that wait for the page's word, and what is given back for them. */
export interface Absences {
  /** One that the server saw. What cannot be credited any more is forgotten at once. */
  hear(absence: Absence): void;
  /** A credit may still be due: no time is up before that is settled. */
  isWaiting(): boolean;
  heard(): HeardAbsences;
  /** Settles one after the other; never returns. */
  settle(): Promise<never>;
}

export function createAbsences(
  sitting: Sitting,
  { count, upTo }: HeardAbsences = { count: 0, upTo: 0 },
): Absences {
  let heard = { count, upTo };
  let waiting: Absence[] = [];

  return {
    hear(told) {
      const absence = { ...told, from: Math.max(told.from, heard.upTo) };
      if (heard.count >= MOST_ABSENCES || waiting.length >= MOST_WAITING) return;
      if (!mayBeCredited(sitting.interview(), absence)) return;
      heard = { count: heard.count + 1, upTo: absence.to };
      waiting = [...waiting, absence];
    },
    isWaiting: () => waiting.length > 0,
    heard: () => heard,
    async settle() {
      for (;;) {
        await condition(() => waiting.length > 0);
        const [absence] = waiting;
        if (absence) await lookAt(absence);
        waiting = waiting.slice(1);
      }
    },
  };

  /** Soon after the candidate was back, and again until the page's word comes too late. */
  async function lookAt(absence: Absence): Promise<void> {
    for (const afterMs of LOOKS_MS) {
      const ms = absence.openedAt + afterMs - Date.now();
      if (ms > 0) await sleep(ms, { summary: 'Has the page seen that the connection was lost?' });
      if (!mayBeCredited(sitting.interview(), absence)) return;
      const evidence = await ask(absence);
      if (!evidence?.told) continue;
      await sitting.commit({ type: 'credit', absence, evidence });
      return;
    }
  }

  /** Null when telemetry cannot be read now. */
  async function ask(absence: Absence): Promise<AbsenceEvidence | null> {
    const { interviewId } = sitting.interview().plan;
    try {
      return await witness.readAbsence({ interviewId, absence });
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.warn('what telemetry says of a lost connection could not be read', { interviewId, error });
      return null;
    }
  }
}
