import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Bus, ConnectionEvent } from '../bus/bus.ts';
import { type Absence, LEAST_ABSENCE_MS } from '../domain/interview/credit.ts';
import {
  absenceOf,
  type Heard,
  heardAway,
  heardFirst,
  heardLast,
  heardPresent,
  heardSince,
} from '../domain/interview/quiet.ts';
import type { InterviewRecord, Records } from '../records/records.ts';
import { createAbsenceNews, isIrrelevant } from './absence-news.ts';

/** Sees when candidates lose their connection, and tells the interview once they are back. */
export interface Absences {
  /** A call of the candidate has come. */
  heard(interview: InterviewRecord): void;
  /** A stream of the candidate is open; returns what to call with how it ended. */
  opened(interview: InterviewRecord, back?: PageBack): (ending: StreamEnding) => void;
  /**
   * Another process has seen something of a candidate who has a stream open here. `lost` says how many streams the page had here
   * that is back there.
   */
  seenElsewhere(interviewId: string, event: ConnectionEvent, lost: () => number): void;
  /** Resolves once all that was noted is stored. */
  settled(): Promise<void>;
}

/**
 * `broken`: by the candidate's side, by a fault, or with the server; `moved`: the page has another one, maybe in another process;
 * `in_order`: signed out, replaced, or over.
 */
export type StreamEnding = 'broken' | 'moved' | 'in_order';

/** A page that had streams of before, as it says. */
interface PageBack {
  clientId: string;
  /** Of them, those that seemed to be open here. */
  count: number;
  /** For how long they have been broken. */
  ms: number;
}

/** Interviews that are known at a time: of one that is forgotten the store knows. */
const MOST_KEPT = 20_000;
/** So often at most a call of somebody without a stream is noted in the store. */
const NOTED_EVERY_MS = LEAST_ABSENCE_MS;
/** So often at most the process with the stream is told of a call that came here. */
const PASSED_ON_EVERY_MS = 1_000;

/**
 * The store has whether there is a stream in any process, and when it was last known to be there, so that a break counts across a
 * restart and for another process too. What is kept here is exacter: of a stream that seems to be open, the process that
 * has it knows when the candidate last called, wherever that was.
 */
export function createAbsences({
  records,
  bus,
  tell,
  self,
  roundMs,
  clock,
  logger,
}: {
  records: { interviews: Pick<Records['interviews'], 'find'>; streams: Records['streams'] };
  bus: Pick<Bus, 'publish' | 'wholeSince'>;
  tell: (interviewId: string, absence: Absence) => Promise<void>;
  /** This process. */
  self: string;
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
  /** When a call was last passed on. */
  const passedOn = new LRUCache<string, number>({ max: MOST_KEPT });
  const news = createAbsenceNews({ records, bus, tell, self, logger });
  const { streams } = records;

  function awayOf({ id, stream, seenAt }: InterviewRecord) {
    if (stream === null) return null;
    const known = away.get(id);
    // One that is open and noted later than what is known is another process's.
    const isLater = known && (stream.isOpen ? stream.at >= known.lastAt : stream.at > known.lastAt);
    if (known && !isLater) return known;
    return { ...heardLast(stream, { seenAt, roundMs }), notedAt: stream.isOpen ? 0 : stream.at };
  }

  /** Both sides agree: the page's word of when it lost its stream, and since when nothing has come from it. */
  function presentSince(id: string, lostAt: number): Heard | null {
    const known = present.get(id);
    return known ? heardSince(known, lostAt) : null;
  }

  function passOn({ id, stream }: InterviewRecord, now: number): void {
    if (!stream?.isOpen || now - (passedOn.get(id) ?? 0) < PASSED_ON_EVERY_MS) return;
    passedOn.set(id, now);
    news.publish(id, now, { did: 'call' });
  }

  return {
    heard(interview) {
      const { id, stream } = interview;
      if (isIrrelevant(interview)) return;
      const now = clock();
      if (open.has(id)) {
        present.set(id, heardPresent(present.get(id) ?? heardFirst(now), now));
        return;
      }
      passOn(interview, now);
      const before = awayOf(interview);
      if (stream === null || before === null || now < before.lastAt) return;
      const isNoted = now - before.notedAt < NOTED_EVERY_MS;
      const heard = heardAway(before, now);
      away.set(id, { ...heard, notedAt: isNoted ? before.notedAt : now });
      if (!isNoted)
        news.note(id, () => streams.away(id, { by: self, at: now, quiet: heard.quiet, knownAt: stream.at }));
    },

    opened(interview, back) {
      const { id } = interview;
      if (isIrrelevant(interview)) return () => {};
      const now = clock();
      const lost = back?.count ?? 0;
      const isAlone = (open.get(id) ?? 0) === lost;
      if (isAlone) {
        const before = back && lost > 0 ? presentSince(id, now - back.ms) : awayOf(interview);
        if (before) news.announce(interview, absenceOf(before, now));
        away.delete(id);
        present.set(id, heardFirst(now));
        news.note(id, () => streams.opened(id, { by: self, at: now }));
      }
      if (back) news.publish(id, now, { did: 'return', clientId: back.clientId, lostMs: back.ms, isAlone });
      open.set(id, (open.get(id) ?? 0) + 1);
      return function ended(ending) {
        const left = (open.get(id) ?? 1) - 1;
        if (left > 0) {
          open.set(id, left);
          return;
        }
        open.delete(id);
        if (ending === 'moved') return;
        const at = clock();
        if (ending === 'broken') away.set(id, { ...heardFirst(at), notedAt: at });
        news.note(id, () => streams.ended(id, { by: self, at: ending === 'broken' ? at : null }));
        // Behind the note: whoever has one open still takes it back.
        news.publish(id, at, { did: 'leave' });
      };
    },

    seenElsewhere(id, event, lost) {
      const count = open.get(id);
      if (event.by === self || count === undefined) return;
      switch (event.did) {
        case 'call':
          present.set(id, heardPresent(present.get(id) ?? heardFirst(event.at), event.at));
          return;
        case 'leave':
          news.note(id, () => streams.goOn([id], { by: self, at: clock() }));
          return;
        case 'return': {
          // Of what came elsewhere before nothing is known.
          const heardFrom = bus.wholeSince() ?? event.at;
          const before = presentSince(id, Math.max(event.at - event.lostMs, heardFrom));
          const isAll = lost() === count;
          if (isAll && event.isAlone && before) news.announceOf(id, absenceOf(before, event.at));
        }
      }
    },

    settled: news.settled,
  };
}
