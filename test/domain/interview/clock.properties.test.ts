import fc from 'fast-check';
import { type StopCause, stoppedMs } from '../../../src/domain/interview/clock.ts';
import { openTask } from '../../../src/domain/interview/interview.ts';
import { actions, always, evaluatingMs, LIMITS, ofType, play } from '../../support/domain/interview-play.ts';
import { MINUTE } from '../../support/plan.ts';

describe('whatever happens in an interview, its clock', () => {
  it('the deadline is delivery + limit + time of checks + extensions, exactly while the task is open', () => {
    always((driver) => {
      const { state, stoppedAt } = driver.interview();
      expect(stoppedAt !== null).toBe(state === 'evaluating');
      for (const task of driver.interview().tasks) {
        const runs = task.outcome === null && task.deliveredAt !== null;
        expect(task.deadlineAt).toBe(
          runs ? (task.deliveredAt ?? 0) + task.limitMs + task.stoppedMs + task.extendedMs : null,
        );
      }
    });
  });

  it('all the time that checks took is in the stops of the tasks, and what they give back stops the clock', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        const driver = play(taken, () => {});
        const { tasks, state } = driver.interview();
        if (state === 'evaluating') return;
        const stops = tasks.flatMap((task) => task.stops ?? []);
        expect(stops.reduce((sum, { ms, overMs }) => sum + ms + overMs, 0)).toBe(evaluatingMs(driver));
        for (const task of tasks) expect(task.stoppedMs).toBe(stoppedMs(task.stops ?? []));
      }),
    );
  });

  it('no sequence of checks and runs stops the clock for more than the caps, beside what was waited for', () => {
    always((driver) => {
      for (const { stops = [] } of driver.interview().tasks) {
        const stopMs = (...causes: StopCause[]) =>
          stoppedMs(stops.filter(({ cause }) => causes.includes(cause)));
        expect(stopMs('judging', 'compile')).toBeLessThanOrEqual(2 * MINUTE);
        expect(stopMs('fault')).toBeLessThanOrEqual(10 * MINUTE);
        expect(stops.every(({ ms, overMs }) => ms >= 0 && overMs >= 0)).toBe(true);
      }
    });
  });

  it('no check stops the clock for more than 30 s while programs run, or a second for a compilation in vain', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        for (const { data } of ofType(
          play(taken, () => {}),
          'verdict',
        )) {
          const stopMs = (cause: StopCause) =>
            stoppedMs((data.stops ?? []).filter((stop) => stop.cause === cause));
          expect(stopMs('judging')).toBeLessThanOrEqual(30_000);
          if (data.verdict === 'compile_error') expect(stopMs('compile')).toBeLessThanOrEqual(1_000);
        }
      }),
    );
  });

  it('the deadline of a task never moves back, nor by more than what was given back and extended', () => {
    always((driver, before) => {
      const [was, is] = [openTask(before), openTask(driver.interview())];
      if (!was || was.number !== is?.number || was.deadlineAt === null || is.deadlineAt === null) return;
      const moved = is.deadlineAt - was.deadlineAt;
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBe(is.stoppedMs - was.stoppedMs + is.extendedMs - was.extendedMs);
    });
  });

  it('without caps, as it was in earlier interviews, the time that checks took is what the clock stood still', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        const driver = play(taken, () => {}, { ...LIMITS, rules: 1 });
        const { tasks, state } = driver.interview();
        if (state === 'evaluating') return;
        expect(tasks.reduce((sum, { stoppedMs }) => sum + stoppedMs, 0)).toBe(evaluatingMs(driver));
      }),
    );
  });
});
