import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createEventWatch } from '../../activities/watch-events.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { plan } from '../support/plan.ts';
import { batch } from '../support/records/records.ts';

describe('what becomes of interviews', () => {
  const registry = new Registry();
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const watch = createEventWatch({ registry, logger });

  const event = (seq: number, type: string, data: object) =>
    ({ seq, type, at: plan().startedAt + seq * 1_000, data }) as InterviewEvent;

  it('is counted, from zero on, by verdict, by who wrote a reply, and by what ended it', async () => {
    expect(await registry.metrics()).toContain('viva_checks_total{verdict="internal_error"} 0\n');
    watch(
      batch([
        event(1, 'final', { degraded: false, text: 'Welcome' }),
        event(2, 'verdict', { verdict: 'internal_error' }),
        event(3, 'verdict', { verdict: 'accepted' }),
        event(4, 'feedback', { degraded: true }),
        event(5, 'final', { degraded: true, text: 'words of nobody' }),
        event(6, 'state', { state: 'finished', cause: 'idle', taskNumber: 2 }),
        event(7, 'finished', { reportSha256: 'abc' }),
      ]),
    );
    const metrics = await registry.metrics();
    for (const line of [
      'viva_checks_total{verdict="internal_error"} 1',
      'viva_checks_total{verdict="accepted"} 1',
      'viva_checks_total{verdict="time_limit"} 0',
      'viva_replies_total{degraded="true"} 1',
      'viva_replies_total{degraded="false"} 1',
      'viva_reviews_total{degraded="true"} 1',
      'viva_interviews_ended_total{cause="idle"} 1',
    ]) {
      expect(metrics).toContain(`${line}\n`);
    }
  });

  it('is told in one line each, without what was said', () => {
    const interview = { session_id: 'interview-1', workflow_id: 'interview-interview-1' };
    expect(lines).toMatchObject([
      { msg: 'interview started', ...interview, user_id: 'user-1', track: 'algorithms', level: 'middle' },
      { msg: 'interview ended', ...interview, cause: 'idle', tasks: 2, duration_ms: 6_000 },
      { msg: 'report ready', ...interview, report_sha256: 'abc' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Welcome|words of nobody/);
  });
});
