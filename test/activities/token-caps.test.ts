import { CancelledFailure } from '@temporalio/activity';
import { MockActivityEnvironment } from '@temporalio/testing';
import { Registry } from 'prom-client';
import type { ReplyRequest } from '../../activities/write-reply.ts';
import type { TokenCaps } from '../../src/domain/llm-tokens.ts';
import { failureText } from '../../src/domain/texts/failures.ts';
import { createModels, type Models } from '../../src/interviewer/models.ts';
import { createTokenMetrics } from '../../src/interviewer/token-metrics.ts';
import type { Llm } from '../../src/llm/llm.ts';
import { interviewerOf, useInterviewer } from '../support/activities/interviewer.ts';
import { connectTo } from '../support/llm.ts';
import { answersJson, fails, LLM_MODELS, says } from '../support/llm-server.ts';
import { startStory } from '../support/story.ts';

const world = useInterviewer();
let capped: string[];
let registry: Registry;

beforeEach(async () => {
  capped = [];
  registry = new Registry();
  await world.story.takesTask();
  await world.story.says('m1', 'I would start with a loop.');
});

const NO_CAPS: TokenCaps = { interview: null, day: null };

/** The models of one worker, in the manner of `src/main/models.ts`. */
function models(caps: Partial<TokenCaps>, llm: Llm = world.llm): Models {
  const tokens = world.store.records.llmTokens;
  const all = { ...NO_CAPS, ...caps };
  registry = new Registry();
  const fail = (error: unknown) => {
    throw error;
  };
  const metrics = createTokenMetrics(registry, {
    caps: all,
    ofDay: () => tokens.ofDay(Date.now()),
    onFault: fail,
  });
  return createModels({
    llm,
    caps: all,
    tokens,
    now: Date.now,
    onUsed: metrics.used,
    onCapped(cap, { purpose }) {
      metrics.capped(cap);
      capped.push(`${cap} ${purpose}`);
    },
    onFault: fail,
  });
}

const activities = (caps: Partial<TokenCaps>) => interviewerOf({ ...world.dependencies, llm: models(caps) });

function writeReply(
  caps: Partial<TokenCaps>,
  { interviewId = world.story.interviewId, environment = new MockActivityEnvironment({ attempt: 1 }) } = {},
) {
  const request: ReplyRequest = {
    interviewId,
    replyId: 'reply-1',
    replyTo: ['m1'],
    situation: 'task_open',
    budgetMs: 5_000,
  };
  return environment.run(activities(caps).writeReply, request);
}

const used = (interviewId = world.story.interviewId) =>
  world.store.records.llmTokens.ofInterview(interviewId);
const usedToday = () => world.store.records.llmTokens.ofDay(Date.now());

describe('tokens of an interview', () => {
  it('add up over calls, whatever they are for', async () => {
    world.server.script(says('Good. Why a loop?'), says('And then?'));
    await writeReply({});
    expect(await used()).toEqual({ input: 100, output: 4 });
    await writeReply({});
    expect(await used()).toEqual({ input: 200, output: 6 });
    expect(await usedToday()).toEqual(await used());
  });

  it('are counted of calls that failed or were cancelled', async () => {
    const counter = { count: async (text: string) => text.length };
    const llm = connectTo(world.server, { counter });
    world.dependencies.llm = models({}, llm);
    world.server.script(says('Cut off here', { stopAfter: { deltas: 2, how: 'cut' } }), fails(401));
    const { writeReply } = interviewerOf(world.dependencies);
    const request: ReplyRequest = {
      interviewId: world.story.interviewId,
      replyId: 'reply-1',
      replyTo: ['m1'],
      situation: 'task_open',
      budgetMs: 5_000,
    };
    expect(await new MockActivityEnvironment({ attempt: 1 }).run(writeReply, request)).toMatchObject({
      degraded: true,
    });
    const failed = await used();
    expect(failed.input).toBeGreaterThan(1_000);
    expect(failed.output).toBe('Cut off'.length);

    const environment = new MockActivityEnvironment({ attempt: 1 });
    world.server.script((response, asked) => {
      setTimeout(() => environment.cancel(), 300);
      return says('One two', { betweenMs: 3_000 })(response, asked);
    });
    await expect(environment.run(writeReply, request)).rejects.toBeInstanceOf(CancelledFailure);
    const after = await used();
    expect(after.output).toBe('Cut off'.length + 'One'.length);
    expect(after.input).toBeGreaterThan(failed.input + 1_000);
    await llm.close();
  });

  it('are in the metrics by what for, by model, and by who counted them', async () => {
    world.server.script(says('Good. Why a loop?'));
    await writeReply({ day: 104 });
    const text = await registry.metrics();
    const of = (direction: string) =>
      `viva_llm_tokens_total{model="${LLM_MODELS.model}",purpose="reply",counted_by="provider",direction="${direction}"}`;
    expect(text).toContain(`${of('in')} 100`);
    expect(text).toContain(`${of('out')} 4`);
    expect(text).toContain('viva_llm_day_tokens{direction="in"} 100');
    expect(text).toContain('viva_llm_day_token_cap 104');
    await writeReply({ day: 104 });
    expect(await registry.metrics()).toContain('viva_llm_capped_calls_total{cap="day"} 1');
  });
});

