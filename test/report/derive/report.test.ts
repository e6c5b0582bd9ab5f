import { buildReport } from '../../../src/report/derive/report.ts';
import { reportOf, tellInterview, tellWholeInterview } from '../../support/api/report-interview.ts';
import {
  check,
  drive,
  next,
  recordFeedback,
  recordVerdict,
  runData,
  task,
  taskIdOf,
} from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

describe('the report of a whole interview', () => {
  const story = tellWholeInterview();
  const report = reportOf(story);
  const [first, second] = report.tasks;

  it('is the same however often it is derived, also once the event that announces it is stored', () => {
    const { plan } = story.driver.interview();
    const announcement = {
      type: 'finished' as const,
      data: { reportSha256: 'a'.repeat(64) },
      seq: story.driver.events().length + 1,
      at: story.driver.now() + MINUTE,
    };
    expect(buildReport(plan, [...story.driver.events(), announcement])).toEqual(report);
    expect(JSON.stringify(reportOf(tellWholeInterview()))).toBe(JSON.stringify(report));
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('has the counted checks as attempts, and all checks as submissions', () => {
    expect(first?.attempts.map(({ verdict }) => verdict)).toEqual(['wrong_answer', 'time_limit']);
    expect(first?.submissions.map(({ verdict, counted, attempt }) => [verdict, counted, attempt])).toEqual([
      ['wrong_answer', true, 1],
      ['compile_error', false, 1],
      ['internal_error', false, 1],
      ['time_limit', true, 2],
    ]);
    expect(second?.outcome).toBe('solved');
  });

  it('refers to code and results by hash, and holds neither', async () => {
    for (const { code_sha256, result_sha256 } of first?.submissions ?? []) {
      const code = await story.blobs.get(code_sha256);
      expect(JSON.parse(await story.blobs.get(result_sha256 ?? '')).codeSha256).toBe(code_sha256);
      expect(JSON.stringify(report)).not.toContain(JSON.stringify(code).slice(1, 60));
    }
    expect(JSON.stringify(report)).not.toContain('hidden-1-edge');
  });

  it('gives each submission its review', () => {
    const reviews = first?.submissions.map(({ review }) => review && [review.quality, review.degraded]);
    expect(reviews).toEqual([[null, true], [null, false], null, [0.78, false]]);
  });

  it('says of each review what it takes the complexity to be, and whether its quality is certain', () => {
    const submissions = [...(first?.submissions ?? []), ...(second?.submissions ?? [])];
    const reviews = submissions.flatMap(({ review }) => review ?? []);
    expect(reviews.map(({ complexity, confident }) => [complexity, confident])).toEqual([
      [null, null],
      [null, null],
      ['O(n) time, O(k) memory', false],
      ['O(n) time, O(k) memory', true],
    ]);
  });

  it('tells of hints with their text, and of runs as a number', () => {
    expect(first?.hints).toBe(1);
    expect(first?.hints_taken).toMatchObject([{ number: 1, text: 'What does the shortest input say?' }]);
    expect([first?.runs, second?.runs]).toEqual([1, 1]);
  });

  it('keeps what the interviewer asked unasked with what was answered, by task', () => {
    expect(first?.follow_ups).toEqual([]);
    expect(second?.follow_ups).toMatchObject([
      {
        text: 'Accepted. How does the memory grow with the input?',
        degraded: false,
        answers: [{ text: 'Linearly: the map holds one entry for each number.' }],
        covered: null,
        quotes: [],
      },
    ]);
  });

  it('has a timeline of all events in order, in time since the start', () => {
    expect(report.timeline).toHaveLength(story.driver.events().length);
    const times = report.timeline.map(({ at_ms }) => at_ms);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBe(report.duration_ms);
    expect(new Set(report.timeline.map(({ kind }) => kind))).toEqual(
      new Set([
        'task',
        'state',
        'run',
        'check',
        'feedback',
        'message',
        'reply',
        'hint',
        'extension',
        'error',
      ]),
    );
    expect(report.timeline.find(({ kind }) => kind === 'hint')).toMatchObject({ task: 1, number: 1 });
  });

  it('names what failed on our side, what was extended and what a template wrote', () => {
    expect(report.outages).toMatchObject([
      { kind: 'interviewer', detail: 'llm_unavailable' },
      { kind: 'sandbox', detail: 'internal_error' },
    ]);
    expect(report.extensions).toMatchObject([{ seconds: 300, reason: 'A fire alarm', by: 'user-9' }]);
    expect(report.degraded.map(({ kind }) => kind)).toEqual(['feedback', 'reply']);
  });

  it('sums telemetry up without letting it near the ability', () => {
    expect(report.integrity).toEqual({
      events: { paste: 3, blur: 16, focus: 16 },
      edits: 120,
      missing: 5,
      conflicts: 0,
      refused: 0,
      chain: { head: 'c'.repeat(64), length: 9 },
    });
    const events = story.driver
      .events()
      .map((event) =>
        event.type === 'state' ? { ...event, data: { ...event.data, integrity: null } } : event,
      );
    expect(buildReport(story.driver.interview().plan, events).ability).toEqual(report.ability);
  });

  it('says who ended it, and nothing of soft skills', () => {
    expect([report.ended_by, report.soft_skills, report.locale]).toEqual(['finish', null, 'en']);
  });
});

it('of telemetry that was summed up before it was chained has no chain', () => {
  const story = tellInterview();
  story.driver.act({ type: 'greet' });
  story.finish();
  const before = story.driver.events().map((event) => {
    if (event.type !== 'state' || !event.data.integrity) return event;
    const { chain: _, edits: __, refused: ___, ...integrity } = event.data.integrity;
    return { ...event, data: { ...event.data, integrity } };
  });
  const { integrity } = buildReport(story.driver.interview().plan, before);
  expect(integrity).toMatchObject({ missing: 5, edits: 0, refused: 0, chain: null });
});

it('a long message is cut in the timeline, and whole in the conversation and in the answer to a follow-up', () => {
  const story = tellInterview();
  story.driver.act({ type: 'greet' });
  next(story.driver);
  story.checks('print(1)', 'accepted');
  story.hears('Why?', { unasked: true });
  const long = '🙂'.repeat(4_000);
  story.says(long);
  story.finish();
  const report = reportOf(story);
  const entry = report.timeline.find((entry) => entry.kind === 'message');
  expect(entry?.kind === 'message' && [...entry.text].length).toBe(240);
  expect(entry?.kind === 'message' && entry.text.isWellFormed()).toBe(true);
  expect(report.tasks[0]?.follow_ups[0]?.answers[0]?.text).toBe(long);
  expect(report.conversation?.at(-1)?.answers[0]?.text).toBe(long);
});

it('a follow-up that comes after the next task belongs to the task that it is about', () => {
  const story = tellInterview();
  story.driver.act({ type: 'greet' });
  next(story.driver);
  story.checks('print(1)', 'accepted');
  next(story.driver);
  story.hears('Why did that work?', { unasked: true });
  story.finish();
  const { tasks } = reportOf(story);
  expect(tasks.map(({ follow_ups }) => follow_ups.length)).toEqual([1, 0]);
});

it('an interview that is not finished has no report', () => {
  const driver = drive();
  driver.act({ type: 'greet' });
  expect(() => reportOf({ driver })).toThrow('is not finished');
});

it('an interview without a task is not measured', () => {
  const story = tellInterview();
  story.driver.act({ type: 'greet' });
  story.finish();
  expect(reportOf(story).ability.verdict).toMatchObject({
    fit: 'unmeasured',
    title: 'Not measured',
    tasks: 0,
  });
});

describe('the clock in the report', () => {
  const sleeping = { ms: 40_000, times: { compileMs: 0, compileCut: false, judgingMs: 35_000 } };

  function reportUnder(rules: number) {
    const driver = drive({ rules });
    next(driver);
    check(driver, 's1', 'internal_error', { ms: MINUTE, times: 'unknown' });
    check(driver, 's2', 'time_limit', sleeping);
    driver.act({ type: 'finish' });
    return buildReport(driver.interview().plan, driver.events()).tasks[0];
  }

  it('says for how long it stood still and why, and what was over the caps', () => {
    expect(reportUnder(2)).toMatchObject({
      time_ms: 5_000,
      stopped_ms: MINUTE + 35_000,
      stopped: [
        { cause: 'waiting', ms: MINUTE + 5_000 },
        { cause: 'judging', ms: 30_000, over_ms: 5_000 },
      ],
    });
  });

  it('is left out of an interview that began before there were caps', () => {
    const task = reportUnder(1);
    expect(task?.time_ms).toBe(0);
    expect(Object.keys(task ?? {}).filter((key) => key.startsWith('stopped'))).toEqual([]);
  });
});

describe('what was in the editor, in the report,', () => {
  const note = {
    language: 'python',
    codeSha256: 'd4af'.repeat(16),
    savedAt: MINUTE,
    isEmpty: false,
  } as const;
  const draft = { language: 'python', code_sha256: note.codeSha256, saved_at: '1970-01-01T00:01:00.000Z' };

  function begun() {
    const driver = drive();
    next(driver);
    return driver;
  }

  function taskIn(driver: ReturnType<typeof drive>) {
    driver.act({ type: 'finish' });
    return buildReport(driver.interview().plan, driver.events()).tasks[0];
  }

  it('is told with whether it was checked', () => {
    const driver = begun();
    check(driver, 'by hand', 'wrong_answer');
    driver.draft = { taskId: taskIdOf(driver), draft: note };
    expect(taskIn(driver)?.draft).toEqual({ ...draft, checked: false });

    const other = begun();
    check(other, 'by hand', 'wrong_answer');
    const { codeSha256 = '' } = task(other).lastChecked ?? {};
    other.draft = { taskId: taskIdOf(other), draft: { ...note, codeSha256 } };
    expect(taskIn(other)?.draft).toEqual({ ...draft, code_sha256: codeSha256, checked: true });
  });

  it('is null where nothing was, and left out of an interview that began before there were drafts', () => {
    const driver = begun();
    driver.draft = { taskId: taskIdOf(driver), draft: null };
    expect(taskIn(driver)?.draft).toBeNull();
    expect(taskIn(begun())).not.toHaveProperty('draft');
  });

  it('takes all the time that there was, and no more, where it was checked by itself', () => {
    const driver = begun();
    driver.wait(30 * MINUTE + 5_000);
    driver.draft = { taskId: taskIdOf(driver), draft: note };
    driver.act({ type: 'startDraftCheck', draft: note });
    driver.wait(2 * MINUTE);
    recordVerdict(driver, 'by itself', 'wrong_answer');
    recordFeedback(driver, 'by itself');
    expect(taskIn(driver)).toMatchObject({
      outcome: 'timed_out',
      time_ms: 30 * MINUTE,
      stopped_ms: 0,
      attempts: [{ submission_id: 'by itself' }],
      submissions: [{ elapsed_ms: 30 * MINUTE }],
      draft: { checked: false },
    });
  });
});

describe('what belongs to what in a report', () => {
  it('takes no message on the next task for an answer to a follow-up', () => {
    const story = tellInterview();
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.checks('print(1)', 'accepted');
    story.hears('Why did that work?', { unasked: true });
    story.says('Because of the order.');
    next(story.driver);
    story.says('What may the input be?');
    story.finish();
    const [first] = reportOf(story).tasks;
    expect(first?.follow_ups.map(({ answers }) => answers.map(({ text }) => text))).toEqual([
      ['Because of the order.'],
    ]);
  });

  it('counts a run that failed on our side as an outage', () => {
    const driver = drive();
    next(driver);
    driver.wait(MINUTE);
    driver.act({ type: 'recordRun', run: { ...runData(driver), verdict: 'internal_error' } });
    driver.act({ type: 'finish' });
    expect(reportOf({ driver }).outages).toEqual([
      {
        at: new Date(driver.now()).toISOString(),
        at_ms: MINUTE,
        kind: 'sandbox',
        detail: 'internal_error',
      },
    ]);
  });

  it('gives a submission the score that it has after its review', () => {
    const story = tellWholeInterview();
    const submission = reportOf(story).tasks[0]?.submissions.at(-1);
    const scores = story.driver.events().flatMap((event) => {
      if (event.type !== 'verdict' && event.type !== 'feedback') return [];
      return event.data.submissionId === submission?.submission_id ? [event.data.score] : [];
    });
    const [before = NaN, after = NaN] = scores;
    expect(submission?.score).toBeCloseTo(after, 4);
    expect(before).not.toBeCloseTo(after, 4);
  });

  it('has no time before its start and no length below nothing, whatever the clocks said', () => {
    const driver = drive();
    next(driver);
    driver.wait(-2 * MINUTE);
    check(driver, 'early', 'wrong_answer');
    driver.act({ type: 'finish' });
    const report = reportOf({ driver });
    expect(report.timeline.map(({ at_ms }) => at_ms)).toEqual(report.timeline.map(() => 0));
    expect(report.tasks).toMatchObject([{ time_ms: 0, submissions: [{ at_ms: 0, elapsed_ms: 0 }] }]);
    expect(report.degraded.filter(({ kind }) => kind === 'task' || kind === 'section')).toEqual([]);
  });
});
