import { LRUCache } from 'lru-cache';
import type { Bus, LiveEvent, Notice } from './bus.ts';
import { createRunningReplies, type ReplySoFar, type RunningReplies } from './running-replies.ts';

/** Far more replies than can have a writer left behind at any time. */
const MOST_SETTLED = 10_000;

type Listener = (event: LiveEvent) => void;

interface Channel {
  listeners: Set<Listener>;
  replies: RunningReplies;
}

/** The part of a logger that the bus needs; pino's is one. */
export interface FaultLogger {
  error(details: object, message: string): void;
}

export interface MemoryBus extends Bus {
  /** Interviews that somebody listens to or that a reply is being written in. */
  activeInterviews(): number;
  isActive(interviewId: string): boolean;
  /** Tells what replies have come to elsewhere, as far as it was not told here. */
  catchUp(interviewId: string, replies: readonly ReplySoFar[]): void;
}

/**
 * A bus within one process. A listener that throws is reported to the logger, and the others still hear the event.
 * `isAlone` false: others publish too, and are not heard. An interview takes no memory once nobody listens and no reply is being written.
 */
export function createMemoryBus(logger: FaultLogger, { isAlone = true } = {}): MemoryBus {
  const channels = new Map<string, Channel>();
  const noticeListeners = new Set<(notice: Notice) => void>();
  const settled = new LRUCache<string, true>({ max: MOST_SETTLED });

  function channelOf(interviewId: string): Channel {
    const channel = channels.get(interviewId) ?? {
      listeners: new Set<Listener>(),
      replies: createRunningReplies(),
    };
    channels.set(interviewId, channel);
    return channel;
  }

  function dropIfIdle(interviewId: string, channel: Channel): void {
    const idle = channel.listeners.size === 0 && channel.replies.size() === 0;
    if (idle && channels.get(interviewId) === channel) channels.delete(interviewId);
  }

  function tell(interviewId: string, listener: Listener, event: LiveEvent): void {
    try {
      listener(event);
    } catch (err) {
      logger.error({ err, interviewId, event: event.type }, 'a listener for live events failed');
    }
  }

  function tellAll(interviewId: string, channel: Channel, event: LiveEvent): void {
    for (const listener of [...channel.listeners]) {
      if (channel.listeners.has(listener)) tell(interviewId, listener, event);
    }
  }

  return {
    async publish(interviewId, event) {
      // A writer that was given up, but does not know it yet, must not bring its reply back to life.
      if ('replyId' in event && settled.has(event.replyId)) return;
      if (event.type === 'settled') settled.set(event.replyId, true);
      const channel = channelOf(interviewId);
      if (channel.replies.take(event)) tellAll(interviewId, channel, event);
      dropIfIdle(interviewId, channel);
    },

    async subscribe(interviewId, listener) {
      const channel = channelOf(interviewId);
      // Its own function, so that one that subscribes twice hears everything twice.
      const own: Listener = (event) => listener(event);
      channel.listeners.add(own);
      for (const event of channel.replies.soFar()) tell(interviewId, own, event);
      return () => {
        channel.listeners.delete(own);
        dropIfIdle(interviewId, channel);
      };
    },

    async tell(notice) {
      for (const listener of noticeListeners) listener(notice);
    },

    onNotice(listener) {
      noticeListeners.add(listener);
      return () => noticeListeners.delete(listener);
    },

    wholeSince: () => (isAlone ? 0 : null),

    async close() {
      channels.clear();
      noticeListeners.clear();
    },

    catchUp(interviewId, replies) {
      const channel = channelOf(interviewId);
      for (const reply of replies) {
        if (settled.has(reply.replyId)) continue;
        for (const event of channel.replies.catchUp(reply)) tellAll(interviewId, channel, event);
      }
      dropIfIdle(interviewId, channel);
    },

    activeInterviews: () => channels.size,
    isActive: (interviewId) => channels.has(interviewId),
  };
}
