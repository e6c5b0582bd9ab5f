/** What goes over the wire, as docs/contract.md has it: the parts that the engine reads. */

export type Language = 'python' | 'javascript' | 'typescript' | 'cpp' | 'java' | 'go';
export type InterviewState =
  | 'greeting'
  | 'task_issued'
  | 'awaiting_solution'
  | 'evaluating'
  | 'feedback_ready'
  | 'finished';
type Verdict =
  | 'internal_error'
  | 'compile_error'
  | 'memory_limit'
  | 'output_limit'
  | 'time_limit'
  | 'runtime_error'
  | 'wrong_answer'
  | 'accepted';
export type RunVerdict = Verdict | 'cancelled';
export type Outcome = 'solved' | 'failed' | 'gave_up' | 'timed_out' | 'unfinished';

interface Difficulty {
  rating: number;
  label: string;
}

interface Execution {
  task_id: string;
  language: Language;
  passed: number;
  total: number;
  duration_ms: number;
}

/** Data of each event that is stored, by type. */
export interface StoredData {
  message: { message_id: string; role: 'user'; text: string };
  final: {
    reply_id: string;
    reply_to: string[];
    message_id: string;
    role: 'assistant';
    text: string;
    model: string;
    degraded: boolean;
  };
  error: { code: string; message: string; retryable: boolean };
  state: {
    state: InterviewState;
    task_number: number;
    deadline_at: string | null;
    cause: string;
    outcome: Outcome | null;
    attempts_left: number | null;
  };
  task: { task_id: string; number: number; title: string; difficulty: Difficulty };
  run: Execution & { run_id: string; verdict: RunVerdict; judged: boolean };
  verdict: Execution & { submission_id: string; attempt: number; verdict: Verdict; automatic?: boolean };
  hint: { task_id: string; number: number; text: string };
  extended: { seconds: number; reason: string; deadline_at: string };
  feedback: {
    submission_id: string;
    summary: string;
    strengths: string[];
    improvements: string[];
    quality: number | null;
    score: number;
    degraded: boolean;
  };
  notice_acknowledged: { notice_version: string; locale: string; consents: Record<string, boolean> };
  problem_reported: { text: string; request_ids: string[] };
  finished: { report_url: string | null };
}

/** Data of each event that only a stream carries. */
interface LiveData {
  typing: { reply_id: string; attempt: number };
  delta: { reply_id: string; attempt: number; index: number; text: string };
  progress: { run_id?: string; submission_id?: string; done: number; total: number };
  clock: { server_time: string };
  seat: { client_id: string; since: string };
  watched: { watching: boolean };
}

type Named<Data> = { [Type in keyof Data & string]: { type: Type; data: Data[Type] } }[keyof Data & string];

/** One that is kept: `seq` counts from 1 without gaps. */
export type StoredEvent = Named<StoredData> & { seq: number };
/** One that is gone once it was told; `error` may be of either kind. */
export type LiveEvent = (Named<LiveData> | Named<Pick<StoredData, 'error'>>) & { seq?: undefined };
export type StreamEvent = StoredEvent | LiveEvent;

export interface Interview {
  session_id: string;
  track: string;
  level: string;
  locale: 'en' | 'ru';
  languages: Language[];
  max_tasks: number;
  state: InterviewState;
  task_number: number;
  current_task_id: string | null;
  deadline_at: string | null;
  attempts_left: number;
  created_at: string;
  finished_at: string | null;
  report_ready: boolean;
  telemetry_last_seq: number | null;
  server_time: string;
}

interface Measures {
  name: string;
  verdict: Verdict | 'not_run';
  duration_ms: number;
  cpu_ms: number;
  memory_kb: number;
}
export interface VisibleTest extends Measures {
  stdout: string;
  stderr: string;
  stdout_bytes: number;
  stderr_bytes: number;
  expected: string;
  difference: string | null;
}
export interface HiddenTest extends Measures {
  hidden: true;
}

export interface RunResult {
  run_id: string;
  verdict: RunVerdict;
  judged: boolean;
  compile: { ok: boolean; output: string };
  stdout: string;
  stderr: string;
  duration_ms: number;
  cpu_ms: number;
  memory_kb: number;
  hint: string | null;
  tests: VisibleTest[];
}
export interface CheckResult {
  submission_id: string;
  attempt: number;
  attempts_left: number;
  verdict: Verdict;
  code_sha256: string;
  compile: { ok: boolean; output: string };
  passed: number;
  total: number;
  score: number;
  duration_ms: number;
  hint: string | null;
  tests: (VisibleTest | HiddenTest)[];
  state: InterviewState;
}

interface Source {
  at: string;
  language: Language;
  code: string;
}
export interface Task {
  task_id: string;
  number: number;
  title: string;
  /** Markdown. */
  statement: string;
  difficulty: Difficulty;
  deadline_at: string | null;
  attempts_left: number;
  max_attempts: number;
  hints_left: number;
  par_ms: number;
  languages: { id: Language; label: string; template: string }[];
  visible_tests: { name: string; input: string; expected: string }[];
  hidden_tests: number;
  limits: { cpu_ms: number; wall_ms: number; memory_kb: number; output_bytes: number };
  hints: { number: number; text: string }[];
  /** The newest 20, newest first. */
  runs: (RunResult & Source)[];
  submissions: (CheckResult & Source)[];
}

export interface StoredDraft {
  language: Language;
  code: string;
  revision: number;
  saved_at: string;
}

/** RFC 9457. `title` and `detail` are for people, in their language. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  request_id: string;
  state?: InterviewState;
  errors?: { path: string; message: string }[];
  /** With `draft_conflict`: the stored one; null where none is. */
  draft?: StoredDraft | null;
}

export type TelemetryType =
  | 'copy'
  | 'cut'
  | 'paste'
  | 'blur'
  | 'focus'
  | 'visibility'
  | 'devtools'
  | 'fullscreen'
  | 'mouse_leave'
  | 'idle'
  | 'reconnect';

export interface TelemetryEvent {
  seq: number;
  type: TelemetryType;
  /** By the client's clock. */
  at: string;
  data?: { length: number; sha256?: string; target: string } | { state: string };
}
