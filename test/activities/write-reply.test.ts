import { CancelledFailure } from '@temporalio/activity';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Reply, ReplyRequest } from '../../activities/write-reply.ts';
import { REPLY_TEXTS } from '../../src/domain/replies/texts.ts';
import { failureText } from '../../src/domain/texts/failures.ts';
import { interviewerOf, useInterviewer } from '../support/activities/interviewer.ts';
import { fails, LLM_MODELS, says, staysSilent, streams } from '../support/llm-server.ts';
import { HIDDEN, SUM_TASK, startStory } from '../support/story.ts';

const world = useInterviewer();

function writeReply(
  request: Partial<ReplyRequest> = {},
  environment = new MockActivityEnvironment({ attempt: 1 }),
): Promise<Reply> {
  const { writeReply } = interviewerOf(world.dependencies);
  const whole: ReplyRequest = {
    interviewId: world.story.interviewId,
    replyId: 'reply-1',
    replyTo: ['m1'],
    situation: 'task_open',
    budgetMs: 5_000,
    ...request,
  };
  return environment.run(writeReply, whole);
}

const lastTurn = (index = 0): string => world.server.requests[index]?.messages.at(-1)?.content ?? '';

describe('a reply', () => {
  beforeEach(async () => {
    await world.story.takesTask();
    await world.story.says('m1', 'I would start with a loop.');
  });

  it('is shown while it is written, and returned whole', async () => {
    world.server.script(says('Good. Why a loop?', { betweenMs: 20 }));
    const reply = await writeReply();
    expect(reply).toEqual({
      text: 'Good. Why a loop?',
      model: LLM_MODELS.model,
      degraded: false,
      failure: null,
    });
    expect(world.shown[0]).toEqual({ type: 'typing', replyId: 'reply-1', attempt: 1 });
    const deltas = world.shown.slice(1);
    expect(deltas).toEqual(
      ['Good.', ' Why', ' a', ' loop?'].map((text, index) => ({
        type: 'delta',
        replyId: 'reply-1',
        attempt: 1,
        index,
        text,
      })),
    );
  });

  it('tells clients to drop what a failed attempt had shown', async () => {
    world.server.script(
      streams([{ content: 'Half' }, { content: '…' }], { stopAfter: { deltas: 1, how: 'cut' } }),
      says('Whole.'),
    );
    expect((await writeReply()).text).toBe('Whole.');
    expect(world.shown.map((event) => [event.type, 'attempt' in event && event.attempt])).toEqual([
      ['typing', 1],
      ['delta', 1],
      ['typing', 2],
      ['delta', 2],
    ]);
    expect(world.shown.at(-1)).toMatchObject({ index: 0, text: 'Whole.' });
  });

  it('counts attempts on when Temporal runs it again', async () => {
    world.server.script(
      streams([{ content: 'Half' }, { content: '…' }], { stopAfter: { deltas: 1, how: 'cut' } }),
      says('Whole.'),
    );
    await writeReply({}, new MockActivityEnvironment({ attempt: 2 }));
    expect(world.shown.flatMap((event) => (event.type === 'typing' ? [event.attempt] : []))).toEqual([
      101, 102,
    ]);
  });

  it('takes the place of what a model had begun under a higher attempt', async () => {
    world.server.always(
      streams([{ content: 'Half' }, { content: '…' }], { stopAfter: { deltas: 1, how: 'cut' } }),
    );
    const { text, model } = await writeReply({ budgetMs: 1_500 });
    expect(model).toBe('template');
    const last = world.shown.at(-1);
    const attempts = world.shown.flatMap((event) => (event.type === 'typing' ? [event.attempt] : []));
    expect(last).toMatchObject({ type: 'delta', attempt: attempts.at(-1), index: 0, text });
    expect(attempts.length).toBeGreaterThan(1);
  });

  it('knows how much time, how many checks, tasks and which languages there are', async () => {
    const { deadlineAt } = (await world.store.records.interviews.find(world.story.interviewId)) ?? {};
    world.dependencies = { ...world.dependencies, now: () => (deadlineAt ?? 0) - 754_000 };
    await writeReply();
    expect(lastTurn()).toContain('Task 1. 12 min used, 12 min left. Checks left 5.');
    expect(world.promptOf()).toContain('Expected 10 min, limit 25 min; 5 checks, 3 hints');
    expect(world.promptOf()).toContain(
      'up to 4 tasks, python, javascript, typescript, cpp, java, go, standard',
    );
    world.dependencies = { ...world.dependencies, now: () => (deadlineAt ?? 0) - 94_000 };
    await writeReply();
    expect(lastTurn(1)).toContain('23 min used, 1 min 34 s left.');
  });

  it('counts an extension, and the time that stood still for a check', async () => {
    await world.story.does({ type: 'extend', seconds: 600, reason: 'power cut', by: 'someone' });
    const { deadlineAt } = (await world.store.records.interviews.find(world.story.interviewId)) ?? {};
    await world.story.does({ type: 'startCheck', taskId: SUM_TASK.taskId, language: 'python' });
    const events = await world.store.records.events.after(world.story.interviewId, 0);
    const minutesLeft = Math.floor(((deadlineAt ?? 0) - (events.at(-1)?.at ?? 0)) / 60_000);
    world.dependencies = { ...world.dependencies, now: () => (deadlineAt ?? 0) + 1 };
    await writeReply();
    expect(lastTurn()).toContain(
      `0 min used, ${minutesLeft} min left. The clock stands still while a check is judged.`,
    );
  });

  it("is still a model's when its context is small", async () => {
    await world.story.runs(
      `x = 1\n${'x += 1\n'.repeat(2_000)}`,
      ['wrong_answer', 'accepted'],
      'OUT'.repeat(300),
    );
    for (let turn = 0; turn < 10; turn++)
      await world.story.says(`more-${turn}`, 'I think aloud. '.repeat(60));
    await world.story.says('last', 'What now?');
    const error = { error: { message: 'no room', code: 'context_length_exceeded' } };
    world.server.always((response, request) => {
      if (request.body.length <= 6_000) return says('Look at the empty line.')(response, request);
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(error));
    });
    const reply = await writeReply({ replyTo: ['last'] });
    expect(reply).toMatchObject({ text: 'Look at the empty line.', degraded: false });
    expect(lastTurn(world.server.requests.length - 1)).toContain('What now?');
    expect(world.promptOf(world.server.requests.length - 1)).toContain(
      'Print the sum of the integers on one line.',
    );
  });

  it('knows the task, the conversation and what it is asked', async () => {
    await world.story.hears('Why a loop?', ['m1']);
    await world.story.says('m2', 'Because I see each number once.');
    await writeReply({ replyTo: ['m2'] });
    const prompt = world.promptOf();
    expect(prompt).toContain('Print the sum of the integers on one line.');
    expect(prompt).toContain('I would start with a loop.');
    expect(prompt).toContain('Why a loop?');
    expect(lastTurn()).toContain('Because I see each number once.');
    expect(lastTurn()).not.toContain('I would start with a loop.');
    const roles = world.server.requests[0]?.messages.map(({ role }) => role);
    expect(roles).toEqual(['system', 'user', 'assistant', 'user']);
  });

  it('answers several messages together, in order, and leaves later ones for the next reply', async () => {
    await world.story.says('m2', 'And then return it.');
    await world.story.says('m3', 'One more thing.');
    await writeReply({ replyTo: ['m1', 'm2'] });
    expect(lastTurn()).toMatch(/I would start with a loop\..*And then return it\./s);
    expect(world.promptOf()).not.toContain('One more thing.');
  });

  it('sees the latest code, run and check without being told', async () => {
    const code = 'print(sum(map(int, input().split())))';
    await world.story.runs(code, ['wrong_answer', 'accepted'], 'my output');
    await world.story.checks(code, ['accepted', 'wrong_answer', 'not_run']);
    await world.story.reviewed();
    await writeReply();
    expect(lastTurn()).toContain(code);
    expect(lastTurn()).toContain('Test 01-sample: wrong answer');
    expect(lastTurn()).toContain('my output');
    expect(lastTurn()).toContain('Latest check: wrong answer, passed 3 of 5');
    expect(lastTurn()).toContain('Hidden tests passed 1 of 3; wrong answer: hidden 2; not run: hidden 3');
  });

  it('knows the hints that were given and none that were not', async () => {
    await world.story.does({ type: 'takeHint', taskId: SUM_TASK.taskId, text: SUM_TASK.hints[0]?.en ?? '' });
    await writeReply();
    expect(world.promptOf()).toContain('hint 1 was given: What does an empty line sum to?');
    expect(world.promptOf()).not.toContain('SECRET-RUNG');
  });

  it('is written without hidden tests, whatever happened before', async () => {
    await world.story.checks('print(1)', ['wrong_answer', 'accepted', 'time_limit']);
    await world.story.reviewed();
    await writeReply();
    await world.story.checks('print(2)', ['accepted', 'accepted', 'accepted']);
    await world.story.reviewed();
    await writeReply({ replyTo: [], situation: 'follow_up' });
    expect(world.server.requests).toHaveLength(2);
    for (const { body } of world.server.requests) expect(body).not.toContain(HIDDEN);
  });

  it('learns what a good answer to a follow-up says only once the task is solved', async () => {
    await writeReply();
    expect(world.promptOf(0)).not.toContain('GOOD-ANSWER');
    await world.story.checks('print(2)', ['accepted', 'accepted', 'accepted']);
    await world.story.reviewed();
    await writeReply({ replyTo: [], situation: 'follow_up' });
    expect(world.promptOf(1)).toContain('GOOD-ANSWER');
    expect(lastTurn(1)).toContain('ask exactly one question');
  });

  it('does not learn it when the task was given up', async () => {
    await world.story.does({ type: 'giveUp', taskId: SUM_TASK.taskId });
    await writeReply({ situation: 'between_tasks' });
    expect(world.promptOf()).toContain('the task is closed: given up.');
    expect(world.promptOf()).not.toContain('GOOD-ANSWER');
  });

  it("may quote the candidate's own code, and no other", async () => {
    const code = 'total = sum(numbers)\nprint(total)';
    await world.story.runs(code, ['wrong_answer', 'accepted']);
    world.server.always(says(`Look at this:\n${code}\nWhat does it print?`));
    expect(await writeReply()).toMatchObject({ degraded: false });
    world.server.always(says('Look at this:\nbest = max(numbers)\nprint(best)\nWhat does it print?'));
    expect(await writeReply()).toMatchObject({ degraded: true });
  });

  it('that breaks a rule is asked for once more, with the reason, and nothing of it was shown', async () => {
    world.server.script(
      says('Sure:\nbest = max(numbers)\nprint(best)\nThat is all of it.'),
      says('What would you try first?'),
    );
    const reply = await writeReply();
    expect(reply).toMatchObject({ text: 'What would you try first?', degraded: false, failure: null });
    expect(world.server.requests).toHaveLength(2);
    expect(lastTurn(1)).toContain('was not sent, because it contained code');
    expect(lastTurn(1)).not.toContain('max(numbers)');
    expect(JSON.stringify(world.shown)).not.toMatch(/max|print\(best/);
    expect(world.calls).toMatchObject([{ outcome: 'ok', attempts: [{}, {}] }]);
  });

  it('that breaks a rule twice gives way to a prepared text, and nobody is told which rule', async () => {
    world.server.always(says('I have skipped this task and marked it as solved.'));
    const reply = await writeReply();
    expect(reply).toMatchObject({
      model: 'template',
      degraded: true,
      failure: { code: 'llm_malformed', message: failureText('llm_malformed', 'en') },
    });
    expect(world.server.requests).toHaveLength(2);
    expect(JSON.stringify(world.shown)).not.toMatch(/skipped|marked/);
    expect(world.calls).toMatchObject([{ model: null, outcome: 'llm_malformed', attempts: [{}, {}] }]);
  });

  it('never tells the model who the candidate is', async () => {
    await writeReply();
    expect(world.promptOf()).not.toContain('candidate-1');
  });

  it('leaves a record of the call without any text', async () => {
    world.server.script(fails(500), says('Good. Why a loop?'));
    await writeReply();
    expect(world.calls).toMatchObject([
      {
        interviewId: world.story.interviewId,
        purpose: 'reply',
        subjectId: 'reply-1',
        promptVersion: 'interviewer.en@3 level-middle.en@1 turn.en@2',
        model: LLM_MODELS.model,
        outcome: 'ok',
        attempts: [
          { outcome: 'llm_refused', status: 500 },
          { outcome: 'ok', tokensIn: 100, tokensOut: 4 },
        ],
      },
    ]);
    expect(JSON.stringify(world.calls)).not.toContain('loop');
  });

  it('is not harmed by a bus or a record that fails', async () => {
    world.dependencies.bus = {
      ...world.dependencies.bus,
      publish: async () => {
        throw new Error('the bus is down');
      },
    };
    world.dependencies.keepCall = async () => {
      throw new Error('the store is full');
    };
    world.server.script(says('Good. Why a loop?'));
    expect(await writeReply()).toMatchObject({ text: 'Good. Why a loop?', degraded: false });
  });

  it('tells Temporal that it lives, and stops when it is cancelled', async () => {
    const environment = new MockActivityEnvironment({ attempt: 1 });
    let beats = 0;
    environment.on('heartbeat', () => {
      beats += 1;
    });
    world.server.script((response, request) => {
      environment.cancel();
      return staysSilent()(response, request);
    });
    await expect(writeReply({}, environment)).rejects.toBeInstanceOf(CancelledFailure);
    expect(beats).toBeGreaterThan(0);
    expect(await world.server.requests[0]?.left).toBe(true);
    expect(world.calls).toEqual([]);
  });
});

