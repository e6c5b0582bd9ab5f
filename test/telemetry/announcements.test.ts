import { type Announcements, createAnnouncements } from '../../src/telemetry/announcements.ts';

const { jest } = import.meta;

const HOUR_MS = 3_600_000;

describe('the announcements of telemetry', () => {
  let announcements: Announcements;
  let told: number[];
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
    told = [];
    announcements = createAnnouncements({
      async inform() {
        told.push(Date.now());
        return told[0] ?? 0;
      },
      clock: Date.now,
      onFault: (_, error) => {
        throw error;
      },
    });
  });
  afterEach(() => jest.useRealTimers());

  /** News every 100 ms, as of a page that tells ten batches a second. */
  async function flood(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 100) {
      await announcements.announce('i');
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

  it('tell what came last, also when nothing comes after it', async () => {
    await announcements.announce('i');
    await announcements.announce('i');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(HOUR_MS);
    expect(told).toHaveLength(2);
  });
});
