import type { DraftNote } from '../../../src/domain/interview/commands.ts';
import { isWorthCheck } from '../../../src/domain/interview/draft.ts';
import { attemptsLeft, currentTask } from '../../../src/domain/interview/interview.ts';
import { CommandRefused } from '../../../src/domain/interview/refusal.ts';
import { LANGUAGES, type Verdict } from '../../../src/domain/vocabulary.ts';
import {
  check,
  type Driver,
  drive,
  next,
  recordFeedback,
  recordVerdict,
  task,
} from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

const DRAFT: DraftNote = { language: 'python', codeSha256: 'd4af'.repeat(16), savedAt: 1, isEmpty: false };
const LIMIT_MS = 30 * MINUTE;

describe('a draft at the deadline', () => {
  let driver: Driver;
  beforeEach(() => {
    driver = drive();
    next(driver);
  });

  function startDraftCheck(draft = DRAFT): void {
    driver.act({ type: 'startDraftCheck', draft });
    driver.inFlight = true;
  }

  function changes(from = 0) {
    return driver
      .events()
      .slice(from)
      .flatMap(({ type, data }) => (type === 'state' ? [[data.state, data.cause, data.outcome]] : []));
  }

  function verdictOf() {
    const event = driver.events().findLast(({ type }) => type === 'verdict');
    return event?.type === 'verdict' ? event.data : null;
  }

  it.each([
    ['accepted', 'solved'],
    ['wrong_answer', 'timed_out'],
    ['compile_error', 'timed_out'],
  ] as const)('that turns out %s leaves the task %s', (verdict, outcome) => {
    driver.wait(LIMIT_MS);
    const before = driver.events().length;
    startDraftCheck();
    driver.wait(2 * MINUTE);
    recordVerdict(driver, 'by itself', verdict);
    recordFeedback(driver, 'by itself');
    expect(changes(before)).toEqual([
      ['evaluating', 'deadline', null],
      ['feedback_ready', 'feedback', outcome],
    ]);
    expect(verdictOf()).toMatchObject({
      automatic: true,
      elapsedMs: LIMIT_MS,
      counted: verdict !== 'compile_error',
    });
    expect(attemptsLeft(task(driver))).toBe(0);
    expect(driver.interview().isAutomatic).toBe(false);
  });

  it('that cannot be judged by a fault of ours leaves it timed out, without an attempt', () => {
    driver.wait(LIMIT_MS);
    const before = driver.events().length;
    startDraftCheck();
    recordVerdict(driver, 'by itself', 'internal_error');
    expect(changes(before)).toEqual([
      ['evaluating', 'deadline', null],
      ['feedback_ready', 'internal_error', 'timed_out'],
    ]);
    expect(task(driver).submissions).toEqual([]);
  });

  it('goes the way of another attempt where there was one, which stops no clock any more', () => {
    check(driver, 'first', 'wrong_answer', { ms: MINUTE });
    const { stoppedMs, deadlineAt } = task(driver);
    driver.wait((deadlineAt ?? 0) - driver.now());
    const before = driver.events().length;
    startDraftCheck();
    driver.wait(MINUTE);
    recordVerdict(driver, 'by itself', 'wrong_answer');
    recordFeedback(driver, 'by itself');
    expect(changes(before)).toEqual([
      ['awaiting_solution', 'check', null],
      ['evaluating', 'deadline', null],
      ['feedback_ready', 'feedback', 'timed_out'],
    ]);
    expect(verdictOf()).toMatchObject({ attempt: 2, automatic: true, elapsedMs: LIMIT_MS });
    expect(task(driver).stoppedMs).toBe(stoppedMs);
  });

  it('leaves nothing to extend, to run or to give up while it is checked', () => {
    driver.wait(LIMIT_MS);
    startDraftCheck();
    const { taskId, deadlineAt } = task(driver);
    expect(deadlineAt).toBeNull();
    const extension = { type: 'extend', seconds: 60, reason: 'late', by: 'somebody' } as const;
    expect(driver.refusalOf(extension)).toBe('wrong_state');
    expect(driver.refusalOf({ type: 'startRun', taskId, language: 'python' })).toBe('wrong_state');
    expect(driver.refusalOf({ type: 'giveUp', taskId })).toBe('wrong_state');
  });

  it('does not mark the check that the candidate makes of the next task', () => {
    driver.wait(LIMIT_MS);
    startDraftCheck();
    recordVerdict(driver, 'by itself', 'wrong_answer');
    recordFeedback(driver, 'by itself');
    next(driver);
    check(driver, 'by hand', 'wrong_answer');
    expect(verdictOf()?.automatic).toBeUndefined();
    expect(currentTask(driver.interview())?.outcome).toBeNull();
  });

  it('is not checked before the time is up, nor beside a run', () => {
    driver.wait(LIMIT_MS - 1);
    expect(() => startDraftCheck()).toThrow(CommandRefused);
    driver.wait(1);
    driver.inFlight = true;
    expect(() => startDraftCheck()).toThrow(CommandRefused);
  });

  describe('is worth a check', () => {
    it('when it is work that nothing has judged', () => {
      expect(isWorthCheck(task(driver), DRAFT)).toBe(true);
      check(driver, 'broken by us', 'internal_error');
      expect(isWorthCheck(task(driver), DRAFT)).toBe(true);
    });

    it('not when it is blank or the template', () => {
      expect(isWorthCheck(task(driver), { ...DRAFT, isEmpty: true })).toBe(false);
    });

    it.each(['wrong_answer', 'compile_error'] satisfies Verdict[])(
      'not when it is the code that was last checked in that language, found %s',
      (verdict) => {
        check(driver, 'by hand', verdict);
        const last = task(driver).lastChecked;
        const same = { ...DRAFT, codeSha256: last?.codeSha256 ?? '' };
        expect(isWorthCheck(task(driver), same)).toBe(false);
        for (const language of LANGUAGES) {
          expect(isWorthCheck(task(driver), { ...same, language })).toBe(language !== last?.language);
        }
        expect(isWorthCheck(task(driver), DRAFT)).toBe(true);
      },
    );

    it('not when no attempt is left', () => {
      for (const id of ['a', 'b', 'c']) check(driver, id, 'wrong_answer');
      expect(isWorthCheck(task(driver), DRAFT)).toBe(false);
    });
  });
});

