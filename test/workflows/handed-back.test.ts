import { randomUUID } from 'node:crypto';
import type { Execution } from '../../src/sandbox/sandbox.ts';
import type { Workers } from '../../src/temporal/workers.ts';
import { testBundle } from '../support/bundle.ts';
import { eventually } from '../support/eventually.ts';
import { testSandbox } from '../support/sandbox.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';
import type { World } from '../support/workflows/world.ts';

/** More than the tries that a fault of the engine has. */
const STOPS = 4;

describe('a check whose sandboxes are told to stop, one after the other', () => {
  let world: World;
  let begun = 0;
  let last: Workers | undefined;

  beforeAll(async () => {
    const sandbox = await testSandbox();
    /** Takes longer than any of those that stop will wait. */
    const execute: typeof sandbox.execute = (request, signal) => {
      begun += 1;
      if (begun > STOPS) return sandbox.execute(request, signal);
      return new Promise<Execution>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    };
    world = await createLocalWorld([], { sandbox: { ...sandbox, execute }, programsGraceMs: 50 });
  });

  afterAll(async () => {
    await last?.stop();
    await world?.close();
  });

  it('has its verdict from the next that stays', async () => {
    const plan = world.plan();
    const id = plan.interviewId;
    await world.gateway.start(plan);
    const { task } = await world.gateway.next(id, { commandId: randomUUID() });
    const taskId = task?.taskId ?? '';
    const answer = world.gateway.check(id, {
      ...{ commandId: randomUUID(), submissionId: randomUUID() },
      ...{ taskId, language: 'python', codeSha256: await world.solution(taskId) },
    });
    const workflowBundle = await testBundle();
    for (let stops = 1; stops <= STOPS; stops += 1) {
      await eventually(async () => begun === stops);
      const before = last ?? world.workers;
      last = await world.startWorkers({ workflowBundle });
      await before.stop();
    }
    expect(await answer).toMatchObject({ verdict: 'accepted', attempt: 1 });
    expect(begun).toBe(STOPS + 1);
  });
});
