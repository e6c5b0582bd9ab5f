import { randomUUID } from 'node:crypto';
import { keptRuns } from '../../src/temporal/histories.ts';
import { eventually } from '../support/eventually.ts';
import {
  fails,
  LLM_KEY,
  type LlmRequest,
  type LlmServer,
  says,
  startLlmServer,
} from '../support/llm-server.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

const NOTES = 'The candidate says that digits are all there is.';
/** Each digit is a token. */
const LONG = '0123456789'.repeat(300);

describe('an interview whose conversation grows long', () => {
  let llm: LlmServer;
  let world: World;

  beforeAll(async () => {
    llm = await startLlmServer();
    world = await createSkippingWorld({ llm: { baseUrl: llm.url, apiKey: LLM_KEY } });
  });

  afterAll(async () => {
    await world?.close();
    await llm?.close();
  });

  beforeEach(() => {
    llm.requests.length = 0;
  });

  it('has it summed up once, after a reply, for the replies to come', async () => {
    llm.always((response, request) => (isSummary(request) ? says(NOTES) : says('I see.'))(response, request));
    const id = await started();
    await talkLong(id);
    await eventually(async () => (await world.records.summaries.latest(id)) !== null);
    await say(id, 'What did I say at first?');
    const reply = llm.requests.at(-1);
    expect(reply?.messages[1]?.content).toMatch(
      /<summary [a-z2-7]{8}>The candidate says that digits are all there is\.</,
    );
    expect(llm.requests.filter(isSummary)).toHaveLength(1);

    const calls = await world.records.llmCalls.of(id);
    expect(calls.filter(({ purpose }) => purpose === 'summary')).toMatchObject([{ outcome: 'ok' }]);
    // No event tells of it: it is nothing that happened in the interview.
    expect(JSON.stringify(await world.records.events.after(id, 0))).not.toContain(NOTES);
  });

  it('waits for no summary, neither with a reply nor with the end', async () => {
    const slow = says('word '.repeat(200), { betweenMs: 200 });
    llm.always((response, request) => (isSummary(request) ? slow : says('I see.'))(response, request));
    const id = await started();
    await talkLong(id);
    const summary = llm.requests.find(isSummary);
    let isOver = false;
    const left = summary?.left.then((early) => {
      isOver = true;
      return early;
    });
    await say(id, 'Are you still there?');
    expect(isOver).toBe(false);
    // One at a time: what is due by now comes after the next reply.
    expect(llm.requests.filter(isSummary)).toHaveLength(1);

    await world.gateway.finish(id, { commandId: randomUUID() });
    await eventually(async () =>
      (await world.records.events.after(id, 0)).some(({ type }) => type === 'finished'),
    );
    expect(await left).toBe(true);
    expect(await world.records.summaries.latest(id)).toBeNull();
    const [run] = await keptRuns(world.client, `interview-${id}`);
    const { events } = run?.history ?? {};
    const signals = events?.filter(
      ({ activityTaskScheduledEventAttributes: activity }) => activity?.activityType?.name === 'summarise',
    );
    expect(signals).toHaveLength(1);
    expect(events?.filter((event) => event.activityTaskCancelRequestedEventAttributes)).toHaveLength(1);
  });

  it('asks nothing about a solution once it is over, even if a reply was being written', async () => {
    const reply = Promise.withResolvers<void>();
    llm.always(async (response, request) => {
      if (request.schema) return fails(503)(response, request);
      await reply.promise;
      return says('I see.')(response, request);
    });
    const id = await started();
    const { task } = await world.gateway.next(id, { commandId: randomUUID() });
    const taskId = task?.taskId ?? '';
    await world.gateway.send(id, { commandId: randomUUID(), messageId: randomUUID(), text: 'Look at it.' });
    await eventually(async () => llm.requests.length > 0);
    const solution = { taskId, language: 'python', codeSha256: await world.solution(taskId) } as const;
    await world.gateway.check(id, { commandId: randomUUID(), submissionId: randomUUID(), ...solution });
    await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
    await world.gateway.finish(id, { commandId: randomUUID() });
    reply.resolve();
    await eventually(async () => (await world.records.interviews.find(id))?.reportReady === true);
    const events = await world.records.events.after(id, 0);
    const finals = events.flatMap((event) => (event.type === 'final' ? [event.data] : []));
    expect(finals.filter(({ replyTo }) => replyTo.length > 0)).toHaveLength(1);
    expect(finals.filter(({ occasion }) => occasion === 'follow_up')).toEqual([]);
  });

  async function started(): Promise<string> {
    const plan = world.plan({ startedAt: await world.env.currentTimeMs() });
    await world.gateway.start(plan);
    return plan.interviewId;
  }

  /** Seven messages fit into a prompt, the eighth does not. */
  async function talkLong(id: string): Promise<void> {
    for (let turn = 0; turn < 8; turn++) await say(id, LONG);
    await eventually(async () => llm.requests.some(isSummary));
  }

  async function say(id: string, text: string): Promise<void> {
    const messageId = randomUUID();
    await world.gateway.send(id, { commandId: randomUUID(), messageId, text });
    await eventually(async () =>
      (await world.records.events.after(id, 0)).some(
        ({ type, data }) => type === 'final' && data.replyTo.includes(messageId),
      ),
    );
  }
});

const isSummary = ({ messages }: LlmRequest): boolean =>
  messages[0]?.content.startsWith('You keep the notes') ?? false;
