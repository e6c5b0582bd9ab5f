import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

describe.each(ENGINES)('notes of the streams of candidates (%s)', (engine) => {
  const [a, b] = ['process-a', 'process-b'];
  const id = 'interview-1';
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords(engine);
    await store.records.events.append(batch([message(1)]));
  });
  afterEach(() => store.remove());

  const stream = async () => (await store.records.interviews.find(id))?.stream;

  it('say that one is open, when that was last known, and when it broke, over a restart too', async () => {
    const { streams, interviews, events } = store.records;
    await streams.opened(id, { by: a, at: 5 });
    await streams.goOn([id, 'unknown', id], { by: a, at: 20 });
    await events.append(batch([message(2)]));
    expect(await stream()).toEqual({ isOpen: true, at: 20, quiet: null });
    expect(await interviews.lastSeen(id)).toBe(20);
    await streams.ended(id, { by: a, at: 25 });
    // A round that was on its way when it broke.
    await streams.goOn([id], { by: a, at: 26 });
    const again = await store.reopen();
    expect((await again.interviews.find(id))?.stream).toEqual({ isOpen: false, at: 25, quiet: null });
    await again.streams.ended(id, { by: a, at: null });
    expect((await again.interviews.find(id))?.stream).toBeNull();
  });

  it('are not taken back by a process whose stream ends while another has one open', async () => {
    const { streams } = store.records;
    await streams.opened(id, { by: a, at: 5 });
    await streams.opened(id, { by: b, at: 10 });
    await streams.ended(id, { by: a, at: 12 });
    expect(await stream()).toEqual({ isOpen: true, at: 10, quiet: null });
    await streams.goOn([id], { by: a, at: 13 });
    await streams.ended(id, { by: b, at: 14 });
    expect(await stream()).toEqual({ isOpen: false, at: 14, quiet: null });
  });

  it('are taken back by a process whose own stream goes on when another one has ended', async () => {
    const { streams } = store.records;
    await streams.opened(id, { by: a, at: 5 });
    await streams.opened(id, { by: b, at: 10 });
    await streams.ended(id, { by: b, at: 12 });
    await streams.goOn([id], { by: a, at: 15 });
    expect(await stream()).toEqual({ isOpen: true, at: 15, quiet: null });
    await streams.ended(id, { by: a, at: 17 });
    await streams.goOn([id], { by: a, at: 18 });
    expect(await stream()).toEqual({ isOpen: false, at: 17, quiet: null });
  });

  it('keep what was heard since, unless a stream was opened meanwhile', async () => {
    const { streams } = store.records;
    await streams.opened(id, { by: a, at: 5 });
    await streams.ended(id, { by: a, at: 10 });
    const quiet = { from: 10, to: 50 };
    await streams.away(id, { by: b, at: 50, quiet, knownAt: 10 });
    expect(await stream()).toEqual({ isOpen: false, at: 50, quiet });
    await streams.opened(id, { by: a, at: 60 });
    await streams.away(id, { by: b, at: 61, quiet: { from: 10, to: 61 }, knownAt: 50 });
    expect(await stream()).toEqual({ isOpen: true, at: 60, quiet: null });
    // Nobody has noted it since: its process has died.
    await streams.away(id, { by: b, at: 99, quiet: { from: 75, to: 99 }, knownAt: 60 });
    expect(await stream()).toEqual({ isOpen: false, at: 99, quiet: { from: 75, to: 99 } });
  });

  it('let one absence be told of once, however many have seen it', async () => {
    const { streams } = store.records;
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => streams.claimAbsence(id, { from: 10, to: 30 })),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await streams.claimAbsence(id, { from: 15, to: 40 })).toBe(false);
    expect(await streams.claimAbsence(id, { from: 30, to: 40 })).toBe(true);
  });
});
