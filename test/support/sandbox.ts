import { hostname } from 'node:os';
import { pino } from 'pino';
import { cacheDir } from '../../src/host/cache.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { createSandbox } from '../../src/sandbox/docker-sandbox.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { ensureDocker } from '../../src/setup/docker.ts';
import { ensureImage } from '../../src/setup/sandbox-image/image.ts';

/** A sandbox on the real engine. The image is there already unless a single test is run on a new machine. */
export async function testSandbox(): Promise<Sandbox> {
  const engine = await ensureDocker({
    dockerHost: process.env.DOCKER_HOST ?? null,
    progress: silentProgress,
  });
  if ('unavailable' in engine) throw new Error(`these tests need Docker: ${engine.unavailable}`);
  const { docker } = engine;
  const image = await ensureImage(docker, { cache: cacheDir('data'), report: () => undefined });
  return createSandbox({ docker, image, hostId: hostname(), logger: pino({ level: 'silent' }) });
}
