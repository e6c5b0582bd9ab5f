import { type Interview, openTask } from './interview.ts';

export type Alarm = { at: number; kind: 'deadline' | 'idle' };

/**
 * When the interview acts by itself next. The clock stands still while a check runs, and nobody is idle while a run
 * is on its way.
 */
export function nextAlarm(interview: Interview, { inFlight }: { inFlight: boolean }): Alarm | null {
  if (interview.state === 'finished' || interview.state === 'evaluating') return null;
  const deadlineAt = openTask(interview)?.deadlineAt ?? null;
  const deadline: Alarm | null = deadlineAt === null ? null : { at: deadlineAt, kind: 'deadline' };
  if (inFlight) return deadline;
  const idle: Alarm = { at: interview.lastActivityAt + interview.plan.idleLimitMs, kind: 'idle' };
  return deadline && deadline.at <= idle.at ? deadline : idle;
}
