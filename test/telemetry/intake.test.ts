import { setTimeout as pause } from 'node:timers/promises';
import type { IntegrityDigest } from '../../src/domain/integrity/digest.ts';
import { memoryLimits } from '../../src/limits/memory.ts';
import { MOST_EVENTS, TelemetryFull } from '../../src/telemetry/add-link.ts';
import {
  createTelemetryIntake,
  MOST_BATCHES,
  type TelemetryIntake,
  TooLate,
  TooManyBatches,
} from '../../src/telemetry/intake.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import type { TelemetryEvent, TelemetryStore } from '../../src/telemetry/telemetry.ts';
import { execute } from '../support/database/execute.ts';
import { migratedPlace, type Place, testEngine } from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';
import { eventBatch, lastSeqOf } from '../support/telemetry/batches.ts';

const TELL_EVERY_MS = 150;
/** Longer than any test but those of it. */
const LOOK_EVERY_MS = 900;

function focus(seq: number): TelemetryEvent {
  return { seq, type: 'focus', at: 1_700_000_000_000 + seq, data: null };
}

describe('the intake of telemetry', () => {
  let place: Place;
  let store: TelemetryStore;
  let intake: TelemetryIntake;
  let digests: { id: string; digest: IntegrityDigest }[];
  let isUp: boolean;
  let warnings: number;

  beforeEach(async () => {
    place = await migratedPlace(testEngine());
    store = await openTelemetry(place.at('telemetry'));
    digests = [];
    isUp = true;
    warnings = 0;
    intake = createIntake();
  });
  afterEach(async () => {
    await intake.close();
    await store.close();
    await place.remove();
  });

  /** Again, as after a restart: nothing in memory. */
  function createIntake(): TelemetryIntake {
    return createTelemetryIntake({
      store,
      async tell(id, digest) {
        if (!isUp) throw new Error('nobody answers');
        digests.push({ id, digest });
      },
      clock: Date.now,
      logger: { warn: () => (warnings += 1) },
      limits: memoryLimits,
      tellEveryMs: TELL_EVERY_MS,
      lookEveryMs: LOOK_EVERY_MS,
    });
  }
  const take = (id: string, events: TelemetryEvent[], finishedAt: number | null = null) =>
    intake.take({ id, finishedAt }, eventBatch(events, Date.now()));
  const lastTold = () => digests.at(-1)?.digest;

  it('tells an interview of its batches now and then, the last state always', async () => {
    const start = performance.now();
    for (let seq = 1; seq <= 40; seq++) await take('i', [focus(seq)]);
    const intervals = Math.ceil((performance.now() - start) / TELL_EVERY_MS);
    expect(digests.length).toBeLessThanOrEqual(1 + intervals);
    await eventually(async () => lastTold()?.lastSeq === 40);
    const count = digests.length;
    await take('j', [focus(1)]);
    await eventually(async () => digests.length > count);
    expect(digests.slice(count).map(({ id }) => id)).toEqual(['j']);
  });

  it('says nothing twice', async () => {
    await take('i', [focus(1)]);
    await take('i', [focus(1)]);
    await intake.flush('i');
    expect(digests).toHaveLength(1);
  });

  it('tells the last state when it is asked to, also after a restart', async () => {
    await take('i', [focus(1)]);
    await take('i', [focus(2)]);
    intake = createIntake();
    await intake.flush('i');
    expect(lastTold()?.lastSeq).toBe(2);
  });

  it('tells what waits when it closes', async () => {
    await take('i', [focus(1)]);
    await take('i', [focus(2)]);
    await intake.close();
    expect(lastTold()?.lastSeq).toBe(2);
  });

  it('keeps what could not be told, says so, and tells it later', async () => {
    isUp = false;
    await take('i', [focus(1)]);
    await eventually(async () => warnings > 0);
    expect(await lastSeqOf(store, 'i')).toBe(1);
    isUp = true;
    await eventually(async () => lastTold()?.lastSeq === 1);
    warnings = 0;
    isUp = false;
    await take('i', [focus(3)]);
    await eventually(async () => warnings > 0);
    isUp = true;
    await eventually(async () => lastTold()?.lastSeq === 3);
  });

  it('takes so many batches a minute, then refuses, and counts what it refused', async () => {
    for (let i = 0; i < MOST_BATCHES; i++) await take('i', [focus(1)]);
    for (let i = 0; i < 3; i++) {
      const refusal = await take('i', [focus(2)]).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(TooManyBatches);
      expect((refusal as TooManyBatches).retryAfterMs).toBeGreaterThan(0);
    }
    expect(await lastSeqOf(store, 'i')).toBe(1);
    await intake.flush('i');
    expect(lastTold()?.refused).toBe(3);
    await take('j', [focus(1)]);
  });

  it('takes what a page sends late, up to ten minutes after the end', async () => {
    const tenMinutesAgo = Date.now() - 10 * 60_000;
    await take('i', [focus(1)], tenMinutesAgo + 5_000);
    await expect(take('i', [focus(2)], tenMinutesAgo - 5_000)).rejects.toThrow(TooLate);
    expect(await lastSeqOf(intake, 'i')).toBe(1);
  });

  it('counts what it refuses when an interview has all the events it may have', async () => {
    await take('i', [focus(1)]);
    await execute(place.at('telemetry'), 'update chains set events = ?', [MOST_EVENTS]);
    for (let i = 0; i < 3; i++) await expect(take('i', [focus(2)])).rejects.toThrow(TelemetryFull);
    await intake.flush('i');
    expect(lastTold()?.refused).toBe(3);
  });

  it('of several processes, tells an interview once in a while, and at once where one has to know', async () => {
    const other = createIntake();
    const start = performance.now();
    for (let seq = 1; seq <= 40; seq++) {
      const by = seq % 2 ? intake : other;
      await by.take({ id: 'i', finishedAt: null }, eventBatch([focus(seq)], Date.now()));
    }
    const intervals = Math.ceil((performance.now() - start) / TELL_EVERY_MS);
    expect(digests.length).toBeLessThanOrEqual(1 + intervals);
    await eventually(async () => lastTold()?.lastSeq === 40);
    await other.take({ id: 'i', finishedAt: null }, eventBatch([focus(41)], Date.now()));
    await intake.flush('i');
    expect(lastTold()?.lastSeq).toBe(41);
    await other.close();
  });

  it('tells what a process that has died could not', async () => {
    // As one that took a batch and was killed then.
    await store.store('i', eventBatch([focus(1)], Date.now()));
    await store.takeTurn('i', { now: Date.now(), until: Date.now() + TELL_EVERY_MS });
    await pause(2 * LOOK_EVERY_MS);
    await eventually(async () => lastTold()?.lastSeq === 1);
  });

  it('takes no rest that a wrong clock has noted', async () => {
    await store.store('i', eventBatch([focus(1)], Date.now()));
    await store.takeTurn('i', { now: Date.now() + 3_600_000, until: Date.now() + 3_600_150 });
    await take('i', [focus(2)]);
    await eventually(async () => lastTold()?.lastSeq === 2);
  });
});
