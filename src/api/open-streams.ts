/** Whose stream it is, and of what. */
export interface StreamHolder {
  userId: string;
  tokenId: string;
  interviewId: string;
  /** Whoever takes the interview. */
  candidateId: string;
}

/** Why a stream is made to end; the `reason` of its signal. */
export type StreamEnd = 'left' | 'ended' | 'replaced';

/** The streams that are open now, so that logout, a change of role and shutdown can end them. */
export interface OpenStreams {
  /**
   * `signal` aborts when the stream must end, also by `end`; `leave` says that it has ended. Where the user has too
   * many now, the oldest is ended as `replaced`.
   */
  enter(holder: StreamHolder): { signal: AbortSignal; end: (why: StreamEnd) => void; leave: () => void };
  endWhere(fits: (holder: StreamHolder) => boolean): void;
  /** Ends all, and every later one at once. */
  endAll(): void;
  size(): number;
}

/** Tabs and devices of one person that show one interview, and all interviews that one person watches. */
const MOST_OF_AN_INTERVIEW = 5;
const MOST_OF_A_USER = 20;

export function createOpenStreams(): OpenStreams {
  /** In the order of opening. */
  const open = new Map<AbortController, StreamHolder>();
  let isClosing = false;

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
      if (isClosing) end('ended');
      else replaceOldest(holder);
      return { signal: controller.signal, end, leave: () => open.delete(controller) };
    },
    endWhere(fits) {
      for (const [controller, holder] of open) {
        if (fits(holder)) controller.abort('ended' satisfies StreamEnd);
      }
    },
    endAll() {
      isClosing = true;
      for (const controller of open.keys()) controller.abort('ended' satisfies StreamEnd);
    },
    size: () => open.size,
  };
}
