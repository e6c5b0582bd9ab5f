import { randomUUID } from 'node:crypto';
import type { Attendance, AttendedStream } from '../bus/attendance.ts';
import type { Bus, EndedStreams, Notice } from '../bus/bus.ts';
import { may } from './policies.ts';

/** Whose stream it is, and of what. */
export interface StreamHolder {
  userId: string;
  tokenId: string;
  /** Of the password that the token was given for. */
  tokenGeneration: number;
  interviewId: string;
  /** Whoever takes the interview. */
  candidateId: string;
  /** Whose interview it is. */
  organisationId: string;
  /** The page that reads it; null where it gives itself no name. */
  clientId?: string | null;
}

/** Why a stream is made to end; the `reason` of its signal. */
export type StreamEnd = 'left' | 'lost' | 'ended' | 'replaced' | 'closing';

/** The streams that are open now, so that logout, a change of role and shutdown can end them. */
export interface OpenStreams {
  /**
   * `signal` aborts when the stream must end, also by `end`; `leave` says that it has ended. Where the user has too
   * many now, the oldest is ended as `replaced`, in whichever process it is.
   */
  enter(holder: StreamHolder): { signal: AbortSignal; end: (why: StreamEnd) => void; leave: () => void };
  /**
   * The page has lost the streams that it had: a way that is cut says nothing, and the server would find out by itself much
   * later. Returns how many there were here.
   */
  endLost(holder: Pick<StreamHolder, 'userId' | 'interviewId' | 'clientId'>): number;
  /** Somebody of the company has a stream of the interview open, in this process or, as far as that is known, in another. */
  isWatched(interviewId: string): Promise<boolean>;
  /** In all processes: at once where they can be told, else at their next round. */
  endThose(streams: EndedStreams): void;
  /** Ends all, and every later one at once. */
  endAll(): void;
  size(): number;
}

/** Tabs and devices of one person that show one interview, and all interviews that one person watches. */
const MOST = { ofInterview: 5, ofUser: 20 };

interface OpenStream extends StreamHolder {
  id: string;
  controller: AbortController;
}

/**
 * `announce` hears of an interview that the company begins or ceases to watch here. `attendance` is null where this is the only
 * process.
 */
export function createOpenStreams({
  bus,
  attendance,
  announce,
}: {
  bus: Pick<Bus, 'tell' | 'onNotice'>;
  attendance: Attendance | null;
  announce: (interviewId: string) => void;
}): OpenStreams {
  /** In the order of opening. */
  const open = new Set<OpenStream>();
  /** How many of the company's there are, by interview. */
  const watchers = new Map<string, number>();
  let isClosing = false;
  const stopListening = bus.onNotice(obey);
  attendance?.onBack(() => {
    for (const interviewId of watchers.keys()) announce(interviewId);
  });

  /** Whoever reads an interview without taking it is of the company. Says whether it is the first or was the last here. */
  function countWatcher({ userId, candidateId, interviewId }: StreamHolder, change: 1 | -1): boolean {
    if (userId === candidateId) return false;
    const before = watchers.get(interviewId) ?? 0;
    const now = before + change;
    if (now > 0) watchers.set(interviewId, now);
    else watchers.delete(interviewId);
    return before === 0 || now === 0;
  }

  /** Counts the streams of all processes, else those of this one. */
  async function makeRoom(stream: OpenStream): Promise<void> {
    const tooMany = attendance && (await attendance.enter(attendedOf(stream), MOST));
    if (!tooMany) replaceOldest(stream);
    else if (tooMany.length > 0) await bus.tell({ type: 'replaced', streamIds: tooMany });
  }

  function replaceOldest({ userId, interviewId }: StreamHolder): void {
    const theirs = [...open].filter(
      ({ controller, ...other }) => isOpen(controller) && other.userId === userId,
    );
    const ofInterview = theirs.filter((other) => other.interviewId === interviewId);
    const crowd =
      ofInterview.length > MOST.ofInterview ? ofInterview : theirs.length > MOST.ofUser ? theirs : [];
    crowd[0]?.controller.abort('replaced' satisfies StreamEnd);
  }

  function endWhere(fits: (stream: OpenStream) => boolean, why: StreamEnd): number {
    const those = [...open].filter((stream) => isOpen(stream.controller) && fits(stream));
    for (const { controller } of those) controller.abort(why);
    return those.length;
  }

  function obey(notice: Notice): void {
    if (notice.type === 'ended') endWhere((stream) => isOf(stream, notice.streams), 'ended');
    else endWhere(({ id }) => notice.streamIds.includes(id), 'replaced');
  }

  return {
    enter(holder) {
      const controller = new AbortController();
      const stream: OpenStream = { ...holder, id: randomUUID(), controller };
      const end = (why: StreamEnd) => controller.abort(why);
      open.add(stream);
      const isFirst = countWatcher(holder, 1);
      if (isClosing) end('closing');
      else {
        // The others count it before they hear of it.
        void makeRoom(stream).then(() => {
          if (isFirst) announce(holder.interviewId);
        });
      }
      const leave = () => {
        if (!open.delete(stream)) return;
        const wasLast = countWatcher(holder, -1);
        void Promise.resolve(attendance?.leave(stream.id)).then(() => {
          if (wasLast) announce(holder.interviewId);
        });
      };
      return { signal: controller.signal, end, leave };
    },
    endLost({ userId, interviewId, clientId = null }) {
      if (clientId === null) return 0;
      const isTheirs = (other: OpenStream) =>
        other.userId === userId && other.interviewId === interviewId && other.clientId === clientId;
      return endWhere(isTheirs, 'lost');
    },
    async isWatched(interviewId) {
      return watchers.has(interviewId) || ((await attendance?.isWatched(interviewId)) ?? false);
    },
    endThose(streams) {
      void bus.tell({ type: 'ended', streams });
    },
    endAll() {
      isClosing = true;
      stopListening();
      endWhere(() => true, 'closing');
    },
    size: () => open.size,
  };
}

function attendedOf({ id, userId, interviewId, candidateId }: OpenStream): AttendedStream {
  return { id, userId, interviewId, candidateId, openedAt: Date.now() };
}

function isOpen({ signal }: AbortController): boolean {
  return !signal.aborted;
}

function isOf(
  { userId, tokenId, candidateId, organisationId }: StreamHolder,
  streams: EndedStreams,
): boolean {
  switch (streams.whose) {
    case 'token':
      return tokenId === streams.tokenId;
    case 'user':
      return userId === streams.userId && tokenId !== streams.keptToken;
    case 'role':
      return (
        userId === streams.userId &&
        !may({ ...streams, id: userId }, 'interview.read', { candidateId, organisationId })
      );
  }
}
