import { EMPTY_FEED } from '../../../web/session/feed.ts';
import type { Draft, SessionSnapshot } from '../../../web/session/session.ts';
import type { CheckResult, Interview, RunResult, Task, VisibleTest } from '../../../web/session/wire.ts';

const AT = '2026-11-29T08:00:00.000Z';
const DEADLINE = '2026-11-29T09:00:00.000Z';

/** A task that is open, in Python and Go, without runs. */
export function aTask(changes: Partial<Task> = {}): Task {
  return {
    task_id: 'algorithms/first-bad-bracket',
    number: 1,
    title: 'The first bad bracket',
    statement: 'Say where it is.',
    difficulty: { rating: 1237, label: 'easy' },
    deadline_at: DEADLINE,
    attempts_left: 3,
    max_attempts: 3,
    hints_left: 3,
    par_ms: 600_000,
    languages: [
      { id: 'python', label: 'Python 3.11', template: 'import sys\n' },
      { id: 'go', label: 'Go 1.24', template: 'package main\n' },
    ],
    visible_tests: [{ name: '01-right', input: '()\n', expected: 'OK\n' }],
    hidden_tests: 17,
    limits: { cpu_ms: 2_000, wall_ms: 7_000, memory_kb: 262_144, output_bytes: 262_144 },
    hints: [],
    runs: [],
    submissions: [],
    ...changes,
  };
}

export function anInterview(changes: Partial<Interview> = {}): Interview {
  return {
    session_id: 'dea417c4-734e-4c28-ac60-42d6a53a39d9',
    workflow_id: 'interview-dea417c4-734e-4c28-ac60-42d6a53a39d9',
    track: 'algorithms',
    level: 'middle',
    locale: 'en',
    languages: ['python', 'go'],
    max_tasks: 4,
    practice: false,
    resume: 'optional',
    voice: false,
    video: false,
    media_days: 30,
    state: 'awaiting_solution',
    task_number: 1,
    current_task_id: aTask().task_id,
    deadline_at: DEADLINE,
    attempts_left: 3,
    created_at: AT,
    finished_at: null,
    report_ready: false,
    telemetry_last_seq: 0,
    telemetry_last_seqs: {},
    server_time: AT,
    ...changes,
  };
}

/** A candidate at work, with nothing under way. */
export function aSnapshot(changes: Partial<SessionSnapshot> = {}): SessionSnapshot {
  return {
    phase: 'open',
    signedOut: false,
    role: 'candidate',
    interview: anInterview(),
    task: aTask(),
    feed: EMPTY_FEED,
    clock: { deadlineAt: Date.parse(DEADLINE), stoppedAt: null, uncertaintyMs: 10 },
    connection: { state: 'open' },
    drafts: {},
    outbox: [],
    results: {},
    pending: new Set(),
    seat: { state: 'mine' },
    watched: false,
    telemetry: { sent: [], waiting: 0 },
    banners: [],
    reportUrl: null,
    ...changes,
  };
}

export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    taskId: aTask().task_id,
    language: 'python',
    code: 'print(1)\n',
    revision: 1,
    saving: 'saved',
    savedAt: AT,
    theirs: null,
    problem: null,
    ...changes,
  };
}

export function aTest(changes: Partial<VisibleTest> = {}): VisibleTest {
  return {
    name: '01-right',
    verdict: 'accepted',
    duration_ms: 92,
    cpu_ms: 11,
    memory_kb: 7_492,
    stdout: 'OK\n',
    stderr: '',
    stdout_bytes: 3,
    stderr_bytes: 0,
    expected: 'OK\n',
    difference: null,
    ...changes,
  };
}

export function aRun(changes: Partial<RunResult> = {}): RunResult {
  return {
    run_id: 'run 1',
    verdict: 'accepted',
    judged: true,
    compile: { ok: true, output: '' },
    stdout: '',
    stderr: '',
    duration_ms: 209,
    cpu_ms: 34,
    memory_kb: 7_648,
    hint: null,
    tests: [aTest()],
    ...changes,
  };
}

export function aCheck(changes: Partial<CheckResult> = {}): CheckResult {
  return {
    submission_id: 'submission 1',
    attempt: 1,
    attempts_left: 2,
    verdict: 'accepted',
    code_sha256: '40765556b36fea6b481f7a62a8b4aa92e7708777a914d592e4873938b915e3f9',
    compile: { ok: true, output: '' },
    passed: 18,
    total: 18,
    score: 1,
    duration_ms: 1_000,
    hint: null,
    tests: [aTest()],
    state: 'evaluating',
    ...changes,
  };
}
