import { createApi } from '../api/client.ts';
import type { EditsOf } from './edits.ts';
import { outcomeOf, UNREACHABLE } from './outcome.ts';
import type { VoiceSource } from './session.ts';
import type { Edit, Language, TelemetryEvent } from './wire.ts';

/** The calls of the contract that the engine makes, for one interview. `key` is the Idempotency-Key. */
export type Server = ReturnType<typeof createServer>;

interface Program {
  taskId: string;
  language: Language;
  code: string;
}

interface DraftToSave extends Program {
  revision: number;
  baseRevision: number;
  clientId: string;
}

/**
 * Longest text of a draft whose call may outlive the page, so that the last words are saved: what telemetry and
 * edits leave of the 64 KiB that all such calls have together.
 */
const DRAFT_KEEPALIVE_LENGTH = 1_000;

/** Of the latest calls that failed, for whoever looks into a problem. */
const REQUEST_IDS_KEPT = 10;

/** The server takes no longer one. */
const LONGEST_LOST_MS = 9_999_999;

/** Longest wait for the answer to the probe, in ms. */
const PROBE_MS = 5_000;

/** With the cookie of the page; `origin` is that of the page where it is left out. */
export function createServer({
  sessionId,
  fetch,
  origin = '',
  beacon = null,
}: {
  sessionId: string;
  fetch: (request: Request) => Promise<Response>;
  origin?: string;
  /** For browsers whose `fetch` cannot outlive the page. */
  beacon?: ((url: string, body: string) => boolean) | null;
}) {
  let failedIds: string[] = [];
  const noted = async (request: Request): Promise<Response> => {
    const response = await fetch(request);
    const id = response.ok ? null : response.headers.get('X-Request-Id');
    if (id !== null) failedIds = [...failedIds, id].slice(-REQUEST_IDS_KEPT);
    return response;
  };
  const api = createApi({ origin, fetch: noted });
  const session = { session_id: sessionId };
  const inTask = (taskId: string) => ({ ...session, task_id: taskId });
  const program = ({ taskId, language, code }: Program) => ({ ...inTask(taskId), language, code });
  const interview = { path: { id: sessionId } };
  const header = (key: string) => ({ 'Idempotency-Key': key });
  const keyed = (key: string) => ({ header: header(key) });

  function streamQuery(clientId: string, lostMs: number | null): URLSearchParams {
    const query = new URLSearchParams({ ...session, client_id: clientId });
    if (lostMs !== null) query.set('lost_ms', String(Math.min(Math.floor(lostMs), LONGEST_LOST_MS)));
    return query;
  }

  /** Nobody hears what becomes of it: what it carries is sent again. */
  async function sendBeacon(send: NonNullable<typeof beacon>, path: string, body: object) {
    send(`${origin}${path}`, JSON.stringify(body));
    return UNREACHABLE;
  }

  return {
    interview: () => outcomeOf(api.GET('/interview/{id}', { params: interview })),
    events: (after: number) =>
      outcomeOf(
        api.GET('/interview/{id}/events', { params: { ...interview, query: { after: String(after) } } }),
      ),
    stream: (clientId: string, after: number, signal: AbortSignal, lostMs: number | null) =>
      fetch(
        new Request(`${origin}/chat/stream?${streamQuery(clientId, lostMs)}`, {
          headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(after) },
          cache: 'no-store',
          signal,
        }),
      ),
    task: () => outcomeOf(api.GET('/tasks/current', { params: { query: session } })),
    drafts: (taskId: string) => outcomeOf(api.GET('/tasks/draft', { params: { query: inTask(taskId) } })),
    saveDraft: ({ revision, baseRevision, clientId, ...draft }: DraftToSave) =>
      outcomeOf(
        api.PUT('/tasks/draft', {
          body: { ...program(draft), revision, base_revision: baseRevision, client_id: clientId },
          keepalive: beacon === null && draft.code.length <= DRAFT_KEEPALIVE_LENGTH,
        }),
      ),
    say: (key: string, text: string, voice?: VoiceSource) =>
      outcomeOf(
        api.POST('/chat/send', { params: keyed(key), body: { ...session, text, ...(voice && { voice }) } }),
      ),
    run: (key: string, { stdin, ...given }: Program & { stdin?: string }) =>
      outcomeOf(
        api.POST('/tasks/run', {
          params: keyed(key),
          body: { ...program(given), ...(stdin !== undefined && { stdin }) },
        }),
      ),
    check: (key: string, given: Program) =>
      outcomeOf(api.POST('/tasks/check', { params: keyed(key), body: program(given) })),
    next: (key: string) => outcomeOf(api.POST('/tasks/next', { params: keyed(key), body: session })),
    cancel: (key: string) => outcomeOf(api.POST('/tasks/cancel', { params: keyed(key), body: session })),
    hint: (key: string, taskId: string) =>
      outcomeOf(api.POST('/tasks/hint', { params: keyed(key), body: inTask(taskId) })),
    giveUp: (key: string, taskId: string) =>
      outcomeOf(api.POST('/tasks/give-up', { params: keyed(key), body: inTask(taskId) })),
    finish: (key: string) =>
      outcomeOf(api.POST('/interview/{id}/finish', { params: { ...interview, ...keyed(key) } })),
    /** With the ids of the latest calls that failed. */
    problem: (key: string, text: string) =>
      outcomeOf(
        api.POST('/interview/{id}/problem', {
          params: { ...interview, ...keyed(key) },
          body: { text, request_ids: failedIds },
        }),
      ),
    seat: (key: string, clientId: string) =>
      outcomeOf(
        api.POST('/interview/{id}/seat', {
          params: { ...interview, ...keyed(key) },
          body: { client_id: clientId },
        }),
      ),
    /** `keepalive`, here and below: it may outlive the page, and all such calls have 64 KiB together. */
    telemetry(clientId: string, events: TelemetryEvent[], keepalive: boolean) {
      const body = { ...session, client_id: clientId, events };
      return keepalive && beacon
        ? sendBeacon(beacon, '/telemetry/anticheat', body)
        : outcomeOf(api.POST('/telemetry/anticheat', { body, keepalive }));
    },
    edits({ clientId, taskId, language }: EditsOf, edits: Edit[], keepalive: boolean) {
      const body = { ...inTask(taskId), language, client_id: clientId, batches: edits };
      return keepalive && beacon
        ? sendBeacon(beacon, '/telemetry/edits', body)
        : outcomeOf(api.POST('/telemetry/edits', { body, keepalive }));
    },
    /** Whether the server answers at all. */
    async isThere() {
      const signal = AbortSignal.timeout(PROBE_MS);
      const probe = new Request(`${origin}/health/live`, { cache: 'no-store', signal });
      const response = await fetch(probe).catch(() => null);
      return response?.ok ?? false;
    },
  };
}
