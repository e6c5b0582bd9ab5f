import { type Outcome, outcomeOf, UNREACHABLE } from './outcome.ts';
import type {
  CheckResult,
  Interview,
  Language,
  Problem,
  RunResult,
  StoredDraft,
  StoredEvent,
  Task,
  TelemetryEvent,
} from './wire.ts';

/** The calls of the contract that the engine makes, for one interview. `key` is the Idempotency-Key. */
export interface Server {
  me(): Promise<Outcome<{ user: { id: string; role: string } }>>;
  interview(): Promise<Outcome<Interview & { candidate?: unknown }>>;
  events(after: number): Promise<Outcome<{ events: StoredEvent[]; last_seq: number }>>;
  stream(after: number, signal: AbortSignal): Promise<Response>;
  task(): Promise<Outcome<{ task: Task | null }>>;
  drafts(taskId: string): Promise<Outcome<StoredDrafts>>;
  saveDraft(draft: DraftToSave): Promise<Outcome<{ revision: number; sha256: string; saved_at: string }>>;
  say(key: string, text: string): Promise<Outcome<{ message_id: string; seq: number }>>;
  run(key: string, program: Program & { stdin?: string }): Promise<Outcome<RunResult>>;
  check(key: string, program: Program): Promise<Outcome<CheckResult>>;
  next(key: string): Promise<Outcome<unknown>>;
  cancel(key: string): Promise<Outcome<unknown>>;
  hint(key: string, taskId: string): Promise<Outcome<unknown>>;
  giveUp(key: string, taskId: string): Promise<Outcome<unknown>>;
  finish(key: string): Promise<Outcome<unknown>>;
  problem(key: string, text: string, requestIds: readonly string[]): Promise<Outcome<unknown>>;
  seat(key: string, clientId: string): Promise<Outcome<{ client_id: string; since: string }>>;
  /** `keepalive`: it may outlive the page, and is then at most 64 KiB. */
  telemetry(events: readonly TelemetryEvent[], keepalive: boolean): Promise<Outcome<{ last_seq: number }>>;
  /** Whether the server answers at all. */
  isThere(): Promise<boolean>;
}

interface StoredDrafts {
  active_language: Language | null;
  drafts: StoredDraft[];
}

interface DraftToSave {
  taskId: string;
  language: Language;
  code: string;
  revision: number;
  baseRevision: number;
  clientId: string;
}

interface Program {
  taskId: string;
  language: Language;
  code: string;
}

/** What telemetry leaves of the 64 KiB for calls that outlive the page, at three bytes a character and more. */
const DRAFT_KEEPALIVE_LENGTH = 1_000;

/** Longest wait for the answer to the probe, in ms. */
const PROBE_MS = 5_000;

/** Over `fetch`, with the cookie of the page or, in tests, the given headers. `base` is the origin. */
export function createServer({
  sessionId,
  fetch,
  base = '',
  headers = {},
  beacon = null,
  onProblem = () => {},
}: {
  sessionId: string;
  fetch: typeof globalThis.fetch;
  base?: string;
  headers?: Record<string, string>;
  /** For browsers whose `fetch` cannot outlive the page; false when it takes no more. */
  beacon?: ((url: string, body: string) => boolean) | null;
  /** Hears of each answer that says no, or not now. */
  onProblem?: (problem: Problem) => void;
}): Server {
  const session = { session_id: sessionId };
  const inTask = (taskId: string) => ({ ...session, task_id: taskId });
  const program = ({ taskId, language, code }: Program) => ({ ...inTask(taskId), language, code });
  const interviewPath = `/interview/${encodeURIComponent(sessionId)}`;

  async function call<Answer>(path: string, init: RequestInit): Promise<Outcome<Answer>> {
    const asked = { ...init, headers: { ...headers, ...init.headers } };
    const response = await fetch(`${base}${path}`, asked).catch(() => null);
    if (response === null) return UNREACHABLE;
    // A body that breaks off is no answer.
    const outcome = await outcomeOf<Answer>(response).catch(() => UNREACHABLE);
    if ('problem' in outcome && outcome.problem !== null) onProblem(outcome.problem);
    return outcome;
  }

  function get<Answer>(path: string, query: Record<string, string> = {}): Promise<Outcome<Answer>> {
    const search = new URLSearchParams(query).toString();
    return call(search === '' ? path : `${path}?${search}`, { headers: { Accept: 'application/json' } });
  }

  function send<Answer>(
    method: string,
    path: string,
    body: object,
    init: SendInit = {},
  ): Promise<Outcome<Answer>> {
    const text = JSON.stringify(body);
    if (init.keepalive && beacon !== null) {
      beacon(`${base}${path}`, text);
      return Promise.resolve(UNREACHABLE);
    }
    return call(path, {
      method,
      body: text,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        ...(init.key !== undefined && { 'Idempotency-Key': init.key }),
      },
      ...(init.keepalive && { keepalive: true }),
    });
  }

  const post = <Answer>(key: string, path: string, body: object) => send<Answer>('POST', path, body, { key });

  return {
    me: () => get('/auth/me'),
    interview: () => get(interviewPath),
    events: (after) => get(`${interviewPath}/events`, { after: String(after) }),
    stream: (after, signal) =>
      fetch(`${base}/chat/stream?${new URLSearchParams(session)}`, {
        headers: { ...headers, Accept: 'text/event-stream', 'Last-Event-ID': String(after) },
        cache: 'no-store',
        signal,
      }),
    task: () => get('/tasks/current', session),
    drafts: (taskId) => get('/tasks/draft', inTask(taskId)),
    saveDraft: ({ revision, baseRevision, clientId, ...draft }) =>
      send(
        'PUT',
        '/tasks/draft',
        { ...program(draft), revision, base_revision: baseRevision, client_id: clientId },
        // So that the last words are saved when the page goes.
        { keepalive: beacon === null && draft.code.length <= DRAFT_KEEPALIVE_LENGTH },
      ),
    say: (key, text) => post(key, '/chat/send', { ...session, text }),
    run: (key, { stdin, ...given }) =>
      post(key, '/tasks/run', { ...program(given), ...(stdin !== undefined && { stdin }) }),
    check: (key, given) => post(key, '/tasks/check', program(given)),
    next: (key) => post(key, '/tasks/next', session),
    cancel: (key) => post(key, '/tasks/cancel', session),
    hint: (key, taskId) => post(key, '/tasks/hint', inTask(taskId)),
    giveUp: (key, taskId) => post(key, '/tasks/give-up', inTask(taskId)),
    finish: (key) => post(key, `${interviewPath}/finish`, {}),
    problem: (key, text, requestIds) =>
      post(key, `${interviewPath}/problem`, { text, request_ids: requestIds }),
    seat: (key, clientId) => post(key, `${interviewPath}/seat`, { client_id: clientId }),
    telemetry: (events, keepalive) =>
      send('POST', '/telemetry/anticheat', { ...session, events }, { keepalive }),
    async isThere() {
      const signal = AbortSignal.timeout(PROBE_MS);
      const response = await fetch(`${base}/health/live`, { cache: 'no-store', signal }).catch(() => null);
      return response?.ok ?? false;
    },
  };
}

interface SendInit {
  key?: string;
  keepalive?: boolean;
}
