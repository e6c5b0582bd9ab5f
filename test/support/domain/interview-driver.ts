import type { IntegrityDigest } from '../../../src/domain/integrity/digest.ts';
import type { CheckTimes } from '../../../src/domain/interview/clock.ts';
import type { Command, Surroundings } from '../../../src/domain/interview/commands.ts';
import type { EventBody, InterviewEvent, ReviewData } from '../../../src/domain/interview/events.ts';
import { currentTask, type Interview, type InterviewPlan } from '../../../src/domain/interview/interview.ts';
import { decide, evolve, initialInterview } from '../../../src/domain/interview/machine.ts';
import { CommandRefused, type RefusalCode } from '../../../src/domain/interview/refusal.ts';
import type { InterviewState, Language, Verdict } from '../../../src/domain/vocabulary.ts';
import { plan, START } from '../plan.ts';

const CODE_SHA256 = 'c0de'.repeat(16);
const RESULT_SHA256 = 'be57'.repeat(16);

/**
 * An interview that is driven by hand: a clock, the run or check on its way, and the events so far, numbered as the
 * workflow numbers them. States are frozen, so that a rule that changes one in place fails.
 */
export interface Driver {
  interview(): Interview;
  events(): readonly InterviewEvent[];
  now(): number;
  wait(ms: number): void;
  inFlight: boolean;
  integrity: IntegrityDigest | null;
  /** What was last read of a task's editor. */
  draft: Surroundings['draft'];
  /** New events; throws {@link CommandRefused} and changes nothing when refused. */
  act(command: Command): EventBody[];
  /** The refusal's code, or null when the command is allowed; changes nothing. */
  refusalOf(command: Command): RefusalCode | null;
  states(): InterviewState[];
}

export function drive(change: Partial<InterviewPlan> = {}): Driver {
  let interview = deepFreeze(initialInterview(plan(change)));
  let at = START;
  const events: InterviewEvent[] = [];
  const surroundings = () => ({
    at,
    inFlight: driver.inFlight,
    integrity: driver.integrity,
    draft: driver.draft,
  });
  const driver: Driver = {
    inFlight: false,
    integrity: null,
    draft: null,
    interview: () => interview,
    events: () => events,
    now: () => at,
    wait(ms) {
      at += ms;
    },
    act(command) {
      const bodies = decide(interview, command, surroundings());
      for (const body of bodies) {
        const event = deepFreeze({ ...body, seq: interview.seq + 1, at }) as InterviewEvent;
        events.push(event);
        interview = deepFreeze(evolve(interview, event));
      }
      return bodies;
    },
    refusalOf(command) {
      try {
        decide(interview, command, surroundings());
        return null;
      } catch (error) {
        if (error instanceof CommandRefused) return error.code;
        throw error;
      }
    },
    states: () => events.flatMap((event) => (event.type === 'state' ? [event.data.state] : [])),
  };
  return driver;
}

/** The current task's id. */
export function taskIdOf(driver: Driver): string {
  const task = currentTask(driver.interview());
  if (!task) throw new Error('no task was issued yet');
  return task.taskId;
}

/** Issues and delivers the next task. */
export function next(driver: Driver): void {
  driver.act({ type: 'issueTask' });
  if (driver.interview().state === 'task_issued') driver.act({ type: 'deliverTask' });
}

export function startCheck(driver: Driver, language: Language = 'python'): void {
  driver.act({ type: 'startCheck', taskId: taskIdOf(driver), language });
  driver.inFlight = true;
}

export function recordVerdict(
  driver: Driver,
  submissionId: string,
  verdict: Verdict,
  { passedShare = 0, times = null }: { passedShare?: number; times?: CheckTimes | 'unknown' | null } = {},
): void {
  driver.act({
    type: 'recordVerdict',
    submission: {
      submissionId,
      taskId: taskIdOf(driver),
      language: 'python',
      verdict,
      passed: 0,
      total: 10,
      passedShare: verdict === 'accepted' ? 1 : passedShare,
      durationMs: 10,
      codeSha256: CODE_SHA256,
      resultSha256: RESULT_SHA256,
      times,
    },
  });
  driver.inFlight = false;
}

export function recordFeedback(driver: Driver, submissionId: string, quality: number | null = null): void {
  const review = { summary: 'ok', strengths: [], improvements: [], quality, degraded: quality === null };
  driver.act({ type: 'recordFeedback', submissionId, review });
}

/** A whole check: start, verdict after `ms`, feedback at once. */
export function check(
  driver: Driver,
  submissionId: string,
  verdict: Verdict,
  {
    ms = 0,
    quality = null,
    passedShare = 0,
    times = null,
  }: {
    ms?: number;
    quality?: number | null;
    passedShare?: number;
    times?: CheckTimes | 'unknown' | null;
  } = {},
): void {
  startCheck(driver);
  driver.wait(ms);
  recordVerdict(driver, submissionId, verdict, { passedShare, times });
  if (verdict !== 'internal_error') recordFeedback(driver, submissionId, quality);
}

export function runData(driver: Driver, runId = 'run-1') {
  return {
    runId,
    taskId: taskIdOf(driver),
    language: 'python' as const,
    verdict: 'accepted' as const,
    passed: 2,
    total: 2,
    durationMs: 10,
    codeSha256: CODE_SHA256,
    resultSha256: RESULT_SHA256,
  };
}

/** The task that was issued last. */
export function task(driver: Driver) {
  const current = currentTask(driver.interview());
  if (!current) throw new Error('no task was issued yet');
  return current;
}

export function reply(driver: Driver, replyId: string, replyTo: string[], failed = false) {
  const final = { replyId, replyTo, messageId: `m-${replyId}`, text: 'Hm.', model: 'm', degraded: failed };
  return driver.act({ type: 'reply', final, failure: failed ? { code: 'llm', message: 'gone' } : null });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** What somebody of the company made of the signals. */
export function reviewData(reviewId = 'review', change: Partial<ReviewData> = {}): ReviewData {
  const note = 'Nothing to see.';
  return { reviewId, decision: 'clear', note, signals: [], by: 'an interviewer', ...change };
}
