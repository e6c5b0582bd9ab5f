import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { evidenceOf as recordedEvidence } from '../../bench/integrity/sessions.ts';
import type { Call, SessionHead } from '../../scripts/typing/recording.ts';
import { sqliteAt } from '../../src/database/location.ts';
import type { Edit } from '../../src/domain/integrity/evidence.ts';
import { signalsOf } from '../../src/domain/integrity/signals.ts';
import { evidenceOf } from '../../src/telemetry/evidence.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import type { Batch, TelemetryStore } from '../../src/telemetry/telemetry.ts';
import { sha256 } from '../support/telemetry/batches.ts';

const FOLDER = resolve(import.meta.dirname, '../fixtures/typing');
/** One of each trouble: lost and late batches, clocks, two devices, contradictions, pastes. */
const SESSIONS = readdirSync(FOLDER).filter((_, index) => index % 7 === 0);

describe('the evidence of an interview', () => {
  let store: TelemetryStore;
  beforeAll(async () => {
    store = await openTelemetry(sqliteAt(':memory:'));
  });
  afterAll(() => store.close());

  it.each(SESSIONS)('is read from the store as it was sent: %s', async (file) => {
    const [first = '', ...lines] = gunzipSync(readFileSync(join(FOLDER, file)))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    const head: SessionHead = JSON.parse(first);
    const calls = lines.map((line): Call => JSON.parse(line));
    for (const call of calls) {
      const batch = batchOf(call);
      if (batch) await store.store(file, batch);
    }
    const recorded = recordedEvidence(head, calls);
    const { startedAt, finishedAt, accommodations, tasks } = recorded;
    const facts = {
      startedAt,
      finishedAt,
      accommodations,
      tasks: tasks.map(({ edits: _, ...task }) => task),
    };
    const evidence = evidenceOf(facts, await store.readAll(file));
    expect(evidence.observations).toEqual(recorded.observations);
    expect(evidence.origins).toEqual(recorded.origins);
    expect(evidence.gaps).toHaveLength(recorded.gaps.length);
    for (const [index, { edits }] of evidence.tasks.entries()) {
      expect(inOrder(edits)).toEqual(inOrder(recorded.tasks[index]?.edits ?? []));
    }
    expect(signalsOf(evidence, { sha256 })).toEqual(signalsOf(recorded, { sha256 }));
  });
});

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.clientId.localeCompare(b.clientId) || a.seq - b.seq);
}

type Body = {
  client_id?: string;
  task_id: string;
  language: 'python';
  events?: { seq: number; type: 'blur'; at: string; data?: { state: string } }[];
  batches?: { seq: number; at: string; base_sha256: string; changes: []; sha256: string }[];
};

function batchOf({ path, received_at, from, body }: Call): Batch | null {
  const { client_id: clientId = '', task_id: taskId, language, events, batches } = body as Body;
  const around = { clientId, receivedAt: Date.parse(received_at), ...from };
  if (path === '/telemetry/anticheat' && events) {
    const stored = events.map(({ seq, type, at, data = null }) => ({ seq, type, at: Date.parse(at), data }));
    return { ...around, store: 'telemetry', events: stored };
  }
  if (path === '/telemetry/edits' && batches) {
    const edits = batches.map(({ seq, at, base_sha256: baseSha256, changes, sha256 }) => ({
      ...{ seq, at: Date.parse(at), baseSha256, changes, selection: null, sha256 },
    }));
    return { ...around, store: 'edits', taskId, language, edits };
  }
  return null;
}
