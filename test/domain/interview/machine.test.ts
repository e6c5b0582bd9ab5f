import {
  abilityOf,
  attemptsLeft,
  openTask,
  responses,
  viewOf,
} from '../../../src/domain/interview/interview.ts';
import { evolve } from '../../../src/domain/interview/machine.ts';
import {
  check,
  drive,
  next,
  recordFeedback,
  recordVerdict,
  reply,
  runData,
  startCheck,
  task,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';
import { MINUTE, START } from '../../support/plan.ts';

describe('how a task ended', () => {
  it('stays, whatever later events say', () => {
    const driver = drive();
    next(driver);
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    const { seq } = driver.interview();
    const later = evolve(driver.interview(), {
      seq: seq + 1,
      at: driver.now(),
      type: 'state',
      data: {
        state: 'finished',
        taskNumber: 1,
        deadlineAt: null,
        cause: 'finish',
        outcome: 'unfinished',
        integrity: null,
      },
    });
    expect(later.tasks.map(({ outcome }) => outcome)).toEqual(['gave_up']);
  });
});

describe('an interview', () => {
  it('begins with the greeting as its first event', () => {
    const driver = drive();
    driver.act({ type: 'greet' });
    expect(driver.events()).toEqual([
      {
        seq: 1,
        at: START,
        type: 'final',
        data: {
          replyId: 'reply-0',
          messageId: 'message-0',
          text: 'Hello',
          replyTo: [],
          model: 'template',
          degraded: false,
        },
      },
    ]);
    expect(driver.interview().state).toBe('greeting');
  });

  it('goes through the states of the contract from task to feedback', () => {
    const driver = drive();
    next(driver);
    check(driver, 's1', 'wrong_answer', { passedShare: 0.5 });
    check(driver, 's2', 'accepted');
    next(driver);
    expect(driver.states()).toEqual([
      'task_issued',
      'awaiting_solution',
      'evaluating',
      'feedback_ready',
      'awaiting_solution',
      'evaluating',
      'feedback_ready',
      'task_issued',
      'awaiting_solution',
    ]);
  });

  it('ends with the last task, whose number the plan bounds', () => {
    const driver = drive({ maxTasks: 2 });
    for (const id of ['s1', 's2']) {
      next(driver);
      check(driver, id, 'accepted');
    }
    next(driver);
    expect(driver.interview()).toMatchObject({ state: 'finished', finishedAt: driver.now() });
    expect(driver.events().at(-1)?.data).toMatchObject({
      state: 'finished',
      cause: 'completed',
      outcome: null,
    });
    expect(driver.interview().tasks).toHaveLength(2);
  });

  it('ends when the track has no other task', () => {
    const driver = drive({ cards: [] });
    next(driver);
    expect(driver.interview().state).toBe('finished');
  });

  it('ends early once the estimate is precise enough, never before three tasks', () => {
    const equal = { title: 'T', parMs: MINUTE, limitMs: 3 * MINUTE, hints: 0, rating: 1530 };
    const cards = Array.from({ length: 12 }, (_, i) => ({ ...equal, taskId: `t${i}` }));
    const driver = drive({ maxTasks: 12, cards });
    while (driver.interview().state !== 'finished') {
      next(driver);
      // Solved and failed in turn, so that the estimate stays where the tasks are and each says most.
      if (openTask(driver.interview()) && driver.interview().tasks.length % 2 === 0) {
        driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
      } else if (openTask(driver.interview())) check(driver, `s${driver.interview().seq}`, 'accepted');
    }
    const issued = driver.interview().tasks.length;
    expect(issued).toBeGreaterThanOrEqual(3);
    expect(issued).toBeLessThan(12);
    expect(abilityOf(driver.interview()).se).toBeLessThanOrEqual(150);
  });

  it('can be finished in every state but during a check, and finishing it again changes nothing', () => {
    const driver = drive();
    expect(driver.refusalOf({ type: 'finish' })).toBeNull();
    driver.act({ type: 'issueTask' });
    expect(driver.refusalOf({ type: 'finish' })).toBeNull();
    driver.act({ type: 'deliverTask' });
    startCheck(driver);
    expect(driver.refusalOf({ type: 'finish' })).toBe('wrong_state');
    recordVerdict(driver, 's1', 'wrong_answer');
    expect(driver.refusalOf({ type: 'finish' })).toBe('wrong_state');
    recordFeedback(driver, 's1');
    driver.act({ type: 'finish' });
    expect(driver.events().at(-1)?.data).toMatchObject({ cause: 'finish', outcome: 'unfinished' });
    expect(driver.act({ type: 'finish' })).toEqual([]);
  });

  it('is not finished under a run that is on its way', () => {
    const driver = drive();
    next(driver);
    driver.inFlight = true;
    expect(driver.refusalOf({ type: 'finish' })).toBe('wrong_state');
  });

  it('refuses as finished what comes after its end', () => {
    const driver = drive();
    next(driver);
    const taskId = taskIdOf(driver);
    driver.act({ type: 'finish' });
    for (const command of [
      { type: 'send', messageId: 'm', text: 'x' },
      { type: 'issueTask' },
      { type: 'startRun', taskId, language: 'python' },
      { type: 'startCheck', taskId, language: 'python' },
      { type: 'takeHint', taskId, text: 'x' },
      { type: 'giveUp', taskId },
      { type: 'extend', seconds: 60, reason: 'x', by: 'u' },
    ] as const) {
      expect(driver.refusalOf(command)).toBe('finished');
    }
  });

  it('keeps what telemetry amounts to when it ends', () => {
    const driver = drive();
    driver.integrity = { counts: { paste: 1 }, lastSeq: 1, missing: 0, conflicts: 0, signals: [] };
    driver.act({ type: 'finish' });
    expect(driver.events().at(-1)?.data).toMatchObject({ integrity: driver.integrity });
    expect(driver.interview().integrity).toEqual(driver.integrity);
  });
});

describe('a task', () => {
  it('is not worked on before it was delivered', () => {
    const driver = drive();
    driver.act({ type: 'issueTask' });
    const taskId = taskIdOf(driver);
    expect(viewOf(driver.interview())).toMatchObject({
      state: 'task_issued',
      deadlineAt: null,
      attemptsLeft: 3,
    });
    for (const type of ['startRun', 'startCheck'] as const) {
      expect(driver.refusalOf({ type, taskId, language: 'python' })).toBe('wrong_state');
    }
    driver.wait(5 * MINUTE);
    driver.act({ type: 'deliverTask' });
    expect(viewOf(driver.interview()).deadlineAt).toBe(driver.now() + 30 * MINUTE);
    expect(driver.refusalOf({ type: 'deliverTask' })).toBe('wrong_state');
  });

  it('stays open, and is not replaced, while it is unsolved and attempts and time are left', () => {
    const driver = drive();
    next(driver);
    check(driver, 's1', 'wrong_answer');
    expect(viewOf(driver.interview())).toMatchObject({ state: 'feedback_ready', attemptsLeft: 2 });
    expect(driver.refusalOf({ type: 'issueTask' })).toBe('wrong_state');
    expect(driver.refusalOf({ type: 'startRun', taskId: taskIdOf(driver), language: 'python' })).toBeNull();
    expect(driver.refusalOf({ type: 'takeHint', taskId: taskIdOf(driver), text: 'x' })).toBeNull();
  });

  it('is closed by an accepted answer', () => {
    const driver = drive();
    next(driver);
    check(driver, 's1', 'accepted');
    expect(task(driver).outcome).toBe('solved');
    expect(viewOf(driver.interview())).toMatchObject({ attemptsLeft: 0, deadlineAt: null });
    const command = { type: 'startCheck', taskId: taskIdOf(driver), language: 'python' } as const;
    expect(driver.refusalOf(command)).toBe('wrong_state');
  });

  it('is closed by the last attempt', () => {
    const driver = drive();
    next(driver);
    for (const id of ['s1', 's2', 's3']) check(driver, id, 'time_limit');
    expect(task(driver).outcome).toBe('failed');
    expect(attemptsLeft(task(driver))).toBe(0);
  });

  it('is solved by an accepted last attempt', () => {
    const driver = drive({ maxAttempts: 1 });
    next(driver);
    check(driver, 's1', 'accepted');
    expect(task(driver).outcome).toBe('solved');
  });

  it('counts neither a compile error nor an internal error as an attempt', () => {
    const driver = drive();
    next(driver);
    check(driver, 's1', 'compile_error');
    expect(driver.interview().state).toBe('feedback_ready');
    check(driver, 's2', 'internal_error');
    expect(driver.interview().state).toBe('awaiting_solution');
    expect(attemptsLeft(task(driver))).toBe(3);
    expect(task(driver).submissions).toEqual([]);
    check(driver, 's3', 'runtime_error');
    const verdicts = driver.events().flatMap((event) => (event.type === 'verdict' ? [event.data] : []));
    expect(verdicts.map(({ attempt, counted }) => [attempt, counted])).toEqual([
      [0, false],
      [0, false],
      [1, true],
    ]);
  });

  it('given up is closed as it stands', () => {
    const driver = drive();
    next(driver);
    check(driver, 's1', 'wrong_answer', { passedShare: 0.4 });
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    expect(driver.interview().state).toBe('feedback_ready');
    expect(task(driver).outcome).toBe('gave_up');
    expect(responses(driver.interview())).toEqual([{ rating: task(driver).rating, score: 0.4 }]);
    expect(driver.refusalOf({ type: 'giveUp', taskId: taskIdOf(driver) })).toBe('wrong_state');
  });

  it('left open at the end counts for the estimate only if it was tried', () => {
    const untried = drive();
    next(untried);
    untried.act({ type: 'finish' });
    expect(responses(untried.interview())).toEqual([]);
    const tried = drive();
    next(tried);
    check(tried, 's1', 'wrong_answer', { passedShare: 0.3 });
    tried.act({ type: 'finish' });
    expect(responses(tried.interview())).toEqual([{ rating: task(tried).rating, score: 0.3 }]);
  });

  it('counts with its best attempt', () => {
    const driver = drive();
    next(driver);
    check(driver, 's1', 'wrong_answer', { passedShare: 0.6 });
    check(driver, 's2', 'wrong_answer', { passedShare: 0.2 });
    driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
    expect(responses(driver.interview())[0]?.score).toBe(0.6);
  });

  it('has a provisional score until the reviewer has judged the quality', () => {
    const driver = drive();
    next(driver);
    driver.wait(30 * MINUTE - 1);
    startCheck(driver);
    recordVerdict(driver, 's1', 'accepted');
    expect(task(driver).submissions[0]?.score).toBeCloseTo(0.9, 6);
    recordFeedback(driver, 's1', 1);
    expect(task(driver).submissions[0]?.score).toBeCloseTo(0.95, 6);
  });

  it('gives each hint once, to the last rung', () => {
    const driver = drive();
    next(driver);
    const taskId = taskIdOf(driver);
    for (const number of [1, 2]) {
      expect(driver.act({ type: 'takeHint', taskId, text: 'think' })).toEqual([
        { type: 'hint', data: { taskId, number, text: 'think' } },
      ]);
    }
    expect(driver.refusalOf({ type: 'takeHint', taskId, text: 'x' })).toBe('no_hints_left');
  });

  it('lets only one run or check be on its way', () => {
    const driver = drive();
    next(driver);
    driver.inFlight = true;
    const taskId = taskIdOf(driver);
    expect(driver.refusalOf({ type: 'startRun', taskId, language: 'python' })).toBe('wrong_state');
    expect(driver.refusalOf({ type: 'startCheck', taskId, language: 'python' })).toBe('wrong_state');
    expect(driver.refusalOf({ type: 'giveUp', taskId })).toBe('wrong_state');
  });

  it('refuses runs, checks, hints and giving up while a check is evaluated', () => {
    const driver = drive();
    next(driver);
    startCheck(driver);
    driver.inFlight = false;
    const taskId = taskIdOf(driver);
    for (const command of [
      { type: 'startRun', taskId, language: 'python' },
      { type: 'startCheck', taskId, language: 'python' },
      { type: 'takeHint', taskId, text: 'x' },
      { type: 'giveUp', taskId },
      { type: 'issueTask' },
    ] as const) {
      expect(driver.refusalOf(command)).toBe('wrong_state');
    }
  });

  it('tells a task that was never issued from one that is closed', () => {
    const driver = drive();
    next(driver);
    const first = taskIdOf(driver);
    check(driver, 's1', 'accepted');
    next(driver);
    const run = (taskId: string) => driver.refusalOf({ type: 'startRun', taskId, language: 'python' });
    expect(run('algorithms/unknown')).toBe('unknown_task');
    expect(run(first)).toBe('wrong_state');
    expect(run(taskIdOf(driver))).toBeNull();
  });

  it('refuses a language that the interview does not offer', () => {
    const driver = drive();
    next(driver);
    const command = { type: 'startCheck', taskId: taskIdOf(driver), language: 'go' } as const;
    expect(driver.refusalOf(command)).toBe('language_not_offered');
  });
});

describe('messages', () => {
  it('wait until a reply answers them, and one reply may answer several', () => {
    const driver = drive();
    for (const messageId of ['m1', 'm2', 'm3']) driver.act({ type: 'send', messageId, text: 'x' });
    reply(driver, 'r1', ['m1', 'm2']);
    expect(driver.interview().pending.map(({ messageId }) => messageId)).toEqual(['m3']);
  });

  it('are answered once: a later reply does not name them again', () => {
    const driver = drive();
    driver.act({ type: 'send', messageId: 'm1', text: 'x' });
    reply(driver, 'r1', ['m1']);
    const [late] = reply(driver, 'r2', ['m1', 'unknown']);
    expect(late?.data).toMatchObject({ replyTo: [] });
  });

  it('are still answered after the end', () => {
    const driver = drive();
    driver.act({ type: 'send', messageId: 'm1', text: 'x' });
    driver.act({ type: 'finish' });
    reply(driver, 'r1', ['m1']);
    expect(driver.interview().pending).toEqual([]);
    expect(driver.interview().state).toBe('finished');
  });

  it('get an error beside the reply when no model could answer', () => {
    const driver = drive();
    driver.act({ type: 'send', messageId: 'm1', text: 'x' });
    expect(reply(driver, 'r1', ['m1'], true).map(({ type }) => type)).toEqual(['error', 'final']);
  });
});

describe('the report', () => {
  it('is ready once it was recorded', () => {
    const driver = drive();
    driver.act({ type: 'finish' });
    expect(viewOf(driver.interview()).reportReady).toBe(false);
    driver.act({ type: 'reportReady', reportSha256: 'abc' });
    expect(viewOf(driver.interview()).reportReady).toBe(true);
  });
});

describe('a run', () => {
  it('is recorded and is not an attempt', () => {
    const driver = drive();
    next(driver);
    expect(driver.act({ type: 'startRun', taskId: taskIdOf(driver), language: 'python' })).toEqual([]);
    driver.act({ type: 'recordRun', run: runData(driver) });
    expect(driver.events().at(-1)?.type).toBe('run');
    expect(attemptsLeft(task(driver))).toBe(3);
    expect(driver.interview().state).toBe('awaiting_solution');
  });
});
