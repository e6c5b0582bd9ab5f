import { setImmediate as turn } from 'node:timers/promises';
import type { Timers } from '../../../web/session/timers.ts';

export interface ManualTimers extends Timers {
  /** Lets so much time pass, and all that it causes happen. */
  pass(ms: number): Promise<void>;
  /** The machine sleeps: only the wall clock goes on. */
  sleep(ms: number): void;
}

/** Time that passes when a test says so. */
export function manualTimers(): ManualTimers {
  const due = new Set<{ at: number; act: () => void }>();
  let [now, asleep] = [0, 0];

  return {
    now: () => now,
    date: () => Date.UTC(2026, 0, 1) + now + asleep,
    after(ms, act) {
      const timer = { at: now + ms, act };
      due.add(timer);
      return () => due.delete(timer);
    },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await turn();
        const [first] = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!first) break;
        due.delete(first);
        now = Math.max(now, first.at);
        first.act();
      }
      now = end;
      await turn();
    },
    sleep(ms) {
      asleep += ms;
    },
  };
}
