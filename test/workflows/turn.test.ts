import { randomUUID } from 'node:crypto';
import { keptRuns } from '../../src/temporal/histories.ts';
import { eventually } from '../support/eventually.ts';
import { LLM_KEY, type LlmServer, says, startLlmServer } from '../support/llm-server.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';
import type { World } from '../support/workflows/world.ts';

let world: World;
let llm: LlmServer | null = null;

afterEach(async () => {
  await world.close();
  await llm?.close();
  llm = null;
});

async function started(): Promise<string> {
  const plan = world.plan();
  await world.gateway.start(plan);
  return plan.interviewId;
}

async function say(id: string, text: string): Promise<string> {
  const messageId = randomUUID();
  await world.gateway.send(id, { commandId: randomUUID(), messageId, text });
  return messageId;
}

function talkOf(id: string) {
  return world.records.events.ofTypes(id, ['message', 'final']);
}

async function historyLength(id: string): Promise<number> {
  const [run] = await keptRuns(world.client, `interview-${id}`);
  return run?.history.events?.length ?? 0;
}

describe('a turn', () => {
  it('of a model is 13 events of the history', async () => {
    llm = await startLlmServer();
    llm.always(says('I see.'));
    world = await createLocalWorld([], { llm: { baseUrl: llm.url, apiKey: LLM_KEY } });
    const id = await started();
    const before = await historyLength(id);
    await say(id, 'Hello!');
    await eventually(async () => (await talkOf(id)).length === 3);
    await eventually(async () => (await historyLength(id)) >= before + 13);
    expect(await historyLength(id)).toBe(before + 13);
  });

  it('without a model is 6: the message is answered where it is taken, each once', async () => {
    world = await createLocalWorld();
    const id = await started();
    const before = await historyLength(id);
    const messageIds = [await say(id, 'Hello!')];
    expect(await historyLength(id)).toBe(before + 6);
    const some = Array.from({ length: 5 }, (_, i) => say(id, `And ${i}?`));
    messageIds.push(...(await Promise.all(some)));
    const [, ...talk] = await talkOf(id);
    expect(talk.map(({ type }) => type)).toEqual(messageIds.flatMap(() => ['message', 'final']));
    const answered = talk.flatMap((event) => (event.type === 'final' ? event.data.replyTo : []));
    expect(answered.toSorted()).toEqual(messageIds.toSorted());
    expect(talk.at(-1)).toMatchObject({ type: 'final', data: { model: 'template', degraded: true } });
  });
});
