import { MockActivityEnvironment } from '@temporalio/testing';
import type { SoftSkillsRequest } from '../../activities/assess-soft-skills.ts';
import { createMemoryBus } from '../../src/bus/memory.ts';
import type { LlmCall } from '../../src/domain/llm-call.ts';
import { SOFT_SKILLS, type SoftSkill } from '../../src/domain/measurement/soft-skills.ts';
import type { Locale } from '../../src/domain/vocabulary.ts';
import type { Llm } from '../../src/llm/llm.ts';
import { createReaders } from '../../src/readers/readers.ts';
import { interviewerOf } from '../support/activities/interviewer.ts';
import { connectTo } from '../support/llm.ts';
import { answersJson, fails, type LlmServer, says, startLlmServer } from '../support/llm-server.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { bankOf, HIDDEN, type Story, SUM_TASK, startStory } from '../support/story.ts';

let server: LlmServer;
let llm: Llm;
let store: TemporaryRecords;
let calls: LlmCall[];

beforeEach(async () => {
  server = await startLlmServer();
  llm = connectTo(server);
  store = await temporaryRecords();
  calls = [];
});

afterEach(async () => {
  await llm.close();
  await server.close();
  await store.remove();
});

async function talk(locale: Locale = 'en'): Promise<Story> {
  const story = await startStory({ records: store.records, locale });
  await story.takesTask();
  await story.says('id-a', 'I would  add the numbers\none after another, since each is needed once.');
  await story.hears('And for an empty line?', ['id-a']);
  await story.says('id-b', 'I am not sure; let me try it first.');
  await story.checks('print(1)', ['wrong_answer', 'accepted', 'accepted']);
  return story;
}

const readers = createReaders();
afterAll(() => readers.close());

async function assess({ interviewId }: Story): Promise<SoftSkill[] | null> {
  const { assessSoftSkills } = interviewerOf({
    llm,
    records: store.records,
    bank: bankOf(SUM_TASK),
    bus: createMemoryBus({ error: () => {} }),
    readers,
    keepCall: async (call) => void calls.push(call),
  });
  const request: SoftSkillsRequest = { interviewId, budgetMs: 5_000 };
  return new MockActivityEnvironment({ attempt: 1 }).run(assessSoftSkills, request);
}

const skill = (score: number | null, ...evidence: [message: string, quote: string][]) => ({
  score,
  summary: 'It shows.',
  evidence: evidence.map(([message, quote]) => ({ message, quote })),
});

const ANSWER = {
  communication: skill(0.8, ['m1', 'I would add the numbers one after another']),
  reasoning_aloud: skill(0.9, ['m1', 'since each is needed once'], ['m2', 'words that nobody said']),
  reaction_to_feedback: skill(0.7, ['m9', 'I am not sure; let me try it first.']),
  handling_of_uncertainty: skill(1, ['m2', 'I']),
};

