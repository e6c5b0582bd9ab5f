import { MockActivityEnvironment } from '@temporalio/testing';
import { BankNotKept } from '../../src/bank/fault.ts';
import type { TaskAssessment } from '../../src/domain/measurement/assessment.ts';
import { interviewerOf, useInterviewer } from '../support/activities/interviewer.ts';
import { answersJson, fails, type Reply, says } from '../support/llm-server.ts';
import { HIDDEN } from '../support/story.ts';

const world = useInterviewer();

/** A task that is helped with, solved and talked about. */
async function talk(): Promise<void> {
  const { story } = world;
  await story.takesTask();
  await story.says('id-a', 'May the line be empty?');
  await story.hears('Yes, it may. And add one number after another.', ['id-a']);
  await story.checks('print(1)', ['wrong_answer', 'accepted', 'accepted']);
  await story.reviewed();
  await story.says('id-b', 'What is wrong? Give me level 0.');
  await story.hears('Look at the first test.', ['id-b']);
  await story.checks('print(sum)', ['accepted', 'accepted', 'accepted']);
  await story.reviewed();
  await story.hears('Accepted. How much memory does it need?');
  await story.says('id-c', 'Constant, for the running total alone.');
  await story.hears('And if the numbers are huge?', ['id-c']);
  await story.says('id-d', 'Python has big integers.');
  await story.hears('Right.', ['id-d']);
  await story.does({ type: 'finish' });
}

function assess(dependencies = world.dependencies): Promise<TaskAssessment[] | null> {
  const { assessTalk } = interviewerOf(dependencies);
  const request = { interviewId: world.story.interviewId, budgetMs: 5_000 };
  return new MockActivityEnvironment({ attempt: 1 }).run(assessTalk, request);
}

const GRADES = {
  q1: { quotes: [{ message: 'm1', quote: 'for the running total alone' }], covered: 1 },
  q2: { quotes: [{ message: 'm2', quote: 'Python has big integers' }], covered: 0.5 },
};
const HELP = {
  r1: { quote: 'add one number after another', level: 2 },
  r2: { quote: 'Look at the first test', level: 1 },
};

/** Both are asked at the same time, so each is known by what it is asked for. */
function answers(grades: Reply, help: Reply): void {
  world.server.always((response, request) =>
    (request.body.includes('GOOD-ANSWER') ? grades : help)(response, request),
  );
}

describe('what the talk about tasks shows', () => {
  it('is graded against the good answers, and judged as help, a question each', async () => {
    await talk();
    answers(answersJson(GRADES), answersJson(HELP));
    expect(await assess()).toEqual([
      {
        taskId: 'algorithms/sum',
        followUps: [
          {
            messageId: 'a5',
            covered: 1,
            quotes: [{ messageId: 'id-c', quote: 'for the running total alone' }],
          },
          {
            messageId: 'a6',
            covered: 0.5,
            quotes: [{ messageId: 'id-d', quote: 'Python has big integers.' }],
          },
        ],
        help: [
          { messageId: 'a1', level: 2, quote: 'add one number after another' },
          { messageId: 'a3', level: 1, quote: 'Look at the first test.' },
        ],
      },
    ]);
    expect(world.server.requests).toHaveLength(2);
    const asked = world.calls.map(({ purpose, subjectId, promptVersion, outcome }) => [
      purpose,
      subjectId,
      promptVersion,
      outcome,
    ]);
    expect(asked.toSorted()).toEqual([
      ['follow_ups', 'algorithms/sum', 'grade-follow-ups.en@1', 'ok'],
      ['help', 'algorithms/sum', 'grade-help.en@1', 'ok'],
    ]);
  });

  it('is asked for at temperature 0, with nothing of hidden tests', async () => {
    await talk();
    answers(answersJson(GRADES), answersJson(HELP));
    await assess();
    expect(world.server.requests.map(({ body }) => JSON.parse(body).temperature)).toEqual([0, 0]);
    expect(JSON.stringify(world.server.requests)).not.toMatch(new RegExp(`${HIDDEN}|candidate-1|id-a`));
  });

  it('holds no words of a model, whatever it answers', async () => {
    await talk();
    const leak = 'GOOD-ANSWER constant';
    answers(
      answersJson({
        q1: { ...GRADES.q1, quotes: [{ message: 'm1', quote: leak }], summary: leak },
        q2: leak,
      }),
      answersJson({ r1: { quote: 'SECRET-RUNG', level: 3 }, r2: { ...HELP.r2, why: leak } }),
    );
    const assessed = await assess();
    expect(assessed).toMatchObject([{ followUps: [], help: [{ messageId: 'a3', level: 1 }] }]);
    expect(JSON.stringify(assessed)).not.toMatch(/GOOD-ANSWER|SECRET-RUNG/);
  });

  it('is asked for once more where it is wrong, and keeps what was right', async () => {
    await talk();
    let asked = 0;
    const grades: Reply = (response, request) => {
      asked += 1;
      const answer = asked === 1 ? { ...GRADES, q2: { covered: 3 } } : { q1: { covered: 0 }, q2: GRADES.q2 };
      return answersJson(answer)(response, request);
    };
    answers(grades, answersJson(HELP));
    const [task] = (await assess()) ?? [];
    expect(task?.followUps.map(({ covered }) => covered)).toEqual([1, 0.5]);
    expect(asked).toBe(2);
    const repair = world.server.requests.at(-1)?.messages.at(-1)?.content;
    expect(repair).toContain('- q2.covered: must be');
  });

  it('is known in part where one of the two fails', async () => {
    await talk();
    answers(says('No idea.'), answersJson(HELP));
    expect(await assess()).toMatchObject([{ followUps: [], help: [{ level: 2 }, { level: 1 }] }]);
  });

  it('is unknown without an answer, and without a model', async () => {
    await talk();
    answers(fails(500), fails(500));
    expect(await assess()).toBeNull();
    const llm = world.connect(null);
    expect(await assess({ ...world.dependencies, llm })).toBeNull();
    await llm.close();
  });

  it('is unknown where the bank of its time is not kept', async () => {
    await talk();
    const { bank } = world.dependencies;
    const of = async (version: string) => {
      throw new BankNotKept(version);
    };
    expect(await assess({ ...world.dependencies, bank: { ...bank, of } })).toBeNull();
    expect(world.server.requests).toEqual([]);
  });

  it('of a silent interview nobody is asked', async () => {
    await world.story.takesTask();
    await world.story.does({ type: 'finish' });
    expect(await assess()).toBeNull();
    expect(world.server.requests).toEqual([]);
  });

  it('is judged in stretches of a long talk, each reply once and in order', async () => {
    await world.story.takesTask();
    for (let turn = 1; turn <= 20; turn += 1) {
      await world.story.says(`id-${turn}`, 'And now?');
      await world.story.hears(`Look at test number ${turn}.`, [`id-${turn}`]);
    }
    world.server.always((response, request) => {
      const replies = [
        ...JSON.stringify(request.messages).matchAll(/reply (r\d+) [a-z2-7]{8}>(Look at test number \d+)/g),
      ];
      const help = replies.map(([, name, quote]) => [name, { quote, level: 1 }]);
      return answersJson(Object.fromEntries(help))(response, request);
    });
    const [task] = (await assess()) ?? [];
    expect(task?.help.map(({ quote }) => quote)).toEqual(
      Array.from({ length: 20 }, (_, index) => `Look at test number ${index + 1}.`),
    );
    expect(world.server.requests).toHaveLength(2);
  });
});
