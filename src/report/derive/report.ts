import type { z } from 'zod';
import { REPORT_VERSION, type Report, reportContent } from '../../contract/report.ts';
import type { InterviewEvent } from '../../domain/interview/events.ts';
import {
  abilityOf,
  type Interview,
  type InterviewPlan,
  responses,
} from '../../domain/interview/interview.ts';
import { initialInterview } from '../../domain/interview/machine.ts';
import { abilityBand } from '../../domain/measurement/ability.ts';
import { abilityLabel } from '../../domain/measurement/labels.ts';
import { isOutage } from '../../domain/measurement/verdicts.ts';
import { wellFormedData } from '../../domain/text.ts';
import type { StateCause } from '../../domain/vocabulary.ts';
import { conversationOf } from './conversation.ts';
import { iso, round, sinceStart } from './format.ts';
import { createParts, endOf, foldReadable, type MissingPart } from './parts.ts';
import { standingOf } from './standing.ts';
import { taskOf } from './task.ts';
import { timelineOf } from './timeline.ts';

/**
 * Folds the events of a finished interview. What cannot be made of them is left out and told in `degraded`. Throws when
 * they do not end in `finished`.
 */
export function buildReport(plan: InterviewPlan, stored: readonly InterviewEvent[]): Report {
  const told = untilTheEnd(stored);
  const { interview, events, unreadable } = foldReadable(plan, told);
  const finishedAt = endOf(interview, { stored: told, unreadable });
  if (finishedAt === null) throw new Error(`interview ${plan.interviewId} is not finished`);
  const parts = createParts(finishedAt);
  const section = <Part>(id: string, schema: z.ZodType<Part>, part: () => Part, otherwise: Part) =>
    parts.make({ kind: 'section', id }, schema, part, otherwise);
  const { shape } = reportContent;
  const report: Report = {
    report_version: REPORT_VERSION,
    session_id: plan.interviewId,
    track: plan.track,
    level: plan.level,
    locale: plan.locale,
    started_at: iso(plan.startedAt),
    finished_at: iso(finishedAt),
    duration_ms: sinceStart(plan, finishedAt),
    ...(interview.state === 'finished' && { ended_by: endedBy(events) }),
    ...(plan.terms && {
      time: {
        time_percent: plan.terms.timePercent,
        additional_time_percent: plan.terms.additionalTimePercent,
      },
    }),
    ability: section('ability', shape.ability, () => abilityIn(interview), abilityIn(initialInterview(plan))),
    tasks: interview.tasks.flatMap((task) =>
      parts.make({ kind: 'task', id: task.taskId }, shape.tasks, () => [taskOf(task, { plan, events })], []),
    ),
    timeline: section('timeline', shape.timeline, () => timelineOf(plan, events), []),
    conversation: section('conversation', shape.conversation, () => conversationOf(plan, events), []),
    extensions: section('extensions', shape.extensions, () => extensionsOf(plan, events), []),
    outages: section('outages', shape.outages, () => outagesOf(plan, events), []),
    integrity: section('integrity', shape.integrity, () => integrityOf(interview), null),
    soft_skills: section('soft_skills', shape.soft_skills, () => softSkillsOf(events), null),
    degraded: section('degraded', shape.degraded, () => degradedOf(events), []),
  };
  const leftOut = unreadable.map(
    ({ seq }): MissingPart => ({ kind: 'event', id: String(seq), at: iso(finishedAt) }),
  );
  return wellFormedData({ ...report, degraded: [...report.degraded, ...leftOut, ...parts.missing()] });
}

/**
 * The event that announces the report carries its hash and is no part of it, nor is what comes behind it. What people say of
 * the signals stands beside the report, also where they said it before the end.
 */
function untilTheEnd(stored: readonly InterviewEvent[]): InterviewEvent[] {
  const end = stored.findIndex(({ type }) => type === 'finished');
  return stored
    .slice(0, end < 0 ? stored.length : end)
    .filter(({ type }) => type !== 'integrity_reviewed' && type !== 'appealed');
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
    verdict: standingOf({
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
    if ((event.type === 'run' || event.type === 'verdict') && isOutage(event.data.verdict)) {
      return [{ ...when, kind: 'sandbox', detail: event.data.verdict }];
    }
    return [];
  });
}

function integrityOf({ integrity }: Interview): Report['integrity'] {
  if (!integrity) return null;
  const { counts: events, missing, conflicts, edits = 0, refused = 0, chain } = integrity;
  return {
    events,
    edits,
    missing,
    conflicts,
    refused,
    chain: chain?.head ? { head: chain.head, length: chain.length } : null,
  };
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
