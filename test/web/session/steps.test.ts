import { createLine, type Line } from '../../../web/session/line.ts';
import { type Outcome, UNREACHABLE } from '../../../web/session/outcome.ts';
import type { Banner, Step } from '../../../web/session/session.ts';
import { createSteps, type Steps } from '../../../web/session/steps.ts';
import { problem } from '../../support/web/problem.ts';
import { type ManualTimers, manualTimers } from '../../support/web/timers.ts';

describe('a step', () => {
  let timers: ManualTimers;
  let line: Line;
  let steps: Steps;
  let pending: ReadonlySet<Step>;
  let problems: readonly Banner[];
  let keys: string[];
  let outcomes: Outcome<object>[];
  let ids: number;

  beforeEach(() => {
    timers = manualTimers();
    line = createLine({ timers, random: () => 0, onSignedOut: () => {} });
    [pending, problems, keys, outcomes, ids] = [new Set(), [], [], [], 0];
    steps = createSteps({
      line,
      newId: () => {
        ids += 1;
        return `id${ids}`;
      },
      onPending: (changed) => {
        pending = changed;
      },
      onProblems: (changed) => {
        problems = changed;
      },
    });
  });

  async function call(key: string): Promise<Outcome<object>> {
    keys.push(key);
    return outcomes.shift() ?? { kind: 'answered', answer: {} };
  }

  it('is pending until it is answered, however often it is sent, under one key', async () => {
    outcomes = [UNREACHABLE];
    const outcome = steps.take('next', call);
    await timers.pass(0);
    expect([...pending]).toEqual(['next']);
    await timers.pass(1_000);
    expect(await outcome).toEqual({ ok: true });
    expect([keys, pending.size]).toEqual([['id1', 'id1'], 0]);
  });

  it('is made once, although the button is pressed twice', async () => {
    const [first, second] = await Promise.all([steps.take('hint', call), steps.take('hint', call)]);
    expect([first, second, keys.length]).toEqual([{ ok: true }, { ok: true }, 1]);
    await steps.take('hint', call);
    expect(keys).toHaveLength(2);
  });

  it('shows why it was refused, the latest of a kind, until that is put away', async () => {
    outcomes = [
      { kind: 'refused', problem: problem(409, 'no_hints_left') },
      { kind: 'refused', problem: problem(409, 'finished') },
    ];
    expect(await steps.take('hint', call)).toMatchObject({ ok: false, problem: { code: 'no_hints_left' } });
    await steps.take('hint', call);
    expect(problems).toMatchObject([{ kind: 'problem', step: 'hint', problem: { code: 'finished' } }]);
    const [banner] = problems;
    if (banner?.kind === 'problem') steps.dismiss(banner.id);
    expect(problems).toEqual([]);
  });

  it('is over without a word when the page is', async () => {
    outcomes = [UNREACHABLE];
    const outcome = steps.take('finish', call);
    await timers.pass(0);
    line.close();
    expect(await outcome).toEqual({ ok: false, problem: null });
  });
});
