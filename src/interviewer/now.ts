import { type Coverage, coverageOf, MOST_FOLLOW_UPS } from '../domain/interview/coverage.ts';
import type { CurrentWork } from '../domain/interview/current-work.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { isAccepted } from '../domain/measurement/verdicts.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { FactWords } from './fact-kinds.ts';
import { FACT_WORDS } from './fact-words.ts';
import { describeFollowUps } from './task-text.ts';
import type { TaskText } from './work.ts';

/** What an interview's row says of where it stands. */
export interface RuleFacts {
  maxTasks: number;
  /** Of the open task, milliseconds since the epoch; null when no clock runs. */
  deadlineAt: number | null;
  /** Checks left of the open task. */
  attemptsLeft: number;
}

interface Past {
  events: readonly InterviewEvent[];
  /** What the bank says of the tasks that were given, by their ids. */
  tasks: ReadonlyMap<string, TaskText>;
  locale: Locale;
}

/**
 * Where the interview stands at this moment: time, checks, what was covered. Asked for, a model that does not read it in its
 * prompt can only invent it. `now` in milliseconds since the epoch.
 */
export function describeNow(
  rules: RuleFacts,
  { work, now, ...past }: Past & { work: CurrentWork | null; now: number },
): string {
  const { events, locale } = past;
  const words = FACT_WORDS[locale];
  if (!work) return words.noTask(rules.maxTasks);
  const coverage = coverageOf(upTo(events, work));
  return [
    [standing(work, words), ...clock(rules, { work, events, now, words })].join(' '),
    covered(work, coverage, words),
    ...carried(coverageOf(events), past),
    ...(coverage.openQuestion ? [words.openQuestion] : []),
  ].join('\n');
}

function standing({ task, outcome, check }: CurrentWork, words: FactWords): string {
  const name = words.task(task.number);
  if (outcome) return `${name}: ${words.outcomes[outcome]}.`;
  return check && isAccepted(check.verdict) ? `${name}: ${words.accepted}.` : `${name}.`;
}

/** Nothing of a task that is closed, or over which another is open. */
function clock(
  { deadlineAt, attemptsLeft }: RuleFacts,
  {
    work,
    events,
    now,
    words,
  }: { work: CurrentWork; events: readonly InterviewEvent[]; now: number; words: FactWords },
): string[] {
  if (work.outcome !== null || deadlineAt === null) return [];
  const stoppedAt = clockStoppedAt(events);
  const leftMs = Math.max(0, deadlineAt - (stoppedAt ?? now));
  const usedMs = Math.max(0, limitOf(work, events) - leftMs);
  return [
    words.time(words.minutes(usedMs), spoken(leftMs, words)),
    ...(stoppedAt === null ? [] : [words.clockStopped]),
    words.left(attemptsLeft),
  ];
}

function covered({ outcome }: CurrentWork, coverage: Coverage, words: FactWords): string {
  const counts = words.covered(coverage);
  return outcome === 'solved'
    ? `${counts} ${words.followUpsAsked(Math.min(coverage.followUps, MOST_FOLLOW_UPS), MOST_FOLLOW_UPS)}`
    : counts;
}

/** A question about a solved task that was not answered before the next one came: it may be answered now. */
function carried({ carriedQuestion }: Coverage, { events, tasks, locale }: Past): string[] {
  if (carriedQuestion === null) return [];
  const said = FACT_WORDS[locale].questionOn(carriedQuestion);
  const given = events.find((event) => event.type === 'task' && event.data.number === carriedQuestion);
  const isSolved = events.some(
    (event) =>
      event.type === 'state' && event.data.taskNumber === carriedQuestion && event.data.outcome === 'solved',
  );
  const task = given?.type === 'task' && isSolved ? tasks.get(given.data.taskId) : undefined;
  return task ? [said, describeFollowUps(task, locale)] : [said];
}

/** The events until the next task: a word about an earlier one may come once that is out. */
function upTo(events: readonly InterviewEvent[], { task }: CurrentWork): readonly InterviewEvent[] {
  const next = events.findIndex((event) => event.type === 'task' && event.data.number > task.number);
  return next < 0 ? events : events.slice(0, next);
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

function spoken(ms: number, { clock }: FactWords): string {
  const seconds = Math.round(ms / 1_000);
  return clock(Math.floor(seconds / 60), seconds % 60);
}
