import { type Breaker, createBreaker, type Permit } from '../../src/llm/breaker.ts';

const OPTIONS = { failures: 3, restMs: 15_000, longestRestMs: 45_000 };

function start(): { breaker: Breaker; clock: { at: number }; permit(): Permit } {
  const clock = { at: 0 };
  const breaker = createBreaker(OPTIONS, () => clock.at);
  return {
    breaker,
    clock,
    permit() {
      const permit = breaker.tryAcquire();
      if (!permit) throw new Error('the breaker refused');
      return permit;
    },
  };
}

function opened() {
  const breaker = start();
  for (let count = 0; count < OPTIONS.failures; count++) breaker.permit().failed();
  return breaker;
}

describe('the circuit breaker', () => {
  it('stays closed while failures are not in a row', () => {
    const { breaker, permit } = start();
    for (const _ of [1, 2, 3, 4]) {
      permit().failed();
      permit().failed();
      permit().succeeded();
    }
    expect(breaker.state()).toBe('closed');
  });

  it('opens after some failures in a row and refuses', () => {
    const { breaker } = opened();
    expect(breaker.state()).toBe('open');
    expect(breaker.tryAcquire()).toBeNull();
  });

  it('lets exactly one probe through after its rest, and closes when that succeeds', () => {
    const { breaker, clock, permit } = opened();
    clock.at = OPTIONS.restMs;
    expect(breaker.state()).toBe('half_open');
    const probe = permit();
    expect(breaker.tryAcquire()).toBeNull();
    probe.succeeded();
    expect(breaker.state()).toBe('closed');
    expect(breaker.tryAcquire()).not.toBeNull();
  });

  it('rests again when the probe fails', () => {
    const { breaker, clock, permit } = opened();
    clock.at = OPTIONS.restMs;
    permit().failed();
    expect(breaker.state()).toBe('open');
    clock.at = OPTIONS.restMs * 2;
    expect(breaker.tryAcquire()).not.toBeNull();
  });

  it('lets another probe through when the first was cancelled', () => {
    const { breaker, clock, permit } = opened();
    clock.at = OPTIONS.restMs;
    permit().released();
    expect(breaker.tryAcquire()).not.toBeNull();
  });

  it('rests as long as the provider asks, but never so long that a recovery goes unseen for a minute', () => {
    const { breaker, clock, permit } = start();
    permit().failed({ restMs: 20_000 });
    clock.at = 19_999;
    expect(breaker.tryAcquire()).toBeNull();
    clock.at = 20_000;
    permit().failed({ restMs: 3_600_000 });
    clock.at = 20_000 + OPTIONS.longestRestMs;
    expect(breaker.tryAcquire()).not.toBeNull();
  });
});