describe('what is in the editor', () => {
  it.each(['giveUp', 'finish', 'alarm'] as const)(
    'is told by the event by which %s closes a task',
    (type) => {
      const driver = drive();
      next(driver);
      const { taskId } = task(driver);
      driver.wait(LIMIT_MS);
      const command = type === 'giveUp' ? { type, taskId } : { type };
      if (type === 'giveUp') driver.wait(-1);
      driver.draft = { taskId, draft: DRAFT };
      driver.act(command);
      const { isEmpty: _, ...draft } = DRAFT;
      expect(driver.events().at(-1)).toMatchObject({ type: 'state', data: { draft } });
    },
  );

  it('is no part of events that close nothing, or another task', () => {
    const driver = drive();
    next(driver);
    driver.draft = { taskId: 'algorithms/another', draft: DRAFT };
    check(driver, 'by hand', 'wrong_answer');
    driver.act({ type: 'giveUp', taskId: task(driver).taskId });
    expect(driver.events().filter(({ data }) => 'draft' in data)).toEqual([]);
  });

  it('may be nothing', () => {
    const driver = drive();
    next(driver);
    const { taskId } = task(driver);
    driver.draft = { taskId, draft: null };
    driver.act({ type: 'giveUp', taskId });
    expect(driver.events().at(-1)).toMatchObject({ data: { outcome: 'gave_up', draft: null } });
  });
});
