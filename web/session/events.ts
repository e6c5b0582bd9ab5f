import { EMPTY_FEED, fold, rewound } from './feed.ts';
import type { Line } from './line.ts';
import type { Server } from './server.ts';
import type { Feed } from './session.ts';
import type { StreamEvent } from './wire.ts';

/** The events of the interview as they come in, from the stream, from another tab, or read. */
export interface Events {
  /** Number of the last one. */
  cursor(): number;
  /**
   * One that came. One that leaves a gap is not taken: what is missing is read, and it with that. A `resync` takes back those
   * from its number on, which come again.
   */
  receive(event: StreamEvent): void;
  /** Reads all that is stored behind the cursor, without a stream. */
  read(): Promise<void>;
}

/** Puts events into the feed once a frame, and tells `onEvent` of each at once. */
export function createEvents({
  server,
  line,
  frame,
  onEvent,
  onFeed,
}: {
  server: Pick<Server, 'events'>;
  line: Line;
  frame: (callback: () => void) => void;
  /** `isNew` is false for what is read: it tells of the past. */
  onEvent: (event: StreamEvent, isNew: boolean) => void;
  onFeed: (feed: Feed) => void;
}): Events {
  let cursor = 0;
  let feed = EMPTY_FEED;
  let unfolded: StreamEvent[] = [];
  let reading: Promise<void> | null = null;
  /** Times that events were taken back: what was asked for before that may be of those. */
  let resyncs = 0;

  function take(event: StreamEvent, isNew: boolean): void {
    if (event.seq !== undefined && event.seq <= cursor) return;
    cursor = event.seq ?? cursor;
    if (event.type === 'resync') takeBack(event.data.from);
    else {
      if (unfolded.length === 0) frame(foldAll);
      unfolded.push(event);
    }
    onEvent(event, isNew);
  }

  function takeBack(from: number): void {
    resyncs += 1;
    cursor = Math.min(cursor, from - 1);
    feed = rewound(fold(feed, unfolded), from);
    if (unfolded.length === 0) frame(foldAll);
    unfolded = [{ type: 'resync', data: { from } }];
  }

  function foldAll(): void {
    feed = fold(feed, unfolded);
    unfolded = [];
    onFeed(feed);
  }

  async function readAll(): Promise<void> {
    for (;;) {
      const before = resyncs;
      const said = await line.deliver(() => server.events(cursor));
      if (before !== resyncs) continue;
      if (said?.kind !== 'answered' || said.answer.events.length === 0) return;
      for (const event of said.answer.events) take(event, false);
      if (cursor >= said.answer.last_seq) return;
    }
  }

  function read(): Promise<void> {
    reading ??= readAll().finally(() => {
      reading = null;
    });
    return reading;
  }

  return {
    cursor: () => cursor,
    receive(event) {
      if (event.seq !== undefined && event.seq > cursor + 1) void read();
      else take(event, true);
    },
    read,
  };
}
