import { announcement, clockOf, factsAfter, remainingMs } from '../../../web/session/facts.ts';
import type { TaskClock } from '../../../web/session/session.ts';
import type { Interview, StoredData } from '../../../web/session/wire.ts';

const DEADLINE = '2026-06-01T12:30:00.000Z';
const NOW = Date.parse('2026-06-01T12:00:00.000Z');
const UNSET: TaskClock = { deadlineAt: null, stoppedAt: null, uncertaintyMs: 4 };

const INTERVIEW: Interview = {
  session_id: 's',
  workflow_id: 'interview-s',
  track: 'backend',
  level: 'junior',
  locale: 'en',
  languages: ['python'],
  max_tasks: 4,
  practice: false,
  resume: 'optional',
  voice: false,
  video: false,
  media_days: 30,
  state: 'greeting',
  task_number: 0,
  current_task_id: null,
  deadline_at: null,
  attempts_left: 0,
  created_at: '2026-06-01T11:59:00.000Z',
  finished_at: null,
  report_ready: false,
  telemetry_last_seq: 0,
  telemetry_last_seqs: {},
  server_time: '2026-06-01T12:00:00.000Z',
};

function changed(interview: Interview, data: Partial<StoredData['state']>): Interview {
  const { state, task_number, deadline_at } = interview;
  const whole: StoredData['state'] = {
    state,
    task_number,
    deadline_at,
    cause: 'next',
    outcome: null,
    attempts_left: null,
    ...data,
  };
  return factsAfter(interview, { seq: 1, type: 'state', data: whole });
}

describe('the facts of an interview', () => {
  it('follow the events', () => {
    const started = changed(INTERVIEW, {
      state: 'awaiting_solution',
      task_number: 1,
      deadline_at: DEADLINE,
      attempts_left: 3,
    });
    expect(started).toMatchObject({ state: 'awaiting_solution', task_number: 1, attempts_left: 3 });
    const extended = factsAfter(started, {
      seq: 2,
      type: 'extended',
      data: { seconds: 60, reason: 'a fire alarm', deadline_at: '2026-06-01T12:31:00.000Z' },
    });
    expect(extended.deadline_at).toBe('2026-06-01T12:31:00.000Z');
    const credited = factsAfter(extended, {
      seq: 3,
      type: 'credited',
      data: { seconds: 42, cause: 'disconnect', deadline_at: '2026-06-01T12:31:42.000Z' },
    });
    expect(credited.deadline_at).toBe('2026-06-01T12:31:42.000Z');
    const finished = factsAfter(credited, { seq: 4, type: 'finished', data: { report_url: '/r' } });
    expect(finished).toMatchObject({ state: 'finished', report_ready: true });
  });

  it('keep the attempts that an older event does not tell', () => {
    const interview = { ...INTERVIEW, attempts_left: 2 };
    expect(changed(interview, { attempts_left: null }).attempts_left).toBe(2);
  });
});

describe("the task's clock", () => {
  const running = { ...INTERVIEW, state: 'awaiting_solution' as const, deadline_at: DEADLINE };

  it('has what is left until the deadline, and never less than nothing', () => {
    const clock = clockOf(running, UNSET, NOW);
    expect(remainingMs(clock, NOW)).toBe(1_800_000);
    expect(remainingMs(clock, NOW + 7_200_000)).toBe(0);
    expect(remainingMs(clockOf(INTERVIEW, clock, NOW), NOW)).toBeNull();
  });

  it('stands still during a check, from its beginning', () => {
    const stopped = clockOf({ ...running, state: 'evaluating' }, UNSET, NOW);
    const later = clockOf({ ...running, state: 'evaluating' }, stopped, NOW + 9_000);
    expect(remainingMs(later, NOW + 20_000)).toBe(1_800_000);
    expect(clockOf(running, later, NOW + 20_000).stoppedAt).toBeNull();
  });
});

describe('the announcement of the time left', () => {
  const minutes = (count: number) => count * 60_000;

  it('comes once when a threshold is passed', () => {
    expect(announcement(minutes(10) + 1, minutes(10))).toBe(minutes(10));
    expect(announcement(minutes(10), minutes(10) - 1)).toBeNull();
    expect(announcement(minutes(6), minutes(4))).toBe(minutes(5));
  });

  it('tells the last of several that were passed in sleep', () => {
    expect(announcement(minutes(30), 30_000)).toBe(minutes(1));
  });

  it('does not come when time was added', () => {
    expect(announcement(minutes(4), minutes(14))).toBeNull();
  });
});
