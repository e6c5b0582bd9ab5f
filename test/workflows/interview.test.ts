import { randomUUID } from 'node:crypto';
import type { NextAnswer } from '../../src/domain/interview/calls.ts';
import type { EventBody, InterviewEvent } from '../../src/domain/interview/events.ts';
import { checkUpdate } from '../../workflows/definitions.ts';
import { eventually } from '../support/eventually.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

describe('an interview as a workflow', () => {
  let world: World;

  beforeAll(async () => {
    world = await createSkippingWorld();
  });

  afterAll(() => world?.close());

  it('greets as its first stored event', async () => {
    const { id, plan } = await started();
    const [first] = await eventsOf(id);
    expect(first).toMatchObject({ seq: 1, type: 'final', data: { text: plan.greeting.text, replyTo: [] } });
    expect(await world.records.interviews.find(id)).toMatchObject({ state: 'greeting', taskNumber: 0 });
  });

  it('is started once however often it is asked to', async () => {
    const { id, plan } = await started();
    await world.gateway.start(plan);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('issues a task, delivers it, and gives it back unchanged', async () => {
    const { id } = await started();
    const first = await next(id);
    expect(first.state).toBe('awaiting_solution');
    expect(await next(id)).toEqual(first);
    expect(statesOf(await eventsOf(id))).toEqual(['task_issued', 'awaiting_solution']);
  });

  it('keeps the ratings and the version of the bank that it started with, whatever the bank is now', async () => {
    const cards = world.bank
      .cards('algorithms', 'en')
      .map((card) => ({ ...card, rating: 3300 - card.rating, parMs: card.parMs + 1000 }));
    const { id } = await started({ cards, bankVersion: 'the one before' });
    const { task } = await next(id);
    const given = (await eventsOf(id)).find((event) => event.type === 'task');
    const card = cards.find(({ taskId }) => taskId === task?.taskId);
    expect(given?.data).toMatchObject({ ...card, choice: { bankVersion: 'the one before' } });
    const { target } = (given?.type === 'task' && given.data.choice) || { target: 0 };
    // Near by the rating of then; by today's it would be hundreds of points away.
    expect(Math.abs((card?.rating ?? 0) - target)).toBeLessThan(150);
    expect(Math.abs((world.bank.tasks.get(task?.taskId ?? '')?.rating ?? 0) - target)).toBeGreaterThan(300);
  });

  it('gives two callers at the same moment the same task', async () => {
    const { id } = await started();
    const [one, other] = await Promise.all([next(id), next(id)]);
    expect(one).toEqual(other);
  });

  it('takes a recording as an answer once, and says so in one event', async () => {
    const { id, plan } = await started();
    const said = {
      uploadId: randomUUID(),
      messageId: plan.greeting.messageId,
      durationMs: 61_000,
      sha256: 'a'.repeat(64),
    };
    const command = { ...said, commandId: randomUUID() };
    const { seq } = await world.gateway.answer(id, command);
    expect(await world.gateway.answer(id, command)).toEqual({ seq });
    const again = world.gateway.answer(id, { ...said, commandId: randomUUID() });
    await expect(again).rejects.toMatchObject({ code: 'wrong_state', reason: 'recorded_already' });
    const recorded = (await eventsOf(id)).filter(({ type }) => type === 'answer_recorded');
    expect(recorded).toEqual([{ seq, at: expect.any(Number), type: 'answer_recorded', data: said }]);
  });

  it('refuses a command that does not fit before it enters the history', async () => {
    const { id } = await started();
    const code = await world.code('print(1)');
    const command = { commandId: randomUUID(), submissionId: randomUUID(), taskId: 'algorithms/none' };
    await expect(
      world.gateway.check(id, { ...command, language: 'python', codeSha256: code }),
    ).rejects.toMatchObject({ name: 'CommandRefused', code: 'unknown_task' });
    const history = await world.client.workflow.getHandle(`interview-${id}`).fetchHistory();
    const updates = history.events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
    expect(updates).toHaveLength(1);
  });

  it('closes a task at its deadline with nobody connected', async () => {
    const { id } = await started();
    const { task } = await next(id);
    await world.env.sleep((task?.deadlineAt ?? 0) - (await world.env.currentTimeMs()) + 1_000);
    const last = await until(id, 'state', ({ data }) => data.state === 'feedback_ready');
    expect(last.data).toMatchObject({ cause: 'deadline', outcome: 'timed_out' });
    expect(await world.records.interviews.find(id)).toMatchObject({ attemptsLeft: 0, deadlineAt: null });
  });

  it('moves the deadline by an extension', async () => {
    const cards = world.bank.cards('algorithms', 'en').map((card) => ({ ...card, limitMs: 60_000 }));
    const { id } = await started({ cards });
    const { task } = await next(id);
    const before = task?.deadlineAt ?? 0;
    const { deadlineAt } = await world.gateway.extend(id, {
      commandId: randomUUID(),
      seconds: 60,
      reason: 'fire drill',
      by: 'somebody',
    });
    expect(deadlineAt).toBe(before + 60_000);
    await world.env.sleep(before - (await world.env.currentTimeMs()) + 1_000);
    expect(await world.records.interviews.find(id)).toMatchObject({ state: 'awaiting_solution' });
    await world.env.sleep(deadlineAt - (await world.env.currentTimeMs()) + 1_000);
    const end = await until(id, 'state', ({ data }) => data.cause === 'deadline');
    expect(end.at).toBeGreaterThanOrEqual(deadlineAt);
    expect(end.data.outcome).toBe('timed_out');
  });

  it('ends by itself, with a report, when nobody comes back', async () => {
    const { id } = await started({ idleLimitMs: 3600_000 });
    // What is left once the interview has ended passes in real time.
    await world.env.sleep(3600_000 + 1_000);
    const end = await until(id, 'finished');
    const report = await world.records.interviews.findReport(id);
    expect(report?.sha256).toBe(end.data.reportSha256);
    const view = await world.records.interviews.find(id);
    expect(view).toMatchObject({ state: 'finished', reportReady: true });
  });

  it('reports the newest digest of telemetry, in whatever order they come', async () => {
    const { id } = await started();
    const digest = { counts: {}, missing: 0, conflicts: 0, signals: [] };
    for (const lastSeq of [3, 5, 4]) await world.gateway.tellIntegrity(id, { ...digest, lastSeq });
    await world.gateway.finish(id, { commandId: randomUUID() });
    const end = await until(id, 'state', ({ data }) => data.state === 'finished');
    expect(end.data.integrity?.lastSeq).toBe(5);
  });

  it('starts the clock of a task once the task is stored, whoever else asks for it meanwhile', async () => {
    const { id } = await started();
    // What comes while the message is stored is looked at together.
    const message = { commandId: randomUUID(), messageId: randomUUID(), text: 'I am ready.' };
    await Promise.all([world.gateway.send(id, message), next(id), next(id), next(id)]);
    const [task] = (await eventsOf(id)).filter(({ type }) => type === 'task');
    const delivery = await until(id, 'state', ({ data }) => data.cause === 'delivered');
    expect(delivery.at).toBeGreaterThan(task?.at ?? Number.POSITIVE_INFINITY);
  });

  it('tells with the result of a run that failed what usually helps', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const { resultSha256 } = await world.gateway.run(id, {
      commandId: randomUUID(),
      runId: randomUUID(),
      taskId: task?.taskId ?? '',
      language: 'python',
      codeSha256: await world.code('def f():\n    return f()\nf()\n'),
      stdinSha256: null,
    });
    const { hint, verdict } = JSON.parse(await world.records.blobs.get(resultSha256));
    expect([verdict, hint]).toEqual(['runtime_error', expect.stringContaining('recursion')]);
  });

  it('says of a task that is closed why it is', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const given = { commandId: randomUUID(), taskId: task?.taskId ?? '' };
    await world.gateway.giveUp(id, given);
    await expect(world.gateway.hint(id, { ...given, commandId: randomUUID() })).rejects.toMatchObject({
      code: 'wrong_state',
      reason: 'given_up',
      message: 'this task was given up',
    });
  });

  it('answers a message, and says that no model did', async () => {
    const { id } = await started();
    const messageId = randomUUID();
    await world.gateway.send(id, { commandId: randomUUID(), messageId, text: 'Hello?' });
    const reply = await until(id, 'final', ({ data }) => data.replyTo.includes(messageId));
    expect(reply.data).toMatchObject({ replyTo: [messageId], degraded: true });
  });

  it('answers every message exactly once when they come in a hurry', async () => {
    const { id } = await started();
    const messageIds = Array.from({ length: 5 }, () => randomUUID());
    await Promise.all(
      messageIds.map((messageId) =>
        world.gateway.send(id, { commandId: randomUUID(), messageId, text: 'One more thing' }),
      ),
    );
    const repliedTo = async () =>
      (await eventsOf(id)).flatMap((event) => (event.type === 'final' ? event.data.replyTo : []));
    await eventually(async () => (await repliedTo()).length >= messageIds.length);
    expect((await repliedTo()).sort()).toEqual([...messageIds].sort());
  });

  it('gives the rungs of the hint ladder in order, then no more', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const taskId = task?.taskId ?? '';
    const hints = world.bank.tasks.get(taskId)?.hints ?? [];
    const ask = () => world.gateway.hint(id, { commandId: randomUUID(), taskId });
    const given = await Promise.all(hints.map(ask));
    expect(given.sort((a, b) => a.number - b.number).map(({ text }) => text)).toEqual(
      hints.map(({ en }) => en),
    );
    await expect(ask()).rejects.toMatchObject({ code: 'no_hints_left' });
  });

  it('acts once on a command that comes twice', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const command = { commandId: randomUUID(), taskId: task?.taskId ?? '' };
    expect(await world.gateway.hint(id, command)).toEqual(await world.gateway.hint(id, command));
    expect((await eventsOf(id)).filter(({ type }) => type === 'hint')).toHaveLength(1);
  });

  it('acts once on a command that comes again, as another Update, while it still acts', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const taskId = task?.taskId ?? '';
    const codeSha256 = await world.code('print("no idea")');
    const command = {
      commandId: randomUUID(),
      submissionId: randomUUID(),
      taskId,
      language: 'python',
      codeSha256,
    } as const;
    const handle = world.client.workflow.getHandle(`interview-${id}`);
    const asUpdate = (updateId: string) => handle.executeUpdate(checkUpdate, { args: [command], updateId });
    const first = asUpdate('one');
    await eventually(async () => (await world.records.interviews.find(id))?.state === 'evaluating');
    const answers = await Promise.all([first, asUpdate('two'), asUpdate('three')]);
    expect(answers[0]).toMatchObject({ verdict: 'wrong_answer', attempt: 1 });
    expect(answers).toEqual(Array(3).fill(answers[0]));
    expect((await eventsOf(id)).filter(({ type }) => type === 'verdict')).toHaveLength(1);
  });

  it('takes an accepted solution to feedback, closes the task and issues another', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const taskId = task?.taskId ?? '';
    const answer = await check(id, taskId, await world.solution(taskId));
    expect(answer).toMatchObject({ verdict: 'accepted', attempt: 1, attemptsLeft: 0, state: 'evaluating' });
    const feedback = await until(id, 'feedback');
    expect(feedback.data.submissionId).toBe(answer.submissionId);
    await until(id, 'state', ({ data }) => data.outcome === 'solved');
    expect((await next(id)).task).toMatchObject({ number: 2 });
  });

  it('keeps the task open after a wrong answer, until no attempt is left', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const taskId = task?.taskId ?? '';
    const wrong = await world.code('print("no idea")');
    for (const attemptsLeft of [2, 1, 0]) {
      expect(await check(id, taskId, wrong)).toMatchObject({ verdict: 'wrong_answer', attemptsLeft });
      await until(id, 'feedback', undefined, 3 - attemptsLeft);
      await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
    }
    const outcomes = (await eventsOf(id)).flatMap((event) =>
      event.type === 'state' ? event.data.outcome : [],
    );
    expect(outcomes).toContain('failed');
    await expect(check(id, taskId, wrong)).rejects.toMatchObject({ code: 'wrong_state' });
  });

  it('does not count a program that does not compile', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const answer = await check(id, task?.taskId ?? '', await world.code('def broken(:\n'));
    expect(answer).toMatchObject({
      verdict: 'compile_error',
      attempt: 0,
      attemptsLeft: 3,
      state: 'feedback_ready',
    });
  });

  it('lets one of two checks at the same moment run and refuses the other', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const wrong = await world.code('print("no idea")');
    const both = await Promise.allSettled([1, 2].map(() => check(id, task?.taskId ?? '', wrong)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'wrong_state' },
    });
  });

  it('lets a check end, and counts it, when the candidate finishes meanwhile', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const taskId = task?.taskId ?? '';
    const checking = check(id, taskId, await world.solution(taskId));
    await until(id, 'state', ({ data }) => data.state === 'evaluating');
    expect(await world.gateway.finish(id, { commandId: randomUUID() })).toEqual({ state: 'finished' });
    expect(await checking).toMatchObject({ verdict: 'accepted' });
    await until(id, 'finished');
    // By then whoever solves the same task finds it.
    expect(await world.records.fingerprints.ofInterview(id)).toMatchObject([{ taskId, language: 'python' }]);
    const report = JSON.parse((await world.records.interviews.findReport(id))?.json ?? '{}');
    expect(report.tasks).toMatchObject([
      { task_id: taskId, outcome: 'solved', attempts: [{ verdict: 'accepted' }] },
    ]);
  });

  it('finishes with a report when an operator requests its cancellation', async () => {
    const { id } = await started();
    await next(id);
    await world.client.workflow.getHandle(`interview-${id}`).cancel();
    await until(id, 'finished');
    expect(await world.records.interviews.find(id)).toMatchObject({ state: 'finished', reportReady: true });
    expect(await world.records.interviews.findReport(id)).not.toBeNull();
  });

  it('follows up, unasked, on a solved task, with that task’s question even if the next one is out', async () => {
    const { id } = await started();
    const { task } = await next(id);
    const taskId = task?.taskId ?? '';
    await check(id, taskId, await world.solution(taskId));
    await until(id, 'state', ({ data }) => data.outcome === 'solved');
    await next(id);
    const followUp = await until(id, 'final', ({ data }) => data.occasion === 'follow_up');
    const questions = world.bank.tasks.get(taskId)?.followUps.map(({ question }) => question.en) ?? [];
    expect(questions.some((question) => followUp.data.text.includes(question))).toBe(true);
  });

  it('numbers its events without a gap', async () => {
    const { id } = await started();
    await next(id);
    await world.gateway.finish(id, { commandId: randomUUID() });
    await until(id, 'finished');
    const events = await eventsOf(id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  });

  it('keeps the history of an interview that has ended', async () => {
    const { id } = await started();
    await world.gateway.finish(id, { commandId: randomUUID() });
    await eventually(async () => (await world.records.interviews.findHistories(id)).length === 1);
    const [history] = await world.records.interviews.findHistories(id);
    expect(JSON.parse(history?.json ?? '{}').events.at(-1).eventType).toBe(
      'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW',
    );
  });

  async function started(changes = {}) {
    const plan = world.plan({ startedAt: await world.env.currentTimeMs(), ...changes });
    await world.gateway.start(plan);
    return { id: plan.interviewId, plan };
  }

  function next(id: string): Promise<NextAnswer> {
    return world.gateway.next(id, { commandId: randomUUID() });
  }

  function check(id: string, taskId: string, codeSha256: string) {
    const command = { commandId: randomUUID(), submissionId: randomUUID(), taskId, codeSha256 };
    return world.gateway.check(id, { ...command, language: 'python' });
  }

  function eventsOf(id: string): Promise<InterviewEvent[]> {
    return world.records.events.after(id, 0);
  }

  function statesOf(events: InterviewEvent[]): string[] {
    return events.flatMap((event) => (event.type === 'state' ? event.data.state : []));
  }

  /** The `nth` event of the type that fits, once it is stored. */
  async function until<Type extends EventBody['type']>(
    id: string,
    type: Type,
    fits: (event: Extract<InterviewEvent, { type: Type }>) => boolean = () => true,
    nth = 1,
  ): Promise<Extract<InterviewEvent, { type: Type }>> {
    const isWanted = (event: InterviewEvent): event is Extract<InterviewEvent, { type: Type }> =>
      event.type === type && fits(event as Extract<InterviewEvent, { type: Type }>);
    let match: Extract<InterviewEvent, { type: Type }> | undefined;
    await eventually(async () => {
      match = (await eventsOf(id)).filter(isWanted)[nth - 1];
      return match !== undefined;
    });
    return match as Extract<InterviewEvent, { type: Type }>;
  }
});
