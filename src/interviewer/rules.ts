import type { CurrentWork } from '../domain/interview/current-work.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import type { Language } from '../domain/vocabulary.ts';

/** What an interview's row says of its rules. */
export interface RuleFacts {
  languages: readonly Language[];
  maxTasks: number;
  /** Of the open task, milliseconds since the epoch; null when no clock runs. */
  deadlineAt: number | null;
  /** Checks left of the open task. */
  attemptsLeft: number;
}

/**
 * Languages, tasks, checks and time left as the system knows them: asked for, a model that does not read them in its
 * prompt can only invent them. `now` in milliseconds since the epoch.
 */
export function describeRules(
  { languages, maxTasks, deadlineAt, attemptsLeft }: RuleFacts,
  { work, events, now }: { work: CurrentWork | null; events: readonly InterviewEvent[]; now: number },
): string {
  const lines = [
    `Languages offered: ${languages.join(', ')}. Programs have the standard library only.`,
    work ? `Task ${work.task.number} of at most ${maxTasks}.` : `At most ${maxTasks} tasks, none taken yet.`,
  ];
  if (work && work.outcome === null && deadlineAt !== null) {
    const stoppedAt = clockStoppedAt(events);
    const restMs = Math.max(0, deadlineAt - (stoppedAt ?? now));
    lines.push(
      `Checks left for this task: ${attemptsLeft} of ${work.task.maxAttempts}.`,
      `Time left for this task: ${spoken(restMs)} of ${spoken(limitOf(work, events))}${stoppedAt === null ? '' : '; the clock stands still while a check is judged'}.`,
    );
  }
  return lines.join('\n');
}

/** Since when a check is judged; null while the clock runs. */
function clockStoppedAt(events: readonly InterviewEvent[]): number | null {
  const last = events.findLast((event) => event.type === 'state');
  return last?.type === 'state' && last.data.state === 'evaluating' ? last.at : null;
}

function limitOf({ task }: CurrentWork, events: readonly InterviewEvent[]): number {
  const issued = events.findLastIndex((event) => event.type === 'task' && event.data.taskId === task.taskId);
  const extended = events
    .slice(issued)
    .reduce((sum, event) => sum + (event.type === 'extended' ? event.data.seconds * 1_000 : 0), 0);
  return task.limitMs + extended;
}

function spoken(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
