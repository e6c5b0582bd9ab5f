import { createWatchdog, Overdue } from '../../src/llm/watchdog.ts';

const { jest } = import.meta;

describe('the watchdog of a request', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('ends a phase that takes too long, and names it', () => {
    const watchdog = createWatchdog();
    watchdog.expect('first token', 100);
    jest.advanceTimersByTime(99);
    expect(watchdog.signal.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(watchdog.signal.reason).toBeInstanceOf(Overdue);
    expect(() => watchdog.throwIfAborted()).toThrow('the first token did not come in time');
  });

  it('starts the clock of a phase anew each time that it is expected', () => {
    const watchdog = createWatchdog();
    for (let token = 0; token < 5; token++) {
      watchdog.expect('next token', 100);
      jest.advanceTimersByTime(80);
      expect(watchdog.signal.aborted).toBe(false);
    }
    jest.advanceTimersByTime(20);
    expect(watchdog.signal.reason).toMatchObject({ phase: 'next token' });
  });

  it('forgets a phase that came to its end', () => {
    const watchdog = createWatchdog();
    watchdog.expect('first words', 100);
    watchdog.met('first words');
    jest.advanceTimersByTime(1_000);
    expect(watchdog.signal.aborted).toBe(false);
  });

  it('leaves no timer behind once it is stopped', () => {
    const watchdog = createWatchdog();
    for (const phase of ['end', 'first token', 'first words', 'next token'] as const)
      watchdog.expect(phase, 60_000);
    expect(jest.getTimerCount()).toBe(4);
    watchdog.stop();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('passes on what its caller says', () => {
    const caller = new AbortController();
    const watchdog = createWatchdog(caller.signal);
    const reason = new Error('the candidate left');
    caller.abort(reason);
    expect(() => watchdog.throwIfAborted()).toThrow(reason);
  });
});
