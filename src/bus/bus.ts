/** Live events between the worker that writes and the streams that read. Nothing here is stored. */
export interface Bus {
  publish(interviewId: string, event: LiveEvent): Promise<void>;
  /**
   * Calls the listener for each event from now on, in order. A reply that is already being written is told first,
   * as one `typing` and one `delta` with the text so far.
   */
  subscribe(interviewId: string, listener: (event: LiveEvent) => void): Promise<Unsubscribe>;
  close(): Promise<void>;
}

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
  /** Another page has the seat, or the company has begun or ceased to watch. */
  | { type: 'room' }
  /** The reply is over: its text so far is forgotten. */
  | { type: 'settled'; replyId: string };
