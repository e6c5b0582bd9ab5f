import type { TaskClock } from './session.ts';
import type { Interview, StreamEvent } from './wire.ts';

/** What the interview is like after an event, without asking the server. */
export function factsAfter(interview: Interview, event: StreamEvent): Interview {
  switch (event.type) {
    case 'state': {
      const { state, task_number, deadline_at, attempts_left } = event.data;
      return {
        ...interview,
        state,
        task_number,
        deadline_at,
        attempts_left: attempts_left ?? interview.attempts_left,
      };
    }
    case 'task':
      return { ...interview, current_task_id: event.data.task_id };
    case 'extended':
    case 'credited':
      return { ...interview, deadline_at: event.data.deadline_at };
    case 'finished':
      return { ...interview, state: 'finished', report_ready: event.data.report_url !== null };
    default:
      return interview;
  }
}

/** The task's clock as the interview has it; `now` is the server's time, at which it stops when a check begins. */
export function clockOf(interview: Interview, before: TaskClock, now: number): TaskClock {
  const isStopped = interview.state === 'evaluating';
  return {
    deadlineAt: interview.deadline_at === null ? null : Date.parse(interview.deadline_at),
    stoppedAt: isStopped ? (before.stoppedAt ?? now) : null,
    uncertaintyMs: before.uncertaintyMs,
  };
}

/** What is left of the task's time, in ms, never below 0; null while no task runs. */
export function remainingMs(clock: TaskClock, now: number): number | null {
  if (clock.deadlineAt === null) return null;
  return Math.max(0, clock.deadlineAt - (clock.stoppedAt ?? now));
}

const MINUTE_MS = 60_000;

/** When the time that is left is told to those who do not see the clock. */
const ANNOUNCEMENTS_MS: readonly number[] = [10 * MINUTE_MS, 5 * MINUTE_MS, MINUTE_MS];

/**
 * The announcement that became due between two looks at the clock, as what is left in ms: the smallest, where several were
 * passed in sleep. Null when none was, or when time was added.
 */
export function announcement(beforeMs: number, afterMs: number): number | null {
  const passed = ANNOUNCEMENTS_MS.filter((threshold) => afterMs <= threshold && threshold < beforeMs);
  return passed.at(-1) ?? null;
}
