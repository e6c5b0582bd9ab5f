import type { Interview } from '../../../web/console/interviews/query.ts';

/** A finished interview as the company reads it. */
export function interview(changes: Partial<Interview> = {}): Interview {
  return {
    session_id: '3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd',
    workflow_id: 'interview-3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd',
    track: 'algorithms',
    level: 'middle',
    locale: 'en',
    languages: ['python'],
    max_tasks: 2,
    practice: false,
    resume: 'optional',
    voice: false,
    video: false,
    media_days: 30,
    state: 'finished',
    task_number: 2,
    current_task_id: null,
    deadline_at: null,
    attempts_left: 0,
    created_at: '2026-03-01T10:00:00.000Z',
    finished_at: '2026-03-01T11:00:00.000Z',
    report_ready: true,
    telemetry_last_seq: 0,
    telemetry_last_seqs: {},
    server_time: '2026-03-01T12:00:00.000Z',
    candidate: {
      user_id: 'u1',
      nickname: 'ada',
      email: 'ada@example.org',
      first_name: null,
      last_name: null,
      external: null,
    },
    ability: { estimate: 1600, low: 1450, high: 1750, label: 'middle' },
    fit: 'likely_meets',
    ...changes,
  };
}
