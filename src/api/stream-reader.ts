import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { InterviewRecord, Seat } from '../records/records.ts';
import type { ApiDependencies } from './dependencies.ts';
import { isClosed } from './interviews/closed.ts';
import type { StreamNews } from './live-queue.ts';
import { presentData, presentLive, presentProgress, presentTranscribing } from './presenters/event.ts';
import { iso } from './presenters/time.ts';
import { createRoomNews } from './room-news.ts';

/** Stored events that one query reads, so that a long history does not fill the memory. */
const PAGE = 100;
/** A page is unsure by so much when its stream broke. */
const SLACK_MS = 60_000;
/** Of a reader who does not say when it lost its stream: longer than it stays away before it begins anew. */
const LONG_MS = 60 * 60_000;

export type StreamParts = Pick<ApiDependencies, 'records' | 'bus' | 'clock' | 'logger' | 'settings'>;

export interface StreamRequest {
  interview: InterviewRecord;
  /** Only events with a larger number are sent. */
  after: number;
  /** The page that reads. */
  clientId?: string | undefined;
  /** It had a stream, which broke so long ago. */
  lostMs?: number | undefined;
}

export interface Reading extends StreamRequest {
  out: ServerResponse;
  signal: AbortSignal;
  /** Null for readers whom it does not concern. */
  isWatched: () => Promise<boolean | null>;
  isCompany: boolean;
}

/** Both functions resolve with true once the stream is over. */
export interface Reader {
  begin(): Promise<boolean>;
  tell(news: StreamNews): Promise<boolean>;
  /** Number of the last event that was sent, or where the reader began. */
  position(): number;
}

export function createReader(
  { records, clock }: Pick<StreamParts, 'records' | 'clock'>,
  reading: Reading,
): Reader {
  const { interview, after, lostMs, out, signal, isWatched, isCompany } = reading;
  const { id: interviewId, reportToCandidate } = interview;
  let position = after;
  /** Where this reading began, or begins again. */
  let start = after;
  /** When the last events gave way that the reader was told of, or never had. */
  let mendedAt = 0;
  let isFinished = false;
  /** Replies whose `final` was sent: what the bus still has of them comes too late. */
  const settledReplies = new Set<string>();
  const newsOfRoom = createRoomNews();

  async function write(chunk: string): Promise<void> {
    if (!out.write(chunk)) await once(out, 'drain', { signal });
  }

  /** Up to `finished`; what comes behind it is in the list of events alone. */
  async function writeStored(upTo: number): Promise<void> {
    while (position < upTo && !signal.aborted && !isFinished) {
      const limit = Math.min(PAGE, upTo - position);
      const events = await records.events.after(interviewId, position, limit);
      if (events.length > 0 && position === start && (await isBehindTheEnd(start))) {
        isFinished = true;
        return;
      }
      for (const event of events) {
        if (event.type === 'final') settledReplies.add(event.data.replyId);
        const data = JSON.stringify(presentData(event, { interviewId, isCompany, reportToCandidate }));
        // Before it is written: what is on its way when the stream ends is not sent again.
        position = event.seq;
        await write(`id: ${event.seq}\nevent: ${event.type}\ndata: ${data}\n\n`);
        isFinished = event.type === 'finished';
        if (isFinished) return;
      }
      if (events.length < limit) return;
    }
  }

  /** A reader who has sent events in order would have met it. */
  async function isBehindTheEnd(seq: number): Promise<boolean> {
    const end = seq > 0 ? await records.events.lastOf(interviewId, 'finished') : null;
    return end !== null && end.seq <= seq;
  }

  /** What was sent may have given way: the reader is told to drop it, and it is sent anew. */
  async function mend(replaced: InterviewRecord['replaced']): Promise<void> {
    if (replaced === null || replaced.at <= mendedAt) return;
    mendedAt = replaced.at;
    if (replaced.from > position) return;
    await write(live('resync', { from: replaced.from }));
    position = replaced.from - 1;
    start = position;
    settledReplies.clear();
  }

  /** A reader who comes with a cursor may have read before that. */
  function hasReadBefore({ at }: { at: number }): boolean {
    return after > 0 && at > clock() - (lostMs === undefined ? LONG_MS : lostMs + SLACK_MS);
  }

  async function writeRoom(seat: Seat | null): Promise<void> {
    const watching = await isWatched();
    for (const { type, data } of newsOfRoom({ seat, watching })) await write(live(type, data));
  }

  /** Pages never see a comment, and need the server's time to count down. */
  function clockEvent(): string {
    return live('clock', { server_time: iso(clock()) });
  }

  return {
    position: () => position,
    async begin() {
      await write(clockEvent());
      const now = await records.interviews.find(interviewId);
      await writeRoom(now?.seat ?? null);
      const replaced = now?.replaced ?? null;
      if (replaced && !hasReadBefore(replaced)) mendedAt = replaced.at;
      await mend(replaced);
      await writeStored(Number.POSITIVE_INFINITY);
      // A reader whose cursor is past the end of a finished interview has nothing to wait for; one that has just read that a
      // practice is over waits for its last event.
      return isFinished || (isClosed(interview) && position === start);
    },
    async tell(news) {
      switch (news.type) {
        case 'stored':
          await writeStored(news.seq);
          return isFinished;
        case 'tick':
          if (news.isDue) await write(`: keep-alive\n\n${clockEvent()}`);
          // What the bus may have lost.
          if (news.look) {
            await writeRoom(news.look.seat);
            await mend(news.look.replaced);
            await writeStored(news.look.lastSeq);
          }
          return isFinished || news.look?.isOver === true;
        case 'replaced': {
          const now = await records.interviews.find(interviewId);
          await mend(now?.replaced ?? null);
          await writeStored(now?.lastSeq ?? position);
          return isFinished;
        }
        case 'room':
          await writeRoom((await records.interviews.find(interviewId))?.seat ?? null);
          return false;
        case 'progress':
          await write(live('progress', presentProgress(news)));
          return false;
        case 'transcribing':
          await write(live('transcribing', presentTranscribing(news)));
          return false;
        default:
          if (!settledReplies.has(news.replyId)) await write(live(news.type, presentLive(news)));
          return false;
      }
    },
  };
}

/** One that is not stored, as it stands in the stream. */
export function live(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
