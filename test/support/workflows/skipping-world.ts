import { TestWorkflowEnvironment } from '@temporalio/testing';
import { testServerOptions } from '../temporal.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** A world on a server of its own that skips time: work of other interviews would keep it from that. */
export async function createSkippingWorld(options: WorldOptions = {}): Promise<World> {
  const env = await TestWorkflowEnvironment.createTimeSkipping(await testServerOptions());
  const world = await createWorld(env, options);
  return {
    ...world,
    async close() {
      await world.close();
      await env.teardown();
    },
  };
}
