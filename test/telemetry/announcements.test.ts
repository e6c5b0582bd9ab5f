import { type Announcements, createAnnouncements } from '../../src/telemetry/announcements.ts';

const { jest } = import.meta;

const HOUR_MS = 3_600_000;

describe('the announcements of telemetry', () => {
  let announcements: Announcements;
  let told: number[];
  let moments: Map<string, number>;
  let isUp: boolean;
  let restsElsewhereMs: number;
  let faults: number;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
    told = [];
    moments = new Map();
    isUp = true;
    restsElsewhereMs = 0;
    faults = 0;
    announcements = createAnnouncements({
      async inform(id, { atOnce, restFrom }) {
        if (!isUp) throw new Error('nobody answers');
        if (restsElsewhereMs > 0 && !atOnce) return { restMs: restsElsewhereMs, hasHeard: false };
        told.push(Date.now());
        moments.set(id, Date.now());
        return { restMs: restFrom(told[0] ?? 0), hasHeard: true };
      },
      clock: Date.now,
      onFault: () => (faults += 1),
    });
  });
  afterEach(() => jest.useRealTimers());

  /** News every 100 ms, as of a page that tells ten batches a second. */
  async function flood(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 100) {
      announcements.announce('i');
      await jest.advanceTimersByTimeAsync(100);
    }
  }

  it('come at once, then every five seconds at most', async () => {
    await flood(25_000);
    const gaps = told.slice(1).map((at, i) => at - (told[i] ?? 0));
    expect(told[0]).toBeLessThan((told[1] ?? 0) - 4_999);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5_000);
    expect(told.length).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ['50,000 events in a flood of 200 a second', 250_000, 25],
    ['two hours without a pause', 2 * HOUR_MS, 45],
  ])('grow the history by less than 200 events after %s', async (_, ms, most) => {
    await flood(ms);
    expect(told.length).toBeLessThanOrEqual(most);
    // A Signal is one event, and the workflow task that hears it three.
    expect(told.length * 4).toBeLessThan(200);
    expect(Date.now() - (told.at(-1) ?? 0)).toBeLessThan(ms / 6);
  });

  it('of many interviews with news at one moment come one after the other, the last within five seconds', async () => {
    const start = Date.now();
    const ids = Array.from({ length: 30 }, (_, i) => `i${i}`);
    for (const id of ids) announcements.announce(id);
    await jest.advanceTimersByTimeAsync(5_000);
    const times = ids.map((id) => (moments.get(id) ?? Number.NaN) - start);
    expect(times.slice(0, 10)).toEqual([0, 250, 500, 750, 1_000, 1_250, 1_500, 1_750, 2_000, 2_250]);
    expect(Math.max(...times)).toBe(5_000);
    for (const id of ids) announcements.announce(id);
    await jest.advanceTimersByTimeAsync(20_000);
    const gaps = ids.map((id, i) => (moments.get(id) ?? 0) - start - (times[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5_000);
    expect(told).toHaveLength(60);
  });

  it('wait where another process has just told it, but for those that cannot', async () => {
    restsElsewhereMs = 3_000;
    announcements.announce('i');
    await jest.advanceTimersByTimeAsync(2_900);
    expect(told).toEqual([]);
    await announcements.flush('j');
    expect(told).toHaveLength(1);
    restsElsewhereMs = 0;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told).toHaveLength(2);
  });

  it('do not wait for a turn before the end, and are not repeated after it', async () => {
    for (const id of ['h', 'i', 'j']) announcements.announce(id);
    await announcements.flush('j');
    expect(told).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(HOUR_MS);
    expect(told).toHaveLength(3);
  });

  it('that do not arrive are told again, and none is lost at the close', async () => {
    isUp = false;
    announcements.announce('i');
    await jest.advanceTimersByTimeAsync(11_000);
    expect(faults).toBe(3);
    isUp = true;
    await announcements.close();
    expect(told).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(HOUR_MS);
    expect(told).toHaveLength(1);
  });

  it('tell what came last, also when nothing comes after it', async () => {
    announcements.announce('i');
    await jest.advanceTimersByTimeAsync(10);
    announcements.announce('i');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(HOUR_MS);
    expect(told).toHaveLength(2);
  });
});
