import type { InterviewEvent } from '../../domain/interview/events.ts';
import {
  abilityOf,
  type Interview,
  type InterviewPlan,
  responses,
} from '../../domain/interview/interview.ts';
import { initialInterview } from '../../domain/interview/machine.ts';
import { abilityBand } from '../../domain/measurement/ability.ts';
import { type AbilityLabel, abilityLabel } from '../../domain/measurement/labels.ts';
import type { Locale, StateCause, TelemetryType } from '../../domain/vocabulary.ts';
import { iso, round, sinceStart } from './format.ts';
import { createParts, endOf, foldReadable, type MissingPart } from './parts.ts';
import { bandInWords, type Fit, type Verdict } from './standing.ts';
import { type ReportTask, reportTask } from './task.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

/**
 * The report of an interview as a document, in the contract's words; ISO-8601 times, durations in milliseconds. It is
 * a fold of the plan and the events and of nothing else, so whoever has those can derive it again. Code and output are
 * referred to by SHA-256 and lie in the store.
 */
export interface Report {
  /** Goes up whenever the same events give another document. */
  report_version: number;
  session_id: string;
  track: string;
  level: string;
  locale: Locale;
  started_at: string;
  finished_at: string;
  duration_ms: number;
  /** What ended the interview; left out where the event that says so cannot be read. */
  ended_by?: StateCause;
  /** A 90 % band and what it means; `estimate` is its middle. */
  ability: Ability & { verdict: Verdict };
  tasks: ReportTask[];
  timeline: TimelineEntry[];
  extensions: {
    at: string;
    at_ms: number;
    seconds: number;
    reason: string;
    by: string;
    deadline_at: string;
  }[];
  /** What failed on the interviewer's side. */
  outages: { at: string; at_ms: number; kind: 'interviewer' | 'sandbox'; detail: string }[];
  signals: { kind: string; severity: string; count: number }[];
  /** What telemetry amounted to; null when nothing was told. */
  integrity: {
    events: Partial<Record<TelemetryType, number>>;
    missing: number;
    conflicts: number;
    /** The longest of the large ones. Left out where they were not recorded. */
    pastes?: { at_ms: number; length: number }[];
  } | null;
  /** Advice to a person; null when no model has read the transcript. */
  soft_skills:
    | {
        skill: string;
        score: number | null;
        summary: string;
        evidence: { message_id: string; quote: string }[];
      }[]
    | null;
  /** What a model should have written and a template did, and what could not be made at all and is missing. */
  degraded: { kind: 'reply' | 'feedback' | MissingPart['kind']; id: string; at: string }[];
}

/** A 90 % band on the Elo scale, its middle, and the level of that in a word. */
export interface Ability {
  estimate: number;
  low: number;
  high: number;
  label: AbilityLabel;
}

/** What lists show of a report. */
export interface Judgement {
  ability: Ability;
  fit: Fit;
}

export const REPORT_VERSION = 6;

/**
 * Folds the events of a finished interview. What cannot be made of them is left out and told in `degraded`. Throws when
 * they do not end in `finished`.
 */
export function buildReport(plan: InterviewPlan, stored: readonly InterviewEvent[]): Report {
  // The event that announces the report carries its hash and is no part of it.
  const { interview, events, unreadable } = foldReadable(
    plan,
    stored.filter(({ type }) => type !== 'finished'),
  );
  const finishedAt = endOf(interview, { stored, unreadable });
  if (finishedAt === null) throw new Error(`interview ${plan.interviewId} is not finished`);
  const parts = createParts(finishedAt);
  const section = <Part>(id: string, part: () => Part, otherwise: Part) =>
    parts.make({ kind: 'section', id }, part, otherwise);
  const report = {
    report_version: REPORT_VERSION,
    session_id: plan.interviewId,
    track: plan.track,
    level: plan.level,
    locale: plan.locale,
    started_at: iso(plan.startedAt),
    finished_at: iso(finishedAt),
    duration_ms: sinceStart(plan, finishedAt),
    ...(interview.state === 'finished' && { ended_by: endedBy(events) }),
    ability: section('ability', () => abilityIn(interview), abilityIn(initialInterview(plan))),
    tasks: interview.tasks.flatMap((task) =>
      parts.make({ kind: 'task', id: task.taskId }, () => [reportTask(task, { plan, events })], []),
    ),
    timeline: section('timeline', () => timelineOf(plan, events), []),
    extensions: section('extensions', () => extensionsOf(plan, events), []),
    outages: section('outages', () => outagesOf(plan, events), []),
    signals: section('signals', () => signalsOf(interview), []),
    integrity: section('integrity', () => integrityOf(interview), null),
    soft_skills: section('soft_skills', () => softSkillsOf(events), null),
    degraded: section('degraded', () => degradedOf(events), []),
  };
  const unread = unreadable.map(
    ({ seq }): MissingPart => ({
      kind: 'event',
      id: String(seq),
      at: iso(finishedAt),
    }),
  );
  return { ...report, degraded: [...report.degraded, ...unread, ...parts.missing()] };
}

