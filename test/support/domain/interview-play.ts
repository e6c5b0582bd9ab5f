import fc from 'fast-check';
import {
  currentTask,
  type Interview,
  type InterviewPlan,
  openTask,
} from '../../../src/domain/interview/interview.ts';
import { CommandRefused } from '../../../src/domain/interview/refusal.ts';
import { VERDICTS } from '../../../src/domain/vocabulary.ts';
import { MINUTE } from '../plan.ts';
import {
  type Driver,
  drive,
  recordFeedback,
  recordVerdict,
  reviewData,
  runData,
} from './interview-driver.ts';

export const LIMITS = {
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
export const actions = fc.array(action, { maxLength: 50, size: 'max' });

/** The work of the workflow: a run or a check that was started is completed once, a check in two steps. */
interface Work {
  kind: 'run' | 'verdict' | 'feedback';
  submissionId: string;
}

export function play(
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

export function always(look: (driver: Driver, before: Interview) => void): void {
  fc.assert(
    fc.property(actions, (taken) => void play(taken, look)),
    { numRuns: 80 },
  );
}

export function ofType<T extends string>(driver: Driver, type: T) {
  return driver.events().filter((event) => event.type === type) as Extract<
    ReturnType<Driver['events']>[number],
    { type: T }
  >[];
}

/** For how long the interview was evaluating. */
export function evaluatingMs(driver: Driver): number {
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
