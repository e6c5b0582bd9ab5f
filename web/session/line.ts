import { backoffMs } from './backoff.ts';
import type { Outcome } from './outcome.ts';
import type { Timers } from './timers.ts';

/** What all calls of a page share: whether it is signed in, how long they wait, and the end. */
export interface Line {
  /**
   * Calls until the server has said yes or no: again after a pause while it says "later", again after the next sign-in
   * while nobody is signed in. Null once the line is closed. `onWait` hears before each pause.
   */
  deliver<Answer>(
    call: () => Promise<Outcome<Answer>>,
    onWait?: (wait: Wait) => void,
  ): Promise<Said<Answer> | null>;
  /** Resolves after so many ms; at once when the page wakes or the line is closed. */
  pause(ms: number): Promise<void>;
  signedOut(): boolean;
  /** A call outside of `deliver` was answered with 401. */
  signOut(): void;
  /** A new token is there. */
  signIn(): void;
  /** Resolves once somebody is signed in, or the line is closed. */
  whenSignedIn(): Promise<void>;
  /** Ends every pause: the page woke, or a person asked to try at once. */
  wake(): void;
  isClosed(): boolean;
  close(): void;
}

export type Said<Answer> = Exclude<Outcome<Answer>, { kind: 'later' | 'signed_out' }>;
type Wait = Extract<Outcome<never>, { kind: 'later' | 'signed_out' }>;

export function createLine({
  timers,
  random,
  onSignedOut,
}: {
  timers: Timers;
  random: () => number;
  /** Hears of each change. */
  onSignedOut: (signedOut: boolean) => void;
}): Line {
  const sleepers = new Set<() => void>();
  const guests = new Set<() => void>();
  let isSignedOut = false;
  let closed = false;

  function setSignedOut(value: boolean): void {
    if (isSignedOut === value) return;
    isSignedOut = value;
    onSignedOut(value);
    if (!value) release(guests);
  }

  const line: Line = {
    async deliver(call, onWait) {
      for (let failures = 1; !closed; ) {
        const outcome = await call();
        if (outcome.kind === 'answered' || outcome.kind === 'refused') return outcome;
        onWait?.(outcome);
        if (outcome.kind === 'signed_out') {
          setSignedOut(true);
          await line.whenSignedIn();
          failures = 1;
        } else {
          await line.pause(backoffMs(failures, random(), outcome.retryAfterMs));
          failures += 1;
        }
      }
      return null;
    },
    pause(ms) {
      if (closed) return Promise.resolve();
      return new Promise((resolve) => {
        function end(): void {
          callOff();
          sleepers.delete(end);
          resolve();
        }
        const callOff = timers.after(ms, end);
        sleepers.add(end);
      });
    },
    signedOut: () => isSignedOut,
    signOut: () => setSignedOut(true),
    signIn: () => setSignedOut(false),
    whenSignedIn() {
      if (!isSignedOut || closed) return Promise.resolve();
      return new Promise((resolve) => guests.add(resolve));
    },
    wake: () => release(sleepers),
    isClosed: () => closed,
    close() {
      closed = true;
      release(sleepers);
      release(guests);
    },
  };
  return line;
}

function release(waiting: Set<() => void>): void {
  const all = [...waiting];
  waiting.clear();
  for (const go of all) go();
}
