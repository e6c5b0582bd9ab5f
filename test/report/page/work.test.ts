import type { TimelineEntry } from '../../../src/contract/report.ts';
import type { InterviewState, Outcome } from '../../../src/domain/vocabulary.ts';
import { stretchesOf } from '../../../src/report/page/work.ts';

const state = (at_ms: number, to: InterviewState, outcome: Outcome | null = null): TimelineEntry => ({
  at_ms,
  task: 1,
  kind: 'state',
  state: to,
  cause: 'feedback',
  outcome,
});
const talk = { task: null, text: 'x' };
const message = (at_ms: number): TimelineEntry => ({ ...talk, at_ms, kind: 'message' });
const reply = (at_ms: number, unasked = false): TimelineEntry => ({
  ...talk,
  at_ms,
  kind: 'reply',
  unasked,
  degraded: false,
});

describe('who is at work', () => {
  const workOf = (timeline: TimelineEntry[], end = 100) =>
    stretchesOf(timeline, end).map(({ from, to, who }) => [from, to, who]);

  it('is the candidate again after a check that failed, and nobody after one that closed the task', () => {
    const timeline = [
      state(10, 'task_issued'),
      state(11, 'awaiting_solution'),
      state(30, 'evaluating'),
      state(35, 'feedback_ready'),
      state(50, 'awaiting_solution'),
      state(50, 'evaluating'),
      state(55, 'feedback_ready', 'solved'),
      state(90, 'finished'),
    ];
    expect(workOf(timeline)).toEqual([
      [0, 11, 'nobody'],
      [11, 30, 'candidate'],
      [30, 35, 'evaluation'],
      [35, 50, 'candidate'],
      [50, 55, 'evaluation'],
      [55, 90, 'nobody'],
    ]);
  });

  it('is the interviewer while a message waits and no task is open', () => {
    const timeline = [
      reply(0, true),
      message(5),
      reply(9),
      state(20, 'awaiting_solution'),
      message(30),
      reply(40),
      state(60, 'feedback_ready', 'gave_up'),
      message(70),
      reply(72, true),
      reply(80),
    ];
    expect(workOf(timeline)).toEqual([
      [0, 5, 'nobody'],
      [5, 9, 'interviewer'],
      [9, 20, 'nobody'],
      [20, 60, 'candidate'],
      [60, 70, 'nobody'],
      [70, 80, 'interviewer'],
      [80, 100, 'nobody'],
    ]);
  });

  it('is nobody when nothing happens', () => {
    expect(workOf([])).toEqual([[0, 100, 'nobody']]);
    expect(workOf([state(0, 'finished')])).toEqual([]);
  });
});
