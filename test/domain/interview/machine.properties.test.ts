import fc from 'fast-check';
import { nextAlarm } from '../../../src/domain/interview/alarm.ts';
import {
  abilityOf,
  attemptsLeft,
  type Interview,
  openTask,
  viewOf,
} from '../../../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../../../src/domain/interview/machine.ts';
import type { InterviewState } from '../../../src/domain/vocabulary.ts';
import { actions, always, LIMITS, ofType, play } from '../../support/domain/interview-play.ts';
import { plan } from '../../support/plan.ts';

/** The state graph of the contract; `finished` is reached from everywhere. */
const GRAPH: Record<InterviewState, InterviewState[]> = {
  greeting: ['task_issued', 'finished'],
  task_issued: ['awaiting_solution', 'finished'],
  awaiting_solution: ['evaluating', 'feedback_ready', 'finished'],
  evaluating: ['feedback_ready', 'awaiting_solution', 'finished'],
  feedback_ready: ['awaiting_solution', 'task_issued', 'finished'],
  finished: [],
};

describe('whatever happens in an interview', () => {
  it('its states follow the graph of the contract', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        let state: InterviewState = 'greeting';
        for (const { data } of ofType(
          play(taken, () => {}),
          'state',
        )) {
          // An open task that is closed in `feedback_ready` stays there.
          const closes = state === 'feedback_ready' && data.state === state && data.outcome !== null;
          if (!closes) expect(GRAPH[state]).toContain(data.state);
          state = data.state;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('each `state` event tells what the view shows from then on', () => {
    always((driver, before) => {
      const events = driver.events().slice(before.seq);
      const last = events.at(-1);
      if (last?.type !== 'state') return;
      const { state, attemptsLeft, deadlineAt } = viewOf(driver.interview());
      expect(last.data).toMatchObject({ state, attemptsLeft, deadlineAt });
    });
  });

  it('reaches every edge of the graph in these trials', () => {
    const edges = new Set<string>();
    fc.assert(
      fc.property(actions, (taken) => {
        let state: InterviewState = 'greeting';
        for (const { data } of ofType(
          play(taken, () => {}),
          'state',
        )) {
          edges.add(`${state} ${data.state}`);
          state = data.state;
        }
      }),
      { numRuns: 200, seed: 1 },
    );
    const expected = Object.entries(GRAPH).flatMap(([from, to]) => to.map((state) => `${from} ${state}`));
    // A check is let to its end before an interview is finished.
    const never = ['evaluating finished'];
    expect(expected.filter((edge) => !edges.has(edge))).toEqual(never);
  });

  it('its events are numbered without a gap, and time never runs back', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        const driver = play(taken, () => {});
        expect(driver.events().map(({ seq }) => seq)).toEqual(driver.events().map((_, i) => i + 1));
        expect(driver.interview().seq).toBe(driver.events().length);
        const times = driver.events().map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it('the state is the fold of the events, also when it was carried on as JSON in the middle', () => {
    fc.assert(
      fc.property(actions, fc.nat(80), (taken, cut) => {
        const driver = play(taken, () => {});
        const first = driver
          .events()
          .slice(0, cut)
          .reduce(evolve, initialInterview(plan(LIMITS)));
        const copy = JSON.parse(JSON.stringify(first)) as Interview;
        expect(driver.events().slice(cut).reduce(evolve, copy)).toEqual(driver.interview());
      }),
    );
  });

  it('no task comes twice, and no more than the plan allows', () => {
    always((driver) => {
      const taskIds = driver.interview().tasks.map(({ taskId }) => taskId);
      expect(new Set(taskIds).size).toBe(taskIds.length);
      expect(taskIds.length).toBeLessThanOrEqual(LIMITS.maxTasks);
      expect(driver.interview().tasks.map(({ number }) => number)).toEqual(taskIds.map((_, i) => i + 1));
    });
  });

  it('a task is issued only while the estimate is not precise enough', () => {
    always((driver, before) => {
      if (driver.interview().tasks.length === before.tasks.length) return;
      expect(openTask(before)).toBeNull();
      expect(before.tasks.length >= 3 && abilityOf(before).se <= 150).toBe(false);
    });
  });

  it('attempts, hints and scores stay within their bounds', () => {
    always((driver) => {
      for (const task of driver.interview().tasks) {
        expect(attemptsLeft(task)).toBeGreaterThanOrEqual(0);
        expect(task.submissions.length).toBeLessThanOrEqual(task.maxAttempts);
        expect(task.hintsUsed).toBeLessThanOrEqual(task.hints);
        for (const { score } of task.submissions) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  it('what did not compile, and what failed inside, never counts as an attempt', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        const driver = play(taken, () => {});
        const counted = ofType(driver, 'verdict').filter(
          ({ data }) => data.verdict !== 'compile_error' && data.verdict !== 'internal_error',
        );
        const submissions = driver.interview().tasks.flatMap((task) => task.submissions);
        expect(submissions.map(({ submissionId }) => submissionId)).toEqual(
          counted.map(({ data }) => data.submissionId),
        );
      }),
    );
  });

  it('a task once closed keeps its outcome, and only the last one is open', () => {
    always((driver, before) => {
      const { tasks, state } = driver.interview();
      for (const [i, task] of before.tasks.entries()) {
        if (task.outcome !== null) expect(tasks[i]?.outcome).toBe(task.outcome);
      }
      const open = tasks.filter(({ outcome }) => outcome === null);
      expect(open.length).toBeLessThanOrEqual(state === 'finished' ? 0 : 1);
      if (open.length === 1) expect(open[0]).toBe(tasks.at(-1));
    });
  });

  it('an accepted answer solves the task, and the last attempt without one fails it', () => {
    always((driver) => {
      if (driver.interview().state === 'evaluating') return;
      for (const { submissions, maxAttempts, outcome } of driver.interview().tasks) {
        const isSolved = submissions.some(({ verdict }) => verdict === 'accepted');
        expect(outcome === 'solved').toBe(isSolved);
        expect(outcome === 'failed').toBe(!isSolved && submissions.length === maxAttempts);
      }
    });
  });

  it('each message is in at most one reply, and waits until then', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        const driver = play(taken, () => {});
        const answers = ofType(driver, 'final').flatMap(({ data }) => data.replyTo);
        const messages = ofType(driver, 'message').map(({ data }) => data.messageId);
        const waiting = driver.interview().pending.map(({ messageId }) => messageId);
        expect([...answers, ...waiting].sort()).toEqual([...messages].sort());
      }),
    );
  });

  it('an alarm that has rung leaves none that is due already, so that nothing rings for ever', () => {
    always((driver) => {
      // A nudge is spoken, and not rung.
      const next = () =>
        nextAlarm(driver.interview(), { inFlight: driver.inFlight, isTalking: true, at: driver.now() });
      let rings = 0;
      for (let alarm = next(); alarm && alarm.at <= driver.now(); rings++) {
        if (driver.act({ type: 'alarm' }).length === 0) throw new Error('an alarm was due and did nothing');
        alarm = next();
      }
      // A deadline and the idle limit may both have passed; or time has got short, by both measures.
      expect(rings).toBeLessThanOrEqual(2);
    });
  });

  it('the end is the end: the state and the tasks stay as they are', () => {
    always((driver, before) => {
      if (before.state !== 'finished') return;
      const { state, tasks, finishedAt } = driver.interview();
      expect({ state, tasks, finishedAt }).toEqual({
        state: 'finished',
        tasks: before.tasks,
        finishedAt: before.finishedAt,
      });
      expect(tasks.every(({ outcome }) => outcome !== null)).toBe(true);
    });
  });

  it('the view tells of attempts and a deadline only while a task is open', () => {
    always((driver) => {
      const view = viewOf(driver.interview());
      const open = openTask(driver.interview());
      expect(view.state).toBe(driver.interview().state);
      expect(view.taskNumber).toBe(driver.interview().tasks.length);
      expect(view.finishedAt !== null).toBe(view.state === 'finished');
      if (!open) expect(view).toMatchObject({ attemptsLeft: 0, deadlineAt: null });
      if (view.state === 'finished') expect(view.currentTaskId).toBeNull();
    });
  });
});
