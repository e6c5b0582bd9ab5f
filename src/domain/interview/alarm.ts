import { type Interview, openTask, rulesOf } from './interview.ts';

export type Alarm = { at: number; kind: 'deadline' | 'idle' };

/** Whoever is there, or has time on the clock, does something within a day, or is not there. */
const LONGEST_IDLE_MS = 24 * 3600_000;

/**
 * When the interview acts by itself next. The clock stands still while a check runs, and nobody is idle while a run
 * is on its way. While a deadline runs, or the candidate was seen (`seenAt`) without doing anything, the idle limit
 * does not end it, for a day at most.
 */
export function nextAlarm(
  interview: Interview,
  { inFlight, seenAt = null }: { inFlight: boolean; seenAt?: number | null },
): Alarm | null {
  if (interview.state === 'finished' || interview.state === 'evaluating') return null;
  const deadlineAt = openTask(interview)?.deadlineAt ?? null;
  const deadline: Alarm | null = deadlineAt === null ? null : { at: deadlineAt, kind: 'deadline' };
  if (inFlight) return deadline;
  const idle: Alarm = { at: idleAt(interview, deadlineAt !== null, seenAt), kind: 'idle' };
  return deadline && deadline.at <= idle.at ? deadline : idle;
}

function idleAt({ plan, lastActivityAt }: Interview, hasDeadline: boolean, seenAt: number | null): number {
  const { idleLimitMs } = plan;
  if (rulesOf(plan) < 2) return lastActivityAt + idleLimitMs;
  const latest = lastActivityAt + Math.max(idleLimitMs, LONGEST_IDLE_MS);
  return hasDeadline ? latest : Math.min(latest, Math.max(lastActivityAt, seenAt ?? 0) + idleLimitMs);
}
