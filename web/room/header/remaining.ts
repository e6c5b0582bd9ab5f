import { useEffect, useState } from 'react';
import type { Session, TaskClock } from '../../session/session.ts';

export type Urgency = 'calm' | 'soon' | 'last';

const SOON_MS = 5 * 60_000;
const LAST_MS = 60_000;

/** Time left on the task, in ms by the server's clock; null while no task runs. Read again at each of its full seconds. */
export function useRemaining(session: Session, clock: TaskClock): number | null {
  const { deadlineAt, stoppedAt } = clock;
  const [now, setNow] = useState(session.serverNow);
  const isRunning = deadlineAt !== null && stoppedAt === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the server's word, too, which may have put the clock right
  useEffect(() => {
    if (!isRunning) return;
    let timer = 0;
    const tick = () => {
      const moment = session.serverNow();
      setNow(moment);
      const left = deadlineAt - moment;
      if (left > 0) timer = window.setTimeout(tick, (left % 1_000) + 1);
    };
    tick();
    return () => window.clearTimeout(timer);
  }, [session, isRunning, deadlineAt, clock]);
  return deadlineAt === null ? null : Math.max(0, deadlineAt - (stoppedAt ?? now));
}

export function urgencyOf(remainingMs: number): Urgency {
  if (remainingMs <= LAST_MS) return 'last';
  return remainingMs <= SOON_MS ? 'soon' : 'calm';
}

/** `9:05`, or `1:02:03` from an hour on. */
export function digitsOf(remainingMs: number): string {
  const seconds = Math.floor(remainingMs / 1_000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
