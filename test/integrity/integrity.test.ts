import { setTimeout as delay } from 'node:timers/promises';
import { createIntegrityReader } from '../../src/integrity/integrity.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { startStory } from '../support/story.ts';

describe('what is read of an interview', () => {
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords();
    await startStory({ records: store.records });
  });
  afterEach(() => store.remove());

  function reader(keptMs: number) {
    let readings = 0;
    let length = 1;
    const integrity = createIntegrityReader({
      records: store.records,
      telemetry: { state: async () => ({ length, refused: 0 }) },
      async judge() {
        readings += 1;
        return { signals: [], chain: { length, head: '', faults: [], faultCount: 0 } };
      },
      templates: {},
      similar: async () => [],
      match: async () => null,
      clock: Date.now,
      keptMs,
    });
    const read = () => integrity.read('interview-1');
    return { read, readings: () => readings, more: () => (length += 1) };
  }

  it('holds until something new comes', async () => {
    const { read, readings, more } = reader(60_000);
    await Promise.all([read(), read()]);
    await read();
    expect(readings()).toBe(1);
    more();
    await read();
    expect(readings()).toBe(2);
  });

  it('is read and hashed again after some time, since what is altered brings nothing new', async () => {
    const { read, readings } = reader(20);
    await read();
    await delay(60);
    await read();
    expect(readings()).toBe(2);
  });
});
