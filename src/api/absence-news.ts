import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Bus, ConnectionEvent, ConnectionNews } from '../bus/bus.ts';
import { type Absence, LEAST_ABSENCE_MS, MOST_ABSENCES } from '../domain/interview/credit.ts';
import type { InterviewRecord, Records } from '../records/records.ts';

/** What becomes of what this process has seen of connections. Nobody waits for any of it, and a fault is for the log. */
export interface AbsenceNews {
  /** In the store; of one interview in the order of the calls. */
  note(interviewId: string, write: () => Promise<void>): void;
  /** To the processes that it concerns, which are none where there is one; behind what was noted before. */
  publish(interviewId: string, at: number, news: ConnectionNews): void;
  /** To the interview, unless another process has told it the same. */
  announce(interview: InterviewRecord, absence: Absence): void;
  /** The same, of an interview that is read for it. */
  announceOf(interviewId: string, absence: Absence): void;
  /** Resolves once all of it is done. */
  settled(): Promise<void>;
}

/** Interviews of which it is known how often they were told. */
const MOST_KEPT = 20_000;
const UNTOLD = 'an interview could not be told that its candidate was away';

export function createAbsenceNews({
  records: { interviews, streams },
  bus,
  tell,
  self,
  logger,
}: {
  records: { interviews: Pick<Records['interviews'], 'find'>; streams: Records['streams'] };
  bus: Pick<Bus, 'publish'>;
  tell: (interviewId: string, absence: Absence) => Promise<void>;
  self: string;
  logger: Pick<Logger, 'warn'>;
}): AbsenceNews {
  /** How many breaks an interview was told of. */
  const told = new LRUCache<string, number>({ max: MOST_KEPT });
  const pending = new Set<Promise<void>>();
  /** The last thing that is being done for an interview: a database does not keep the order by itself. */
  const lasts = new Map<string, Promise<void>>();

  function background(work: Promise<void>, interviewId: string, message: string): Promise<void> {
    const done = work
      .catch((err) => logger.warn({ err, interviewId }, message))
      .finally(() => pending.delete(done));
    pending.add(done);
    return done;
  }

  function inTurn(interviewId: string, act: () => Promise<void>, message: string): void {
    const last = lasts.get(interviewId);
    const done = background(last ? last.then(act) : act(), interviewId, message).then(() => {
      if (lasts.get(interviewId) === done) lasts.delete(interviewId);
    });
    lasts.set(interviewId, done);
  }

  function announce({ id, deadlineAt }: InterviewRecord, absence: Absence): void {
    const count = told.get(id) ?? 0;
    if (deadlineAt === null || absence.to - absence.from < LEAST_ABSENCE_MS || count >= MOST_ABSENCES) return;
    told.set(id, count + 1);
    background(tellOnce(id, absence), id, UNTOLD);
  }

  async function tellOnce(id: string, absence: Absence): Promise<void> {
    if (await streams.claimAbsence(id, absence)) await tell(id, absence);
  }

  async function readAndAnnounce(id: string, absence: Absence): Promise<void> {
    const interview = await interviews.find(id);
    if (interview && !isIrrelevant(interview)) announce(interview, absence);
  }

  return {
    note: (id, write) => inTurn(id, write, 'whether a stream is open could not be noted'),
    publish(id, at, news) {
      const event: ConnectionEvent = { type: 'connection', by: self, at, ...news };
      inTurn(id, () => bus.publish(id, event), 'other processes could not be told of a connection');
    },
    announce,
    announceOf(id, absence) {
      background(readAndAnnounce(id, absence), id, UNTOLD);
    },
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

/** Nothing is credited there. */
export function isIrrelevant({ practice, state }: InterviewRecord): boolean {
  return practice || state === 'finished';
}
