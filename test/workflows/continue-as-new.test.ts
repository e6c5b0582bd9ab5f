import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { cacheDir } from '../../src/setup/cache.ts';
import { silentProgress } from '../../src/setup/progress.ts';
import { ensureTemporalBinary } from '../../src/setup/temporal-binary.ts';
import { eventually } from '../support/eventually.ts';
import { createWorld, type World } from './support/world.ts';

describe('an interview whose history grows long', () => {
  let env: TestWorkflowEnvironment;
  let world: World;

  beforeAll(async () => {
    const cache = cacheDir(resolve(import.meta.dirname, '../../data'));
    const path = await ensureTemporalBinary({ cache, progress: silentProgress });
    env = await TestWorkflowEnvironment.createLocal({
      server: {
        executable: { type: 'existing-path', path },
        extraArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60'],
      },
    });
    world = await createWorld(env);
  }, 120_000);

  afterAll(async () => {
    await world?.close();
    await env?.teardown();
  }, 60_000);

  it('goes on in a new run, with nothing lost, repeated or forgotten', async () => {
    const plan = world.plan();
    const id = plan.interviewId;
    await world.gateway.start(plan);
    const issued = await world.gateway.next(id, { commandId: randomUUID() });
    const hint = { commandId: randomUUID(), taskId: issued.task?.taskId ?? '' };
    const given = await world.gateway.hint(id, hint);

    const handle = env.client.workflow.getHandle(`interview-${id}`);
    const { runId } = await handle.describe();
    const messages: string[] = [];
    await eventually(async () => {
      const messageId = randomUUID();
      await world.gateway.send(id, { commandId: randomUUID(), messageId, text: 'Still thinking' });
      messages.push(messageId);
      return (await handle.describe()).runId !== runId;
    }, 60_000);

    expect(await world.gateway.next(id, { commandId: randomUUID() })).toEqual(issued);
    expect(await world.gateway.hint(id, hint)).toEqual(given);
    await world.gateway.finish(id, { commandId: randomUUID() });
    await eventually(async () => (await world.records.interviews.findHistories(id)).length >= 2);

    const events = await world.records.events.after(id, 0);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const answered = events.flatMap((event) => (event.type === 'final' ? event.data.replyTo : []));
    expect(answered.sort()).toEqual(messages.sort());
    expect(events.filter(({ type }) => type === 'hint')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('finished');
  }, 120_000);
});
