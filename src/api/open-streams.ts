/** Whose stream it is, and of what. */
export interface StreamHolder {
  userId: string;
  tokenId: string;
  interviewId: string;
  /** Whoever takes the interview. */
  candidateId: string;
  /** The page that reads it; null where it gives itself no name. */
  clientId?: string | null;
}

/** Why a stream is made to end; the `reason` of its signal. */
export type StreamEnd = 'left' | 'lost' | 'ended' | 'replaced' | 'closing';

/** The streams that are open now, so that logout, a change of role and shutdown can end them. */
export interface OpenStreams {
  /**
   * `signal` aborts when the stream must end, also by `end`; `leave` says that it has ended. Where the user has too
   * many now, the oldest is ended as `replaced`.
   */
  enter(holder: StreamHolder): { signal: AbortSignal; end: (why: StreamEnd) => void; leave: () => void };
  /**
   * The page has lost the streams that it had: a way that is cut says nothing, and the server would find out by itself much
   * later. Returns how many there were.
   */
  endLost(holder: StreamHolder): number;
  /** Somebody of the company has a stream of the interview open. */
  isWatched(interviewId: string): boolean;
  endWhere(fits: (holder: StreamHolder) => boolean): void;
  /** Ends all, and every later one at once. */
  endAll(): void;
  size(): number;
}

/** Tabs and devices of one person that show one interview, and all interviews that one person watches. */
const MOST_OF_AN_INTERVIEW = 5;
const MOST_OF_A_USER = 20;

/** `announce` hears of an interview that the company begins or ceases to watch. */
export function createOpenStreams(announce: (interviewId: string) => void): OpenStreams {
  /** In the order of opening. */
  const open = new Map<AbortController, StreamHolder>();
  /** How many of the company's there are, by interview. */
  const watchers = new Map<string, number>();
  let isClosing = false;

  /** Whoever reads an interview without taking it is of the company. */
  function countWatcher({ userId, candidateId, interviewId }: StreamHolder, change: 1 | -1): void {
    if (userId === candidateId) return;
    const before = watchers.get(interviewId) ?? 0;
    const now = before + change;
    if (now > 0) watchers.set(interviewId, now);
    else watchers.delete(interviewId);
    if (before === 0 || now === 0) announce(interviewId);
  }

  function replaceOldest({ userId, interviewId }: StreamHolder): void {
    const theirs = [...open].filter(([{ signal }, holder]) => !signal.aborted && holder.userId === userId);
    const ofInterview = theirs.filter(([, holder]) => holder.interviewId === interviewId);
    const crowd =
      ofInterview.length > MOST_OF_AN_INTERVIEW ? ofInterview : theirs.length > MOST_OF_A_USER ? theirs : [];
    const [oldest] = crowd;
    oldest?.[0].abort('replaced' satisfies StreamEnd);
  }

  return {
    enter(holder) {
      const controller = new AbortController();
      const end = (why: StreamEnd) => controller.abort(why);
      open.set(controller, holder);
      countWatcher(holder, 1);
      if (isClosing) end('closing');
      else replaceOldest(holder);
      const leave = () => {
        if (open.delete(controller)) countWatcher(holder, -1);
      };
      return { signal: controller.signal, end, leave };
    },
    endLost({ userId, interviewId, clientId = null }) {
      if (clientId === null) return 0;
      const lost = [...open].filter(
        ([{ signal }, other]) =>
          !signal.aborted &&
          other.userId === userId &&
          other.interviewId === interviewId &&
          other.clientId === clientId,
      );
      for (const [controller] of lost) controller.abort('lost' satisfies StreamEnd);
      return lost.length;
    },
    isWatched: (interviewId) => watchers.has(interviewId),
    endWhere(fits) {
      for (const [controller, holder] of open) {
        if (fits(holder)) controller.abort('ended' satisfies StreamEnd);
      }
    },
    endAll() {
      isClosing = true;
      for (const controller of open.keys()) controller.abort('closing' satisfies StreamEnd);
    },
    size: () => open.size,
  };
}
