import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { type Absence, LEAST_ABSENCE_MS, MOST_ABSENCES } from '../domain/interview/credit.ts';
import {
  absenceOf,
  type Heard,
  heardAway,
  heardFirst,
  heardLast,
  heardPresent,
  heardSince,
} from '../domain/interview/quiet.ts';
import type { InterviewRecord, InterviewRecords } from '../records/records.ts';

/** Sees when candidates lose their connection, and tells the interview once they are back. */
export interface Absences {
  /** A call of the candidate has come. */
  heard(interview: InterviewRecord): void;
  /** A stream of the candidate is open; returns what to call with how it ended. */
  opened(interview: InterviewRecord, before?: LostStreams): (ending: StreamEnding) => void;
  /** Resolves once all that was noted is stored. */
  settled(): Promise<void>;
}

/** `broken`: by the candidate's side, by a fault, or with the server; `in_order`: signed out, replaced, or over. */
export type StreamEnding = 'broken' | 'in_order';

/** What the page says of its streams of before, which seem to be open here. */
interface LostStreams {
  count: number;
  /** For how long they have been broken. */
  ms: number;
}

/** Interviews that are known at a time: of one that is forgotten the store knows. */
const MOST_KEPT = 20_000;
/** So often at most a call of somebody without a stream is noted in the store. */
const NOTED_EVERY_MS = LEAST_ABSENCE_MS;

/**
 * The store has whether there is a stream, and when it was last known to be there, so that a break counts across a restart
 * and for another process too. What is kept here is exacter.
 */
export function createAbsences({
  interviews,
  tell,
  roundMs,
  clock,
  logger,
}: {
  interviews: Pick<InterviewRecords, 'noteStream'>;
  tell: (interviewId: string, absence: Absence) => Promise<void>;
  /** An open stream is noted so often. */
  roundMs: number;
  clock: () => number;
  logger: Pick<Logger, 'warn'>;
}): Absences {
  /** How many streams of the candidate are open here. */
  const open = new Map<string, number>();
  const away = new LRUCache<string, Heard & { notedAt: number }>({ max: MOST_KEPT });
  /** Of those with a stream, whose break may be told of later. */
  const present = new LRUCache<string, Heard>({ max: MOST_KEPT });
  /** How many breaks an interview was told of. */
  const told = new LRUCache<string, number>({ max: MOST_KEPT });
  const pending = new Set<Promise<void>>();

  function awayOf({ id, stream, seenAt }: InterviewRecord) {
    if (stream === null) return null;
    const known = away.get(id);
    if (known && stream.at <= known.lastAt) return known;
    return { ...heardLast(stream, { seenAt, roundMs }), notedAt: stream.isOpen ? 0 : stream.at };
  }

  /** Both sides agree: the page's word of when it lost its stream, and since when nothing has come from it. */
  function presentSince(id: string, lostAt: number): Heard | null {
    const known = present.get(id);
    return known ? heardSince(known, lostAt) : null;
  }

  function background(work: Promise<void>, interviewId: string, message: string): void {
    const done = work
      .catch((err) => logger.warn({ err, interviewId }, message))
      .finally(() => pending.delete(done));
    pending.add(done);
  }

  function note(id: string, stream: InterviewRecord['stream']): void {
    background(interviews.noteStream(id, stream), id, 'whether a stream is open could not be noted');
  }

  function announce({ id, deadlineAt }: InterviewRecord, absence: Absence): void {
    const count = told.get(id) ?? 0;
    if (deadlineAt === null || absence.to - absence.from < LEAST_ABSENCE_MS || count >= MOST_ABSENCES) return;
    told.set(id, count + 1);
    background(tell(id, absence), id, 'an interview could not be told that its candidate was away');
  }

  return {
    heard(interview) {
      const { id } = interview;
      if (isIrrelevant(interview)) return;
      const now = clock();
      if (open.has(id)) {
        present.set(id, heardPresent(present.get(id) ?? heardFirst(now), now));
        return;
      }
      const before = awayOf(interview);
      if (before === null || now < before.lastAt) return;
      const isNoted = now - before.notedAt < NOTED_EVERY_MS;
      away.set(id, { ...heardAway(before, now), notedAt: isNoted ? before.notedAt : now });
      if (!isNoted) note(id, { isOpen: false, at: now });
    },

    opened(interview, lost = { count: 0, ms: 0 }) {
      const { id } = interview;
      if (isIrrelevant(interview)) return () => {};
      const now = clock();
      if ((open.get(id) ?? 0) === lost.count) {
        const before = lost.count > 0 ? presentSince(id, now - lost.ms) : awayOf(interview);
        if (before) announce(interview, absenceOf(before, now));
        away.delete(id);
        present.set(id, heardFirst(now));
        note(id, { isOpen: true, at: now });
      }
      open.set(id, (open.get(id) ?? 0) + 1);
      return function ended(ending) {
        const left = (open.get(id) ?? 1) - 1;
        if (left > 0) {
          open.set(id, left);
          return;
        }
        open.delete(id);
        const at = clock();
        if (ending === 'broken') away.set(id, { ...heardFirst(at), notedAt: at });
        note(id, ending === 'broken' ? { isOpen: false, at } : null);
      };
    },

    async settled() {
      await Promise.all(pending);
    },
  };
}

/** Nothing is credited there. */
function isIrrelevant({ practice, state }: InterviewRecord): boolean {
  return practice || state === 'finished';
}
