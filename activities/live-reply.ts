import type { Bus } from '../src/bus/bus.ts';

/**
 * Shows a reply while it is written. Deltas keep their order and count from 0 within an attempt; text that comes
 * while the bus is busy goes out as one delta. A bus that fails costs the live text, never the reply.
 */
export interface LiveReply {
  /** Clients drop the text shown so far, if there is any: only then a new attempt begins for them. */
  restart(): void;
  show(text: string): void;
  /** Resolves once everything is out. */
  flush(): Promise<void>;
}

export function createLiveReply({
  bus,
  interviewId,
  replyId,
  attempt: firstAttempt,
  onFault,
}: {
  bus: Bus;
  interviewId: string;
  replyId: string;
  attempt: number;
  /** Told once of a bus that fails. */
  onFault: (error: unknown) => void;
}): LiveReply {
  let attempt = firstAttempt;
  let index = 0;
  let waiting = '';
  let typing = true;
  let sending = false;
  let draining = Promise.resolve();
  let faulty = false;
  /** Text of this attempt has gone out. */
  let isShown = false;

  const live: LiveReply = {
    restart() {
      waiting = '';
      if (!isShown) return;
      isShown = false;
      attempt += 1;
      typing = true;
      send();
    },
    show(text) {
      waiting += text;
      send();
    },
    async flush() {
      while (sending) await draining;
    },
  };
  send();
  return live;

  function send(): void {
    if (sending) return;
    sending = true;
    draining = drain();
  }

  async function drain(): Promise<void> {
    while (typing || waiting !== '') {
      try {
        if (typing) {
          typing = false;
          index = 0;
          await bus.publish(interviewId, { type: 'typing', replyId, attempt });
        } else {
          const text = waiting;
          waiting = '';
          isShown = true;
          const delta = { replyId, attempt, index, text };
          index += 1;
          await bus.publish(interviewId, { type: 'delta', ...delta });
        }
      } catch (error) {
        if (!faulty) onFault(error);
        faulty = true;
      }
    }
    sending = false;
  }
}
