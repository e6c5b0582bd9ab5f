import type { InterviewEvent } from '../../../src/domain/interview/events.ts';
import { buildReport } from '../../../src/report/derive/report.ts';
import { reportOf, tellWholeInterview } from '../../support/api/report-interview.ts';
import { drive, next } from '../../support/domain/interview-driver.ts';

describe('a report of which a part cannot be made', () => {
  const story = tellWholeInterview();
  const { plan } = story.driver.interview();
  const whole = reportOf(story);

  /** The events with the first of a type spoilt, as a store or an earlier fault may have left it. */
  function spoilt(type: InterviewEvent['type'], data: unknown): InterviewEvent[] {
    const first = story.driver.events().findIndex((event) => event.type === type);
    return story.driver
      .events()
      .map((event, index) => (index === first ? ({ ...event, data } as InterviewEvent) : event));
  }

  it.each<[InterviewEvent['type'], unknown]>([
    ['message', null],
    ['message', { messageId: 'm', text: 7 }],
    ['verdict', null],
    ['extended', { seconds: Number.NaN }],
    ['run', null],
    ['task', { choice: null }],
  ])('is there without it, and says what is missing: %s %j', (type, data) => {
    const report = buildReport(plan, spoilt(type, data));
    const missing = report.degraded.filter(({ kind }) => kind !== 'reply' && kind !== 'feedback');
    expect(missing.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report).toMatchObject({ session_id: whole.session_id, finished_at: whole.finished_at });
  });

  it.each([null, 7, {}, { state: 'over', cause: 'finish' }, { state: 'finished', cause: 'nobody' }])(
    'is there without the event that ended the interview: %j',
    (data) => {
      const events = story.driver.events();
      const last = events.findLast(({ type }) => type === 'state');
      const history = events.map((event) =>
        event === last ? ({ ...event, data } as InterviewEvent) : event,
      );
      const report = buildReport(plan, history);
      const { finished_at, duration_ms, ability, tasks } = whole;
      expect(report).toMatchObject({ finished_at, duration_ms, ability, tasks });
      expect(Object.keys(report)).not.toContain('ended_by');
      expect(report.degraded.at(-1)).toEqual({ kind: 'event', id: String(last?.seq), at: finished_at });
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    },
  );

  it('is none of an interview that goes on, whatever of it cannot be read', () => {
    const driver = drive();
    driver.act({ type: 'greet' });
    next(driver);
    const [first] = driver.events().filter(({ type }) => type === 'state');
    const history = driver.events().map((event) => (event === first ? { ...event, data: null } : event));
    expect(() => buildReport(plan, history as InterviewEvent[])).toThrow('is not finished');
  });

  it('keeps the rest', () => {
    const report = buildReport(plan, spoilt('message', { messageId: 'm', text: 7 }));
    const at = whole.finished_at;
    expect(report.degraded.slice(-2)).toEqual([
      { kind: 'section', id: 'timeline', at },
      { kind: 'section', id: 'conversation', at },
    ]);
    const rest = { timeline: [], conversation: [], degraded: [] };
    expect({ ...report, ...rest }).toEqual({ ...whole, ...rest });
  });

  it('is what it was where all can be made', () => {
    expect(whole.degraded.every(({ kind }) => kind === 'reply' || kind === 'feedback')).toBe(true);
  });
});
