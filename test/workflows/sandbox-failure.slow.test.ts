import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.ts';
import { testSandbox } from '../support/sandbox.ts';
import { createSkippingWorld } from '../support/workflows/skipping-world.ts';
import type { World } from '../support/workflows/world.ts';

describe('an interview whose sandbox fails for good', () => {
  let world: World;
  let tries = 0;

  beforeAll(async () => {
    const sandbox = await testSandbox();
    const execute = () => {
      tries += 1;
      return Promise.reject(new Error('the engine is gone'));
    };
    world = await createSkippingWorld({ sandbox: { ...sandbox, execute } });
  });

  afterAll(() => world?.close());

  it('answers runs and checks that it was our fault, takes no attempt, and goes on', async () => {
    const plan = world.plan({ startedAt: await world.env.currentTimeMs() });
    const id = plan.interviewId;
    await world.gateway.start(plan);
    const { task } = await world.gateway.next(id, { commandId: randomUUID() });
    const taskId = task?.taskId ?? '';
    const program = { taskId, language: 'python', codeSha256: await world.code('print(1)') } as const;
    const run = { commandId: randomUUID(), runId: randomUUID(), stdinSha256: null };
    const { resultSha256 } = await world.gateway.run(id, { ...run, ...program });
    expect(JSON.parse(await world.records.blobs.get(resultSha256)).verdict).toBe('internal_error');
    expect(tries).toBe(3);
    const check = { commandId: randomUUID(), submissionId: randomUUID() };
    expect(await world.gateway.check(id, { ...check, ...program })).toMatchObject({
      verdict: 'internal_error',
      attempt: 0,
      attemptsLeft: 3,
      state: 'awaiting_solution',
    });
    await world.gateway.finish(id, { commandId: randomUUID() });
    await eventually(async () => (await world.records.interviews.find(id))?.reportReady === true);
  });
});
