import type { LiveEvent } from '../bus/bus.ts';
import type { Look } from './stream-rounds.ts';

/** What a stream waits for: something on the bus, or its own clock. */
export type StreamNews = Exclude<Heard, { type: 'settled' }> | Tick;

type Heard = Exclude<LiveEvent, { type: 'connection' }>;

/** A look at the store, null when it could not be asked; `isDue`: and time for a keep-alive. */
interface Tick {
  type: 'tick';
  look: Look | null;
  isDue: boolean;
}

export interface LiveQueue {
  push(news: Heard | Tick): void;
  /** The next news, in order; null once the signal has aborted. */
  take(): Promise<StreamNews | null>;
}

/**
 * Between the bus, which never waits, and one reader, who may be slow. Bounded: what is stored is only counted, since
 * it can be read again, and when too much of a reply has piled up, the rest of that reply is dropped. Its `final` has
 * the whole text.
 */
export function createLiveQueue(signal: AbortSignal, capacity = 500): LiveQueue {
  let queue: StreamNews[] = [];
  const cut = new Set<string>();
  let wake: (() => void) | null = null;
  signal.addEventListener('abort', () => wake?.(), { once: true });

  function admit(news: Parameters<LiveQueue['push']>[0]): void {
    switch (news.type) {
      case 'settled':
        cut.delete(news.replyId);
        return;
      case 'typing':
        cut.delete(news.replyId);
        append(news);
        return;
      case 'progress':
      case 'transcribing':
        append(news);
        return;
      case 'delta':
        if (!cut.has(news.replyId)) append(news);
        return;
      case 'room':
      case 'replaced':
        if (queue.at(-1)?.type !== news.type) append(news);
        return;
      case 'stored': {
        const last = queue.at(-1);
        if (last?.type === 'stored') last.seq = Math.max(last.seq, news.seq);
        else append({ ...news });
        return;
      }
      case 'tick': {
        const last = queue.at(-1);
        if (last?.type === 'tick') Object.assign(last, { look: news.look, isDue: last.isDue || news.isDue });
        else append({ ...news });
      }
    }
  }

  function append(news: StreamNews): void {
    queue.push(news);
    if (queue.length > capacity) shed();
  }

  function shed(): void {
    for (const news of queue) if (news.type === 'delta') cut.add(news.replyId);
    const announcements = (['replaced', 'stored'] as const).map((kind) =>
      queue.findLast(({ type }) => type === kind),
    );
    queue = announcements.filter((news) => news !== undefined);
  }

  return {
    push(news) {
      admit(news);
      wake?.();
    },
    async take() {
      while (!signal.aborted) {
        const news = queue.shift();
        if (news) return news;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return null;
    },
  };
}
