import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Call, SessionHead } from '../../scripts/typing/recording.ts';
import type { Gap, IntegrityEvidence, Program } from '../../src/domain/integrity/evidence.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import { evidenceOf as productEvidence } from '../../src/telemetry/evidence.ts';
import type { Sequence, StoredTelemetry } from '../../src/telemetry/telemetry.ts';
import { batchOf } from './batches.ts';

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

/** As the server has it: duplicates once, numbers that are missing or came again with other content, mapped times. */
export function evidenceOf(head: SessionHead, calls: readonly Call[]): IntegrityEvidence {
  const facts = {
    startedAt: Date.parse(head.started_at),
    finishedAt: Date.parse(head.finished_at),
    accommodations: head.accommodations,
    tasks: head.tasks.map((task) => ({
      taskId: task.task_id,
      deliveredAt: Date.parse(task.delivered_at),
      closedAt: Date.parse(task.closed_at),
      templates: task.templates,
      programs: programsOf(calls, task.task_id),
    })),
  };
  return productEvidence(facts, storedOf(calls));
}

/** What the store would hold of the calls, without one: a test holds it to the store's own. */
function storedOf(calls: readonly Call[]): StoredTelemetry {
  const stored: StoredTelemetry = {
    events: [],
    edits: [],
    contradictions: [],
    gaps: [],
    batches: [],
    refused: null,
  };
  const contents = new Map<string, string>();
  const numbers = new Map<string, { sequence: Sequence; at: Map<number, number> }>();
  for (const call of calls) {
    const batch = batchOf(call);
    if (!batch) continue;
    const number = stored.batches.length + 1;
    const { store, clientId, receivedAt, network, agent } = batch;
    const sequence = { store, clientId, taskId: batch.store === 'edits' ? batch.taskId : '' };
    stored.batches.push({ ...sequence, number, receivedAt, network, agent });
    const key = JSON.stringify(sequence);
    const counted = numbers.get(key) ?? { sequence, at: new Map() };
    numbers.set(key, counted);
    const isNew = (sent: { seq: number }): boolean => {
      const name = `${key} ${sent.seq}`;
      const content = JSON.stringify(sent);
      const before = contents.get(name);
      if (before !== undefined && before !== content)
        stored.contradictions.push({ ...sequence, seq: sent.seq, receivedAt });
      if (before !== undefined) return false;
      contents.set(name, content);
      counted.at.set(sent.seq, receivedAt);
      return true;
    };
    const around = { clientId, batch: number, receivedAt };
    if (batch.store === 'telemetry')
      stored.events.push(...batch.events.filter(isNew).map((event) => ({ ...event, ...around })));
    else {
      const { taskId, language } = batch;
      stored.edits.push(
        ...batch.edits.filter(isNew).map((edit) => ({ ...edit, ...around, taskId, language })),
      );
    }
  }
  stored.gaps = [...numbers.values()].flatMap(({ sequence, at }) => gapsOf(sequence, at));
  return stored;
}

function gapsOf({ store, taskId, clientId }: Sequence, at: ReadonlyMap<number, number>): Gap[] {
  const seqs = [...at.keys()].sort((a, b) => a - b);
  return seqs.flatMap((seq, index) => {
    const first = (seqs[index - 1] ?? 0) + 1;
    if (seq === first) return [];
    const task = store === 'edits' ? taskId : null;
    return [{ store, taskId: task, clientId, first, last: seq - 1, at: at.get(seq) ?? 0 }];
  });
}

function programsOf(calls: readonly Call[], taskId: string): Program[] {
  return calls.flatMap(({ path, received_at, body }, index) => {
    if ((path !== '/tasks/run' && path !== '/tasks/check') || body.task_id !== taskId) return [];
    const kind = path === '/tasks/run' ? ('run' as const) : ('check' as const);
    const { language, code } = body as { language: Language; code: string };
    return [{ id: `program-${index}`, kind, at: Date.parse(received_at), language, code, automatic: false }];
  });
}