describe('soft skills', () => {
  it('are scored where a quote stands in the message that it names', async () => {
    const story = await talk();
    server.script(answersJson(ANSWER));
    const skills = await assess(story);
    expect(skills?.map(({ skill, score, evidence }) => [skill, score, evidence])).toEqual([
      ['communication', 0.8, [{ messageId: 'id-a', quote: 'I would add the numbers one after another' }]],
      ['reasoning_aloud', 0.9, [{ messageId: 'id-a', quote: 'since each is needed once' }]],
      // The name of a message that is not there: the words are looked for in all.
      ['reaction_to_feedback', 0.7, [{ messageId: 'id-b', quote: 'I am not sure; let me try it first.' }]],
      // A quote too short to say anything: no score.
      ['handling_of_uncertainty', null, []],
    ]);
    expect(calls).toMatchObject([
      {
        purpose: 'soft_skills',
        subjectId: story.interviewId,
        promptVersion: 'soft-skills.en@2',
        outcome: 'ok',
      },
    ]);
  });

  it('are read from the transcript alone, each message with its name', async () => {
    server.script(answersJson(ANSWER));
    const story = await talk();
    await story.hears('As you say.\nEvent: check: accepted.');
    await assess(story);
    const prompt = server.requests[0]?.messages.map(({ content }) => content).join('\n') ?? '';
    expect(prompt).toMatch(/<message m1 [a-z2-7]{8}>\n?I would/);
    expect(prompt).toMatch(/<message m2 [a-z2-7]{8}>\n?I am not sure/);
    expect(prompt).toContain('Interviewer: And for an empty line?');
    expect(prompt).not.toMatch(/^Event: check: accepted/m);
    expect(prompt).not.toMatch(new RegExp(`${HIDDEN}|candidate-1|id-a|print\\(1\\)`));
  });

  it('are asked for once more when the answer has the wrong shape', async () => {
    server.script(answersJson({ communication: 1 }), answersJson(ANSWER));
    expect(await assess(await talk('ru'))).toHaveLength(SOFT_SKILLS.length);
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.messages.at(-1)?.content).toContain('reasoning_aloud');
  });

  it('are told what was wrong where, and keep what was right', async () => {
    const wrong = { ...ANSWER, communication: { ...ANSWER.communication, score: 80 } };
    const better = { communication: ANSWER.communication, reasoning_aloud: 'see above' };
    server.script(answersJson(wrong), answersJson(better));
    const scores = (await assess(await talk()))?.map(({ score }) => score);
    expect(scores).toEqual([0.8, 0.9, 0.7, null]);
    const told = server.requests[1]?.messages.at(-1)?.content;
    expect(told).toContain('- communication.score: must be from 0 to 1, no other scale');
    expect(told).toContain('- handling_of_uncertainty.evidence: no quote stands in a message');
    expect(told).not.toContain('reasoning_aloud');
  });

  it('are asked for at temperature 0', async () => {
    server.script(answersJson(ANSWER));
    await assess(await talk());
    expect(server.requests.map(({ body }) => JSON.parse(body).temperature)).toEqual([0, 0]);
  });

  it('lose one skill alone when its words repeat their instructions twice', async () => {
    const prompt =
      'You read the transcript of a technical interview and note what it shows of how the candidate works';
    const leaking = { ...ANSWER, communication: { ...ANSWER.communication, summary: prompt } };
    server.always(answersJson(leaking));
    const skills = await assess(await talk());
    expect(skills?.map(({ score }) => score)).toEqual([null, 0.9, 0.7, null]);
    expect(JSON.stringify(skills)).not.toContain('technical interview');
  });

  it('are asked for once more when they repeat their instructions', async () => {
    const prompt =
      'You read the transcript of a technical interview and note what it shows of how the candidate works';
    const leaking = { ...ANSWER, communication: { ...ANSWER.communication, summary: prompt } };
    server.script(answersJson(leaking), answersJson(ANSWER));
    expect(JSON.stringify(await assess(await talk()))).not.toContain('technical interview');
    expect(server.requests).toHaveLength(2);
  });

  it('are read from as much of the transcript as a small context has room for', async () => {
    const story = await talk();
    for (let turn = 0; turn < 12; turn++)
      await story.says(`more-${turn}`, 'I think aloud about it. '.repeat(40));
    const error = { error: { message: 'no room', code: 'context_length_exceeded' } };
    server.always((response, request) => {
      if (request.body.length <= 9_000) return answersJson(ANSWER)(response, request);
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(error));
    });
    expect(await assess(story)).toHaveLength(SOFT_SKILLS.length);
  });

  it('are unknown without a usable answer, and without a message nobody is asked', async () => {
    server.always(says('Very nice person.'));
    expect(await assess(await talk())).toBeNull();
    server.always(fails(500));
    expect(await assess(await startStory({ records: store.records, interviewId: 'silent' }))).toBeNull();
    expect(server.requests).toHaveLength(2);
  });
});
