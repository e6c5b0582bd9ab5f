import { openTelemetry } from '../../src/telemetry/open.ts';
import type { SentEdit, TelemetryEvent, TelemetryStore } from '../../src/telemetry/telemetry.ts';
import { ENGINES, migratedPlace, type Place } from '../support/database/places.ts';
import { leastTimeOf } from '../support/least-time.ts';
import { editBatch, eventBatch } from '../support/telemetry/batches.ts';

const S = 1_000;
const START = 1_800_000_000_000;
/** A minute long; the candidate is back at once. */
const ABSENCE = { from: START, to: START + 60 * S, openedAt: START + 60 * S };
/** The page's clock is behind by so much. */
const BEHIND = 7_200 * S;
const PAGE = { clientId: 'page' };

describe.each(ENGINES)('what telemetry says of a lost connection (%s)', (engine) => {
  let place: Place;
  let store: TelemetryStore;

  beforeEach(async () => {
    place = await migratedPlace(engine);
    store = await openTelemetry(place.at('telemetry'));
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const read = () => store.absence('i', ABSENCE);

  function event(type: TelemetryEvent['type'], at: number, seq = 1): TelemetryEvent {
    return { seq, type, at: at - BEHIND, data: null };
  }

  function edit(seq: number, at: number): SentEdit {
    const sha256 = 'a'.repeat(64);
    return { seq, at: at - BEHIND, baseSha256: sha256, changes: [3], selection: null, sha256 };
  }

  it('is nothing where nothing came', async () => {
    expect(await read()).toEqual({ told: null, worked: [] });
  });

  it.each([
    ['soon after the stream was back', 2 * S, true],
    ['at the last moment', 30 * S, true],
    ['later than that', 30 * S + 1, false],
  ])('counts the word of the page that came %s', async (_, after, counts) => {
    const at = ABSENCE.openedAt + after;
    await store.store('i', eventBatch([event('focus', START - 9 * S), event('reconnect', at, 2)], at, PAGE));
    expect((await read()).told).toEqual(counts ? { clientId: 'page', seq: 2 } : null);
  });

  it('does not take the word of an earlier break, or of another event, for it', async () => {
    const late = [event('reconnect', START - 20 * S), event('focus', ABSENCE.openedAt + S, 2)];
    await store.store('i', eventBatch(late, ABSENCE.openedAt + S, PAGE));
    expect((await read()).told).toBeNull();
  });

  it('has the times in which edits were made without a connection, by the clock of the server', async () => {
    const backAt = ABSENCE.openedAt + S;
    await store.store('i', eventBatch([event('reconnect', backAt)], backAt, PAGE));
    const made = [-60, 10, 12, 58].map((after, index) => edit(index + 1, START + after * S));
    await store.store('i', editBatch(made, backAt + 3 * S, PAGE));
    expect((await read()).worked).toEqual([
      { from: START + 5 * S, to: START + 17 * S },
      { from: START + 53 * S, to: START + 60 * S },
    ]);
  });

  it('is read in the same time however much was told before', async () => {
    for (let batch = 0; batch < 50; batch += 1) {
      const at = START - 3_600 * S + batch * 10 * S;
      const events = Array.from({ length: 200 }, (_, index) => event('focus', at, batch * 200 + index + 1));
      await store.store('i', eventBatch(events, at, PAGE));
    }
    const backAt = ABSENCE.openedAt + S;
    await store.store('i', eventBatch([event('reconnect', backAt, 20_000)], backAt, PAGE));
    const took = await leastTimeOf(async () => {
      expect((await read()).told).toEqual({ clientId: 'page', seq: 20_000 });
    });
    expect(took).toBeLessThan(200);
  });
});
