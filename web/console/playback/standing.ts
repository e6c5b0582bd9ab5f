import { clockOf, factsAfter, remainingMs } from '../../session/facts.ts';
import type { TaskClock } from '../../session/session.ts';
import type { Interview } from '../../session/wire.ts';
import type { StoredEvent } from './story.ts';

/** How the interview stood from a moment on, in ms since it began. */
export interface Standing {
  at: number;
  state: Interview['state'];
  taskNumber: number;
  attemptsLeft: number;
  /** By the server's clock, ms since the epoch. */
  clock: TaskClock;
}

const BEFORE: TaskClock = { deadlineAt: null, stoppedAt: null, uncertaintyMs: 0 };

/** How it stood after each event that changed it; the first is how it began. */
export function standingsOf(
  interview: Interview,
  events: readonly StoredEvent[],
  startedAt: number,
): Standing[] {
  let now: Interview = {
    ...interview,
    ...{ state: 'greeting', task_number: 0, current_task_id: null, deadline_at: null, attempts_left: 0 },
  };
  let clock = BEFORE;
  const standings = [standingAt(0, now, clock)];
  for (const event of events) {
    const { at: _, ...streamed } = event;
    const next = factsAfter(now, streamed);
    if (next === now) continue;
    now = next;
    const at = Date.parse(event.at);
    clock = clockOf(now, clock, at);
    standings.push(standingAt(Math.max(0, at - startedAt), now, clock));
  }
  return standings;
}

function standingAt(
  at: number,
  { state, task_number, attempts_left }: Interview,
  clock: TaskClock,
): Standing {
  return { at, state, taskNumber: task_number, attemptsLeft: attempts_left, clock };
}

/** What was left of the task's time at a moment, in ms since the epoch; null while no task ran. */
export function leftAt({ clock, state }: Standing, now: number): number | null {
  return state === 'finished' ? null : remainingMs(clock, now);
}
