import { resolve } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { cacheDir } from '../../../src/host/cache.ts';
import { silentProgress } from '../../../src/host/progress.ts';
import { ensureTemporalBinary } from '../../../src/setup/temporal-binary.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** A world on a server of its own as the embedded one is, in real time. */
export async function createLocalWorld(extraArgs: string[] = [], options: WorldOptions = {}): Promise<World> {
  const cache = cacheDir(resolve(import.meta.dirname, '../../../data'));
  const path = await ensureTemporalBinary({ cache, progress: silentProgress });
  const env = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path }, extraArgs },
  });
  const world = await createWorld(env, options);
  return {
    ...world,
    async close() {
      await world.close();
      await env.teardown();
    },
  };
}
