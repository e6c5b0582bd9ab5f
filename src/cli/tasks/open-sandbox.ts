import { hostname } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { cacheDir } from '../../host/cache.ts';
import type { Progress } from '../../host/progress.ts';
import { createSandbox } from '../../sandbox/docker-sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { ensureDocker } from '../../setup/docker.ts';
import { ensureImage } from '../../setup/sandbox-image/image.ts';
import { ROOT } from '../tool.ts';

/** A sandbox for a tool; null where there is no engine, which is then said. */
export async function openSandbox(progress: Progress): Promise<Sandbox | null> {
  const engine = await ensureDocker({ dockerHost: process.env.DOCKER_HOST ?? null, progress });
  if ('unavailable' in engine) {
    console.error(`No program can be run without a sandbox: ${engine.unavailable}`);
    return null;
  }
  const { docker } = engine;
  const image = await progress.step('Sandbox image', (report) =>
    ensureImage(docker, { cache: cacheDir(join(ROOT, 'data')), report }),
  );
  return createSandbox({ docker, image, hostId: hostname(), logger: pino({ level: 'silent' }) });
}
