import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import { VERDICTS } from '../src/domain/vocabulary.ts';
import type { EventBatch } from '../src/records/event-batch.ts';

/** Told each batch of events once it is stored. A batch that is stored again after a crash counts again. */
export type WatchEvents = (batch: EventBatch) => void;

/** Counts for alarms, and one log line each for the start, the end and the report of an interview. */
export function createEventWatch({
  registry,
  logger,
}: {
  registry: Registry;
  logger: Pick<Logger, 'info'>;
}): WatchEvents {
  const registers = [registry];
  const checks = new Counter({
    name: 'viva_checks_total',
    help: "Checks by verdict; internal_error is nobody's fault but ours.",
    labelNames: ['verdict'],
    registers,
  });
  const replies = new Counter({
    name: 'viva_replies_total',
    help: 'Messages of the interviewer; degraded ones were written by no model.',
    labelNames: ['degraded'],
    registers,
  });
  const reviews = new Counter({
    name: 'viva_reviews_total',
    help: 'Reviews of checked code; degraded ones were written by no model.',
    labelNames: ['degraded'],
    registers,
  });
  const ended = new Counter({
    name: 'viva_interviews_ended_total',
    help: 'Interviews that have ended, by what ended them.',
    labelNames: ['cause'],
    registers,
  });
  // An alarm on a rate needs the zero before the first one.
  for (const verdict of VERDICTS) checks.inc({ verdict }, 0);
  for (const degraded of ['true', 'false']) {
    replies.inc({ degraded }, 0);
    reviews.inc({ degraded }, 0);
  }

  return (batch) => {
    for (const event of batch.events) watch(batch, event);
  };

  function watch({ plan, workflowId }: EventBatch, event: InterviewEvent): void {
    const interview = { session_id: plan.interviewId, workflow_id: workflowId };
    if (event.seq === 1) {
      const { candidateId, track, level, locale } = plan;
      logger.info({ ...interview, user_id: candidateId, track, level, locale }, 'interview started');
    }
    if (event.type === 'verdict') checks.inc({ verdict: event.data.verdict });
    if (event.type === 'final') replies.inc({ degraded: String(event.data.degraded) });
    if (event.type === 'feedback') reviews.inc({ degraded: String(event.data.degraded) });
    if (event.type === 'state' && event.data.state === 'finished') {
      const { cause, taskNumber } = event.data;
      ended.inc({ cause });
      const facts = { cause, tasks: taskNumber, duration_ms: event.at - plan.startedAt };
      logger.info({ ...interview, ...facts }, 'interview ended');
    }
    if (event.type === 'finished' && event.data.reportSha256 !== null) {
      logger.info({ ...interview, report_sha256: event.data.reportSha256 }, 'report ready');
    }
  }
}
