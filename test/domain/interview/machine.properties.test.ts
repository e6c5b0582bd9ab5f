import fc from 'fast-check';
import { nextAlarm } from '../../../src/domain/interview/alarm.ts';
import { type StopCause, stoppedMs } from '../../../src/domain/interview/clock.ts';
import {
  abilityOf,
  attemptsLeft,
  currentTask,
  type Interview,
  type InterviewPlan,
  openTask,
  viewOf,
} from '../../../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../../../src/domain/interview/machine.ts';
import { CommandRefused } from '../../../src/domain/interview/refusal.ts';
import { type InterviewState, VERDICTS } from '../../../src/domain/vocabulary.ts';
import {
  type Driver,
  drive,
  recordFeedback,
  recordVerdict,
  reviewData,
  runData,
} from '../../support/domain/interview-driver.ts';
import { MINUTE, plan } from '../../support/plan.ts';

/** The state graph of the contract; `finished` is reached from everywhere. */
const GRAPH: Record<InterviewState, InterviewState[]> = {
  greeting: ['task_issued', 'finished'],
  task_issued: ['awaiting_solution', 'finished'],
  awaiting_solution: ['evaluating', 'feedback_ready', 'finished'],
  evaluating: ['feedback_ready', 'awaiting_solution', 'finished'],
  feedback_ready: ['awaiting_solution', 'task_issued', 'finished'],
  finished: [],
};

const LIMITS = {
  maxTasks: 3,
  maxAttempts: 2,
  idleLimitMs: 45 * MINUTE,
} satisfies Partial<InterviewPlan>;

