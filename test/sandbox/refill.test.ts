import type { SandboxContainer } from '../../src/sandbox/container.ts';
import { createPool, type Pool } from '../../src/sandbox/pool.ts';

const { jest } = import.meta;

/** What the pool decides over minutes, and what it does where starts fail or come late, with starts that we end. */
describe('the pool', () => {
  let starts: { resolve(container: SandboxContainer): void; reject(error: unknown): void }[];
  let disposals: string[];
  let pool: Pool;

  beforeEach(() => {
    jest.useFakeTimers();
    starts = [];
    disposals = [];
  });
  afterEach(() => jest.useRealTimers());

  function open(idle: number): void {
    pool = createPool({
      idle: { run: idle, compile: 0 },
      logger: { warn: () => {} },
      start: () => new Promise((resolve, reject) => starts.push({ resolve, reject })),
    });
  }

  const flush = () => jest.advanceTimersByTimeAsync(0);

  async function arrive(id: string): Promise<void> {
    starts.shift()?.resolve(container(id));
    await flush();
  }

  function container(id: string): SandboxContainer {
    return {
      id,
      memoryKb: 1,
      lost: false,
      cgroup: null,
      put: () => {},
      run: () => Promise.reject(new Error('nothing runs here')),
      fetch: async () => null,
      resize: async () => {},
      onClose: () => {},
      dispose: async () => void disposals.push(id),
    };
  }

  it('keeps no more idle than it should of what was started for those who gave up', async () => {
    open(1);
    const gone = new AbortController();
    const outcomes = [pool.take('run', gone.signal), pool.take('run', gone.signal)].map((taking) =>
      expect(taking).rejects.toMatchObject({ name: 'AbortError' }),
    );
    await flush();
    gone.abort();
    await Promise.all(outcomes);
    expect(starts).toHaveLength(2);
    await arrive('first');
    await arrive('second');
    expect(pool.idle('run')).toBe(1);
    expect(disposals).toEqual(['second']);
  });

  it('gives the next container to who still waits, not to who gave up', async () => {
    open(0);
    const gone = new AbortController();
    const first = expect(pool.take('run', gone.signal)).rejects.toMatchObject({ name: 'AbortError' });
    const second = pool.take('run');
    gone.abort();
    await first;
    await arrive('next');
    expect((await second).container.id).toBe('next');
  });

  it('lends no container whose deadline is near: it is replaced', async () => {
    open(1);
    await arrive('old');
    await jest.advanceTimersByTimeAsync(20 * 60_000);
    const taking = pool.take('run');
    await arrive('new');
    expect(await taking).toMatchObject({ container: { id: 'new' }, warm: false });
    expect(disposals).toEqual(['old']);
  });

  it('lends one that is younger', async () => {
    open(1);
    await arrive('young');
    await jest.advanceTimersByTimeAsync(20 * 60_000 - 1);
    expect(await pool.take('run')).toMatchObject({ container: { id: 'young' }, warm: true });
  });

  it('tries an engine that fails again and again, half a minute apart at most', async () => {
    open(1);
    const pauses: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      starts.shift()?.reject(new Error('no engine'));
      await flush();
      let seconds = 0;
      for (; starts.length === 0 && seconds < 300; seconds++) await jest.advanceTimersByTimeAsync(1_000);
      pauses.push(seconds);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  });
});