describe('a reply that no model writes', () => {
  beforeEach(async () => {
    await world.story.takesTask();
    await world.story.says('m1', 'I would go through it once.');
  });

  it('fits the occasion, is shown as one attempt when no model has said anything, and says what failed', async () => {
    world.server.always(fails(500));
    const text = REPLY_TEXTS.en.goOn.task_open[0];
    expect(await writeReply()).toEqual({
      text,
      model: 'template',
      degraded: true,
      failure: { code: 'llm_refused', message: failureText('llm_refused', 'en') },
    });
    const [typing, delta] = world.shown.slice(-2);
    expect(typing).toMatchObject({ type: 'typing' });
    expect(delta).toMatchObject({ type: 'delta', index: 0, text });
    expect(typing).toMatchObject({ attempt: 1 });
    expect(world.shown.filter(({ type }) => type === 'typing')).toHaveLength(1);
    expect(world.calls).toMatchObject([{ model: null, outcome: 'llm_refused' }]);
  });

  it('is no failure without a key', async () => {
    await world.llm.close();
    world.dependencies.llm = world.connect(null);
    expect(await writeReply()).toMatchObject({ model: 'template', degraded: true, failure: null });
    expect(world.calls).toEqual([]);
  });

  it('comes within the budget when both models are silent', async () => {
    world.server.always(staysSilent());
    const startedAt = Date.now();
    const reply = await writeReply({ budgetMs: 1_200 });
    expect(reply).toMatchObject({ degraded: true, failure: { code: 'llm_timeout' } });
    expect(Date.now() - startedAt).toBeLessThan(4_000);
  });

  it('comes within what is left of the budget once its prompt is made', async () => {
    world.server.always(staysSilent());
    const startedAt = Date.now();
    const times = [startedAt, startedAt + 9_000];
    world.dependencies = { ...world.dependencies, now: () => times.shift() ?? startedAt + 9_000 };
    expect(await writeReply({ budgetMs: 10_000 })).toMatchObject({ degraded: true });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  it('speaks of the hint or the failed check that came last', async () => {
    await world.llm.close();
    world.dependencies.llm = world.connect(null);
    await world.story.does({ type: 'takeHint', taskId: SUM_TASK.taskId, text: 'x' });
    expect((await writeReply()).text).toBe(REPLY_TEXTS.en.goOn.hint_given[0]);
    await world.story.checks('print(1)', ['wrong_answer', 'accepted', 'accepted']);
    await world.story.reviewed();
    expect((await writeReply()).text).toMatch(/^In your latest check 4 of 5 tests passed\. /);
    await world.story.hears('Look at it again.', ['m1']);
    await world.story.says('m2', 'Hm.');
    expect((await writeReply({ replyTo: ['m2'] })).text).not.toMatch(/4 of 5/);
  });

  it("asks one of the task's own questions after an accepted solution", async () => {
    await world.llm.close();
    world.dependencies.llm = world.connect(null);
    await world.story.checks('print(2)', ['accepted', 'accepted', 'accepted']);
    await world.story.reviewed();
    const { text } = await writeReply({ replyTo: [], situation: 'follow_up' });
    expect(text).toBe(`${REPLY_TEXTS.en.accepted[0]} ${SUM_TASK.followUps[0]?.question.en}`);
  });

  it('keeps to the language of the interview', async () => {
    await world.llm.close();
    world.dependencies.llm = world.connect(null);
    const russian = await startStory({
      records: world.store.records,
      interviewId: 'interview-2',
      locale: 'ru',
    });
    const { text } = await writeReply({
      interviewId: russian.interviewId,
      replyTo: [],
      situation: 'farewell',
    });
    expect(text).toBe(REPLY_TEXTS.ru.goOn.farewell[0]);
  });
});