/** What candidates, interviewers, the clock and the worker do, in any order; what does not fit is refused. */
const action = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 0, max: 12 * MINUTE }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('next') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('issue') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('send') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reply'), howMany: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('run'), task: fc.nat(3) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('check'), task: fc.nat(9) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('complete'),
      verdict: fc.constantFrom(...VERDICTS),
      passedShare: fc.double({ min: 0, max: 1, noNaN: true }),
      quality: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      times: fc.oneof(
        fc.constantFrom('unknown' as const, null),
        fc.record({
          compileMs: fc.nat(2 * MINUTE),
          compileCut: fc.boolean(),
          judgingMs: fc.nat(5 * MINUTE),
        }),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hint'), task: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('giveUp'), task: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('extend'), seconds: fc.integer({ min: 1, max: 1200 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('alarm') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('finish') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('review') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('appeal') }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;
const actions = fc.array(action, { maxLength: 50, size: 'max' });

/** The work of the workflow: a run or a check that was started is completed once, a check in two steps. */
interface Work {
  kind: 'run' | 'verdict' | 'feedback';
  submissionId: string;
}

function play(
  taken: readonly Action[],
  look: (driver: Driver, before: Interview) => void,
  change: Partial<InterviewPlan> = LIMITS,
): Driver {
  const driver = drive(change);
  driver.act({ type: 'greet' });
  let work: Work | null = null;
  let count = 0;
  for (const step of taken) {
    const before = driver.interview();
    try {
      work = perform(driver, step, work, `id-${count++}`);
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      expect(driver.interview()).toBe(before);
    }
    look(driver, before);
  }
  return driver;
}

function perform(driver: Driver, step: Action, work: Work | null, id: string): Work | null {
  const interview = driver.interview();
  // Mostly the current task, at times an earlier one or one that never was.
  const taskId =
    'task' in step && step.task === 3
      ? 'algorithms/unknown'
      : ((('task' in step && step.task === 1 ? interview.tasks[0] : currentTask(interview))?.taskId ??
          'none') as string);
  switch (step.do) {
    case 'wait':
      driver.wait(step.ms);
      return work;
    case 'next':
      if (!openTask(interview)) driver.act({ type: 'issueTask' });
      if (driver.interview().state === 'task_issued') driver.act({ type: 'deliverTask' });
      return work;
    case 'issue':
      driver.act({ type: 'issueTask' });
      return work;
    case 'send':
      driver.act({ type: 'send', messageId: id, text: 'x' });
      return work;
    case 'reply': {
      const replyTo = interview.pending.slice(0, step.howMany).map(({ messageId }) => messageId);
      const final = { replyId: id, replyTo, messageId: id, text: 'x', model: 'm', degraded: false };
      driver.act({ type: 'reply', final, failure: null });
      return work;
    }
    case 'run':
      driver.act({ type: 'startRun', taskId, language: 'python' });
      driver.inFlight = true;
      return { kind: 'run', submissionId: id };
    case 'check':
      driver.act({ type: 'startCheck', taskId, language: 'python' });
      driver.inFlight = true;
      return { kind: 'verdict', submissionId: id };
    case 'complete':
      return work && complete(driver, step, work);
    case 'hint':
      driver.act({ type: 'takeHint', taskId, text: 'x' });
      return work;
    case 'giveUp':
      driver.act({ type: 'giveUp', taskId });
      return work;
    case 'extend':
      driver.act({ type: 'extend', seconds: step.seconds, reason: 'x', by: 'u' });
      return work;
    case 'alarm':
      driver.act({ type: 'alarm' });
      return work;
    case 'finish':
      driver.act({ type: 'finish' });
      return work;
    case 'review':
      driver.act({ type: 'review', review: reviewData(id) });
      return work;
    case 'appeal':
      driver.act({ type: 'appeal', text: 'x' });
      return work;
  }
}

function complete(driver: Driver, step: Extract<Action, { do: 'complete' }>, work: Work): Work | null {
  if (work.kind === 'run') {
    driver.inFlight = false;
    driver.act({ type: 'recordRun', run: runData(driver, work.submissionId) });
    return null;
  }
  if (work.kind === 'verdict') {
    recordVerdict(driver, work.submissionId, step.verdict, step);
    return step.verdict === 'internal_error' ? null : { ...work, kind: 'feedback' };
  }
  recordFeedback(driver, work.submissionId, step.quality);
  return null;
}

function always(look: (driver: Driver, before: Interview) => void): void {
  fc.assert(
    fc.property(actions, (taken) => void play(taken, look)),
    { numRuns: 80 },
  );
}

function ofType<T extends string>(driver: Driver, type: T) {
  return driver.events().filter((event) => event.type === type) as Extract<
    ReturnType<Driver['events']>[number],
    { type: T }
  >[];
}

/** For how long the interview was evaluating. */
function evaluatingMs(driver: Driver): number {
  let total = 0;
  let since: number | null = null;
  for (const { at, data } of ofType(driver, 'state')) {
    if (data.state === 'evaluating') since = at;
    else if (since !== null) {
      total += at - since;
      since = null;
    }
  }
  return total;
}

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
      let rings = 0;
      for (let alarm = nextAlarm(driver.interview(), driver); alarm && alarm.at <= driver.now(); rings++) {
        if (driver.act({ type: 'alarm' }).length === 0) throw new Error('an alarm was due and did nothing');
        alarm = nextAlarm(driver.interview(), driver);
      }
      // A deadline and the idle limit may both have passed.
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

  it('reviews and appeals change nothing but the number of the last event, and that there was an appeal', () => {
    always((driver, before) => {
      const last = driver.events().slice(before.seq).at(-1);
      if (last?.type !== 'integrity_reviewed' && last?.type !== 'appealed') return;
      const { appealed: _, ...after } = driver.interview();
      const { appealed: __, ...unchanged } = { ...before, seq: last.seq };
      expect(after).toEqual(unchanged);
    });
  });

  it('there is one appeal at most, and it comes after the end', () => {
    fc.assert(
      fc.property(actions, (taken) => {
        const driver = play(taken, () => {});
        const [appealed, ...more] = ofType(driver, 'appealed');
        expect(more).toEqual([]);
        const { finishedAt } = driver.interview();
        if (appealed) expect(appealed.at).toBeGreaterThanOrEqual(finishedAt ?? Number.POSITIVE_INFINITY);
      }),
    );
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
