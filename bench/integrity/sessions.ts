import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Call, SessionHead } from '../../scripts/typing/recording.ts';
import type { Changes } from '../../src/domain/integrity/changes.ts';
import { serverTimes } from '../../src/domain/integrity/clock.ts';
import type {
  Conflict,
  Edit,
  Gap,
  IntegrityEvidence,
  Observation,
  Origin,
  Program,
} from '../../src/domain/integrity/evidence.ts';
import type { Language, TelemetryType } from '../../src/domain/vocabulary.ts';

const FOLDER = resolve(import.meta.dirname, '../../test/fixtures/typing');

export interface RecordedSession {
  name: string;
  /** From 1, among the honest ones or the others. */
  number: number;
  isHonest: boolean;
  what: string;
  evidence: IntegrityEvidence;
}

/** The sessions of test/fixtures/typing, as evidence. */
export function recordedSessions(): RecordedSession[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const text = gunzipSync(readFileSync(join(FOLDER, file))).toString('utf8');
      const [head, ...calls] = text.trimEnd().split('\n');
      const session: SessionHead = JSON.parse(head ?? '');
      return {
        ...{ name: session.name, isHonest: session.isHonest, what: session.what },
        number: Number(/-(\d+)-/.exec(file)?.[1]),
        evidence: evidenceOf(
          session,
          calls.map((line): Call => JSON.parse(line)),
        ),
      };
    });
}

interface SentEvent {
  seq: number;
  type: TelemetryType;
  at: string;
  data?: Observation['data'];
}

interface SentEdit {
  seq: number;
  at: string;
  base_sha256: string;
  changes: Changes;
  sha256: string;
}

/** What a numbered stream of one client holds. `of` is the task of edits, null of events. */
interface Stream<Item> {
  clientId: string;
  of: string | null;
  items: (Item & { receivedAt: number; clientAt: number; language: Language })[];
}

/** As the server sees it: duplicates once, numbers that are missing or came again with other content, mapped times. */
export function evidenceOf(head: SessionHead, calls: readonly Call[]): IntegrityEvidence {
  const conflicts: Conflict[] = [];
  const events = streamsOf<SentEvent>(calls, '/telemetry/anticheat', 'events', conflicts);
  const edits = streamsOf<SentEdit>(calls, '/telemetry/edits', 'batches', conflicts);
  const observations: Observation[] = [];
  const editsOf = new Map<string, Edit[]>();
  for (const clientId of new Set([...events, ...edits].map((stream) => stream.clientId))) {
    const own = {
      events: events.filter((stream) => stream.clientId === clientId),
      edits: edits.filter((stream) => stream.clientId === clientId),
    };
    const stamps = [...own.events, ...own.edits].map(({ items }) =>
      items.map(({ seq, clientAt, receivedAt }) => ({ seq, at: clientAt, receivedAt })),
    );
    const times = serverTimes(stamps);
    for (const [index, { items }] of own.events.entries()) {
      for (const [place, { seq, type, receivedAt, data = null }] of items.entries()) {
        const at = times[index]?.[place] ?? receivedAt;
        observations.push({ clientId, seq, type, at, receivedAt, data });
      }
    }
    for (const [index, { items, of }] of own.edits.entries()) {
      const list = editsOf.get(of ?? '') ?? [];
      editsOf.set(of ?? '', list);
      for (const [place, item] of items.entries()) {
        const at = times[own.events.length + index]?.[place] ?? item.receivedAt;
        list.push({
          ...{ clientId, seq: item.seq, language: item.language, at, receivedAt: item.receivedAt },
          ...{ baseSha256: item.base_sha256, changes: item.changes, selection: null, sha256: item.sha256 },
        });
      }
    }
  }
  return {
    startedAt: Date.parse(head.started_at),
    finishedAt: Date.parse(head.finished_at),
    accommodations: head.accommodations,
    observations: observations.sort((a, b) => a.at - b.at),
    tasks: head.tasks.map((task) => ({
      taskId: task.task_id,
      deliveredAt: Date.parse(task.delivered_at),
      closedAt: Date.parse(task.closed_at),
      templates: task.templates,
      edits: editsOf.get(task.task_id) ?? [],
      programs: programsOf(calls, task.task_id),
    })),
    gaps: [...gapsOf(events, 'telemetry'), ...gapsOf(edits, 'edits')],
    conflicts,
    origins: originsOf(calls),
    tooMuchAt: null,
  };
}

function streamsOf<Item extends { seq: number; at: string }>(
  calls: readonly Call[],
  path: Call['path'],
  list: 'events' | 'batches',
  conflicts: Conflict[],
): Stream<Item>[] {
  const streams = new Map<string, Stream<Item>>();
  const sent = new Map<string, string>();
  for (const call of calls) {
    if (call.path !== path) continue;
    const body = call.body as Record<string, unknown> & { client_id?: string; task_id?: string };
    const { client_id: clientId = '', task_id: of = null, language = 'python' } = body;
    const key = JSON.stringify([clientId, of]);
    const stream = streams.get(key) ?? { clientId, of, items: [] };
    streams.set(key, stream);
    const receivedAt = Date.parse(call.received_at);
    for (const item of body[list] as Item[]) {
      const name = `${key} ${item.seq}`;
      const before = sent.get(name);
      if (before !== undefined) {
        const store = path === '/telemetry/edits' ? 'edits' : 'telemetry';
        if (before !== JSON.stringify(item)) {
          conflicts.push({ store, taskId: of, clientId, seq: item.seq, at: receivedAt });
        }
        continue;
      }
      sent.set(name, JSON.stringify(item));
      const own = { receivedAt, clientAt: Date.parse(item.at), language: language as Language };
      stream.items.push({ ...item, ...own });
    }
  }
  for (const { items } of streams.values()) items.sort((a, b) => a.seq - b.seq);
  return [...streams.values()];
}

function gapsOf(streams: readonly Stream<{ seq: number }>[], store: Gap['store']): Gap[] {
  return streams.flatMap(({ clientId, of, items }) =>
    items.flatMap(({ seq, receivedAt }, index) => {
      const before = items[index - 1]?.seq ?? 0;
      const gap = { store, taskId: of, clientId, first: before + 1, last: seq - 1, at: receivedAt };
      return seq > before + 1 ? [gap] : [];
    }),
  );
}

function programsOf(calls: readonly Call[], taskId: string): Program[] {
  return calls.flatMap(({ path, received_at, body }, index) => {
    if ((path !== '/tasks/run' && path !== '/tasks/check') || body.task_id !== taskId) return [];
    const kind = path === '/tasks/run' ? ('run' as const) : ('check' as const);
    const { language, code } = body as { language: Language; code: string };
    return [{ id: `program-${index}`, kind, at: Date.parse(received_at), language, code, automatic: false }];
  });
}

function originsOf(calls: readonly Call[]): Origin[] {
  const origins: Origin[] = [];
  for (const { path, received_at, from, body } of calls) {
    if (path !== '/telemetry/anticheat' && path !== '/telemetry/edits') continue;
    const last = origins.at(-1);
    if (last && last.network === from.network && last.agent === from.agent) continue;
    const { client_id: clientId = '', task_id: taskId = null } = body as {
      client_id?: string;
      task_id?: string;
    };
    const [first] = (body.events ?? body.batches) as { seq: number }[];
    const store = path === '/telemetry/edits' ? 'edits' : 'telemetry';
    origins.push({ store, taskId, clientId, seq: first?.seq ?? 0, at: Date.parse(received_at), ...from });
  }
  return origins;
}