export function judgementIn({ ability: { verdict, ...ability } }: Pick<Report, 'ability'>): Judgement {
  return { ability, fit: verdict.fit };
}

function abilityIn(interview: Interview): Report['ability'] {
  const estimate = abilityOf(interview);
  const { low, high } = abilityBand(estimate);
  const { level, locale } = interview.plan;
  return {
    estimate: round(estimate.mean, 1),
    low: round(low, 1),
    high: round(high, 1),
    label: abilityLabel(estimate.mean),
    verdict: bandInWords({
      estimate: estimate.mean,
      low,
      high,
      level,
      locale,
      tasks: responses(interview).length,
    }),
  };
}

function endedBy(events: readonly InterviewEvent[]): StateCause {
  const last = events.findLast((event) => event.type === 'state');
  return last?.type === 'state' ? last.data.cause : 'finish';
}

function extensionsOf(plan: InterviewPlan, events: readonly InterviewEvent[]): Report['extensions'] {
  return events.flatMap((event) => {
    if (event.type !== 'extended') return [];
    const { seconds, reason, by, deadlineAt } = event.data;
    const at_ms = sinceStart(plan, event.at);
    return [{ at: iso(event.at), at_ms, seconds, reason, by, deadline_at: iso(deadlineAt) }];
  });
}

function outagesOf(plan: InterviewPlan, events: readonly InterviewEvent[]): Report['outages'] {
  return events.flatMap((event): Report['outages'] => {
    const when = { at: iso(event.at), at_ms: sinceStart(plan, event.at) };
    if (event.type === 'error') return [{ ...when, kind: 'interviewer', detail: event.data.code }];
    if ((event.type === 'run' || event.type === 'verdict') && event.data.verdict === 'internal_error') {
      return [{ ...when, kind: 'sandbox', detail: event.data.verdict }];
    }
    return [];
  });
}

function signalsOf({ integrity }: Interview): Report['signals'] {
  return (integrity?.signals ?? []).map(({ kind, severity, count }) => ({ kind, severity, count }));
}

function integrityOf({ plan, integrity }: Interview): Report['integrity'] {
  if (!integrity) return null;
  const { counts: events, missing, conflicts, pastes } = integrity;
  const told = pastes?.map(({ at, length }) => ({ at_ms: sinceStart(plan, at), length }));
  return { events, missing, conflicts, ...(told && { pastes: told }) };
}

function degradedOf(events: readonly InterviewEvent[]): Report['degraded'] {
  return events.flatMap((event): Report['degraded'] => {
    if (event.type === 'final' && event.data.degraded) {
      return [{ kind: 'reply', id: event.data.messageId, at: iso(event.at) }];
    }
    if (event.type === 'feedback' && event.data.degraded) {
      return [{ kind: 'feedback', id: event.data.submissionId, at: iso(event.at) }];
    }
    return [];
  });
}

function softSkillsOf(events: readonly InterviewEvent[]): Report['soft_skills'] {
  const read = events.find((event) => event.type === 'soft_skills');
  if (read?.type !== 'soft_skills') return null;
  return read.data.skills.map(({ evidence, ...skill }) => ({
    ...skill,
    evidence: evidence.map(({ messageId, quote }) => ({ message_id: messageId, quote })),
  }));
}
