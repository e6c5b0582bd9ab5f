import { createLine, type Line } from '../../../web/session/line.ts';
import { type Outcome, UNREACHABLE } from '../../../web/session/outcome.ts';
import { manualTimers } from '../../support/web/timers.ts';

describe('the line to the server', () => {
  let timers: ReturnType<typeof manualTimers>;
  let line: Line;
  let signedOut: boolean[];
  let outcomes: Outcome<string>[];
  let calls: number;

  beforeEach(() => {
    timers = manualTimers();
    [signedOut, outcomes, calls] = [[], [], 0];
    line = createLine({ timers, random: () => 0, onSignedOut: (value) => signedOut.push(value) });
  });

  async function call(): Promise<Outcome<string>> {
    calls += 1;
    return outcomes.shift() ?? { kind: 'answered', answer: 'yes' };
  }

  it('calls again, later and later, until the server has said yes or no', async () => {
    outcomes = [UNREACHABLE, UNREACHABLE];
    const said = line.deliver(call);
    await timers.pass(999);
    expect(calls).toBe(1);
    await timers.pass(1);
    expect(calls).toBe(2);
    await timers.pass(2_000);
    expect(await said).toEqual({ kind: 'answered', answer: 'yes' });
  });

  it('waits for as long as the server asks', async () => {
    outcomes = [{ kind: 'later', retryAfterMs: 30_000, problem: null }];
    const said = line.deliver(call);
    await timers.pass(29_999);
    expect(calls).toBe(1);
    await timers.pass(1);
    expect(await said).toMatchObject({ kind: 'answered' });
  });

  it('keeps what it has to say while nobody is signed in, and goes on after the sign-in', async () => {
    outcomes = [{ kind: 'signed_out' }];
    const said = line.deliver(call);
    await timers.pass(3_600_000);
    expect([calls, signedOut]).toEqual([1, [true]]);
    line.signIn();
    expect(await said).toMatchObject({ kind: 'answered' });
    expect(signedOut).toEqual([true, false]);
  });

  it('tries at once when the page wakes', async () => {
    outcomes = [UNREACHABLE];
    const said = line.deliver(call);
    await timers.pass(0);
    line.wake();
    expect(await said).toMatchObject({ kind: 'answered' });
  });

  it('says nothing more once it is closed', async () => {
    outcomes = [UNREACHABLE, { kind: 'signed_out' }];
    const said = line.deliver(call);
    await timers.pass(0);
    line.close();
    expect(await said).toBeNull();
    expect(calls).toBe(1);
    expect(await line.deliver(call)).toBeNull();
  });
});
