import type { TimelineEntry } from '../../contract/report.ts';
import type { InterviewEvent } from '../../domain/interview/events.ts';
import type { InterviewPlan } from '../../domain/interview/interview.ts';
import { excerpt } from '../../domain/text.ts';
import { sinceStart } from './format.ts';

type Kind<Entry> = Entry extends TimelineEntry ? Omit<Entry, 'at_ms' | 'task'> : never;

/** Characters that a timeline shows of a message: enough to recognise it. */
const EXCERPT = 240;

export function timelineOf(plan: InterviewPlan, events: readonly InterviewEvent[]): TimelineEntry[] {
  let task: number | null = null;
  return events.flatMap((event): TimelineEntry[] => {
    if (event.type === 'task') task = event.data.number;
    const entry = entryOf(event);
    return entry ? [{ at_ms: sinceStart(plan, event.at), task, ...entry }] : [];
  });
}

function entryOf(event: InterviewEvent): Kind<TimelineEntry> | null {
  switch (event.type) {
    case 'task':
      return { kind: 'task', title: event.data.title, rating: event.data.rating };
    case 'state': {
      const { state, cause, outcome } = event.data;
      return { kind: 'state', state, cause, outcome };
    }
    case 'run': {
      const { verdict, passed, total, language } = event.data;
      return { kind: 'run', verdict, passed, total, language };
    }
    case 'verdict': {
      const { submissionId, counted, verdict, passed, total, language } = event.data;
      return { kind: 'check', submission_id: submissionId, counted, verdict, passed, total, language };
    }
    case 'feedback':
      return { kind: 'feedback', submission_id: event.data.submissionId, degraded: event.data.degraded };
    case 'message':
      return { kind: 'message', text: excerpt(event.data.text, EXCERPT) };
    case 'final': {
      const { text, replyTo, degraded } = event.data;
      return { kind: 'reply', text: excerpt(text, EXCERPT), unasked: replyTo.length === 0, degraded };
    }
    case 'hint':
      return { kind: 'hint', number: event.data.number };
    case 'extended':
      return { kind: 'extension', seconds: event.data.seconds, reason: event.data.reason };
    case 'credited':
      return { kind: 'credit', seconds: event.data.seconds, cause: event.data.cause };
    case 'error':
      return { kind: 'error', code: event.data.code };
    case 'time_left':
    case 'notice_acknowledged':
    case 'problem_reported':
    case 'answer_recorded':
    case 'soft_skills':
    case 'assessed':
    case 'finished':
    case 'integrity_reviewed':
    case 'appealed':
    case 'decided':
      return null;
  }
}