describe('at the cap on tokens', () => {
  it('a reply that is under way goes over it, and the next is pre-baked without asking a model', async () => {
    world.server.always(says('Good. Why a loop?'));
    expect(await writeReply({ interview: 104 })).toMatchObject({ degraded: false });
    const asked = world.server.requests.length;
    expect(await writeReply({ interview: 104 })).toMatchObject({
      model: 'template',
      degraded: true,
      failure: { code: 'token_cap', message: failureText('token_cap', 'en') },
    });
    expect(world.server.requests).toHaveLength(asked);
    expect(capped).toEqual(['interview reply']);
    expect(world.calls.at(-1)).toMatchObject({ outcome: 'token_cap', model: null, attempts: [] });
    expect(await writeReply({ interview: 105 })).toMatchObject({ degraded: false });
  });

  it('reviews, soft skills and notes do as they do without a model', async () => {
    const { interviewId } = world.story;
    const submission = await world.story.checks('print(1)', ['accepted', 'accepted', 'accepted']);
    await world.store.records.llmTokens.add({ interviewId, at: Date.now(), input: 1, output: 0 });
    world.server.always(answersJson({ quality: 1 }));
    const { reviewCode, assessSoftSkills, summarise } = activities({ interview: 1 });
    const run = <Request, Result>(
      activity: (request: Request) => Promise<Result>,
      request: Request,
    ): Promise<Result> => new MockActivityEnvironment({ attempt: 1 }).run(activity, request);
    expect(await run(reviewCode, { interviewId, ...submission, budgetMs: 5_000 })).toMatchObject({
      degraded: true,
      quality: null,
      confident: false,
    });
    expect(await run(assessSoftSkills, { interviewId, budgetMs: 5_000 })).toBeNull();
    expect(await run(summarise, { interviewId, throughSeq: 3, budgetMs: 5_000 })).toBe('failed');
    expect(world.server.requests).toEqual([]);
    expect(new Set(capped)).toEqual(
      new Set(['interview review', 'interview soft_skills', 'interview summary']),
    );
  });

  it("of a day no interview is given a model, by no worker, until the day's end", async () => {
    const other = await startStory({ records: world.store.records, interviewId: 'interview-2' });
    await other.takesTask();
    await other.says('m1', 'A loop?');
    const about = { interviewId: other.interviewId };
    world.server.always(says('Good. Why a loop?'));
    const yesterday = Date.now() - 24 * 3_600_000;
    await world.store.records.llmTokens.add({ ...about, at: yesterday, input: 1_000, output: 0 });
    expect(await writeReply({ day: 104 })).toMatchObject({ degraded: false });
    expect(await writeReply({ day: 104 }, about)).toMatchObject({ failure: { code: 'token_cap' } });
    expect(await writeReply({ day: 105 }, about)).toMatchObject({ degraded: false });
  });

  it('what was begun at once by several goes over by what is under way, and no further', async () => {
    world.server.always(says('Good. Why a loop?', { firstTokenAfterMs: 200 }));
    const both = await Promise.all([writeReply({ day: 1 }), writeReply({ day: 1 })]);
    expect(both).toMatchObject([{ degraded: false }, { degraded: false }]);
    expect(await usedToday()).toEqual({ input: 200, output: 8 });
    expect(await writeReply({ day: 1 })).toMatchObject({ degraded: true });
    expect(await usedToday()).toEqual({ input: 200, output: 8 });
  });
});

describe('sums that cannot be written', () => {
  it('harm no reply', async () => {
    const faults: unknown[] = [];
    const llm = createModels({
      llm: world.llm,
      caps: NO_CAPS,
      tokens: {
        ...world.store.records.llmTokens,
        add: () => Promise.reject(new Error('the store is full')),
      },
      now: Date.now,
      onUsed: () => {},
      onCapped: () => {},
      onFault: (error) => faults.push(error),
    });
    world.dependencies = { ...world.dependencies, llm };
    const { writeReply } = interviewerOf(world.dependencies);
    const { interviewId } = world.story;
    const request: ReplyRequest = {
      ...{ interviewId, replyId: 'reply-1', replyTo: ['m1'] },
      ...{ situation: 'task_open', budgetMs: 5_000 },
    };
    expect(await new MockActivityEnvironment({ attempt: 1 }).run(writeReply, request)).toMatchObject({
      degraded: false,
    });
    expect(faults).toEqual([new Error('the store is full')]);
  });
});
