/** Ends a request that takes too long in one of its phases, through an AbortSignal. Times in milliseconds. */
export interface Watchdog {
  readonly signal: AbortSignal;
  /** Starts or restarts the clock of a phase. */
  expect(phase: Phase, ms: number): void;
  met(phase: Phase): void;
  /** Throws {@link Overdue} or the caller's reason when the signal is aborted. */
  throwIfAborted(): void;
  stop(): void;
}

export type Phase = 'first token' | 'first words' | 'next token' | 'end';

export class Overdue extends Error {
  override readonly name = 'Overdue';
  readonly phase: Phase;

  constructor(phase: Phase) {
    super(`the ${phase} did not come in time`);
    this.phase = phase;
  }
}

export function createWatchdog(caller?: AbortSignal): Watchdog {
  const controller = new AbortController();
  const signal = caller ? AbortSignal.any([caller, controller.signal]) : controller.signal;
  const timers = new Map<Phase, NodeJS.Timeout>();

  return {
    signal,
    expect(phase, ms) {
      // Once for every token: moving a timer on is far cheaper than making one.
      const timer = timers.get(phase);
      if (timer) timer.refresh();
      else
        timers.set(
          phase,
          setTimeout(() => controller.abort(new Overdue(phase)), ms),
        );
    },
    met(phase) {
      clearTimeout(timers.get(phase));
      timers.delete(phase);
    },
    throwIfAborted() {
      if (signal.aborted) throw signal.reason;
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
