import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { batchOf } from '../../bench/integrity/batches.ts';
import { evidenceOf as recordedEvidence } from '../../bench/integrity/sessions.ts';
import type { Call, SessionHead } from '../../scripts/typing/recording.ts';
import type { Edit } from '../../src/domain/integrity/evidence.ts';
import { signalsOf } from '../../src/domain/integrity/signals.ts';
import { evidenceOf } from '../../src/telemetry/evidence.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import type { TelemetryStore } from '../../src/telemetry/telemetry.ts';
import { ENGINES, migratedPlace, type Place } from '../support/database/places.ts';
import { sha256 } from '../support/telemetry/batches.ts';

const FOLDER = resolve(import.meta.dirname, '../fixtures/typing');
/** One of each trouble: lost and late batches, clocks, two devices, contradictions, pastes. */
const SESSIONS = readdirSync(FOLDER).filter((_, index) => index % 7 === 0);

describe.each(ENGINES)('the evidence of an interview (%s)', (engine) => {
  let place: Place;
  let store: TelemetryStore;
  beforeAll(async () => {
    place = await migratedPlace(engine);
    store = await openTelemetry(place.at('telemetry'));
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

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
