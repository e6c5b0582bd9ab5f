import type { Role } from '../domain/vocabulary.ts';

/** Live events between the worker that writes and the streams that read. Nothing here is stored. */
export interface Bus {
  publish(interviewId: string, event: LiveEvent): Promise<void>;
  /**
   * Calls the listener for each event from now on, in order. A reply that is already being written is told first,
   * as one `typing` and one `delta` with the text so far.
   */
  subscribe(interviewId: string, listener: (event: LiveEvent) => void): Promise<Unsubscribe>;
  /** Calls all that listen for notices, in this process before it returns. Another one that cannot be reached now misses it. */
  tell(notice: Notice): Promise<void>;
  onNotice(listener: (notice: Notice) => void): Unsubscribe;
  /** Since when all that other processes publish is heard here; null while it is not. */
  wholeSince(): number | null;
  close(): Promise<void>;
}

/** For every process that has streams open: some of them have to end. */
export type Notice =
  /** Whose readers may not read any more. */
  | { type: 'ended'; streams: EndedStreams }
  /** There are too many, and these are the oldest. */
  | { type: 'replaced'; streamIds: string[] };

export type EndedStreams =
  | { whose: 'token'; tokenId: string }
  /** All of the user, but those of the token that is kept. */
  | { whose: 'user'; userId: string; keptToken: string | null }
  /** Of a user who has another role now: those that it does not allow. */
  | { whose: 'role'; userId: string; role: Role; organisationId: string };

export type Unsubscribe = () => void;

export type LiveEvent =
  /** New events up to this number are in the store. */
  | { type: 'stored'; seq: number }
  /** Events in the store have given way to others; the interview's row says from which number on. */
  | { type: 'replaced' }
  | { type: 'typing'; replyId: string; attempt: number }
  | { type: 'delta'; replyId: string; attempt: number; index: number; text: string }
  /** How many tests of a run or check have been run; the first one says 0. */
  | { type: 'progress'; of: 'run' | 'check'; executionId: string; done: number; total: number }
  /** What is said in a recording is being written down. */
  | { type: 'transcribing'; uploadId: string; elapsedMs: number; durationMs: number | null }
  /** Another page has the seat, or the company has begun or ceased to watch. */
  | { type: 'room' }
  | ConnectionEvent
  /** The reply is over: its text so far is forgotten. */
  | { type: 'settled'; replyId: string };

/** Of the candidate's connection, for processes in which a stream of theirs is open: seen in process `by`, at that moment. */
export type ConnectionEvent = { type: 'connection'; by: string; at: number } & ConnectionNews;

export type ConnectionNews =
  | { did: 'call' }
  /** Their last stream there has ended. */
  | { did: 'leave' }
  /** A page of theirs is back, whose stream broke so long ago; `isAlone`: and has none but the new one there. */
  | { did: 'return'; clientId: string; lostMs: number; isAlone: boolean };
