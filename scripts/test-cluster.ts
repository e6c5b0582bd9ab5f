import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { cacheDir } from '../src/host/cache.ts';
import { createProgress } from '../src/host/progress.ts';
import { ensureDocker } from '../src/setup/docker.ts';
import { buildWeb } from '../src/web/build.ts';
import { ensureCaddy } from '../test/support/servers/caddy.ts';
import { ensurePostgres } from '../test/support/servers/postgres.ts';
import { ensureRedis } from '../test/support/servers/redis.ts';
import { buildTemporal } from '../test/support/servers/temporal-service.ts';
import { ensureImages } from './support/images.ts';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * `npm run test:cluster`: what docker-compose.yml describes, from Debian's packages and Temporal's own server on PostgreSQL,
 * while one of each kind is killed. Where that server cannot be built, on the embedded one.
 */
export async function main(args: string[]): Promise<void> {
  const progress = createProgress();
  const engine = await ensureDocker({ dockerHost: process.env.DOCKER_HOST || null, progress });
  if ('unavailable' in engine) throw new Error(`the tests need Docker: ${engine.unavailable}`);
  await ensurePostgres(progress);
  await ensureRedis(progress);
  await ensureCaddy(progress);
  await ensureImages(engine.docker, cacheDir(join(ROOT, 'data')), progress);
  await buildWeb({ root: ROOT, progress });
  const temporal = await buildTemporal(progress);
  if ('unavailable' in temporal)
    progress.note(`Temporal is the embedded server, not its own on PostgreSQL: ${temporal.unavailable}`);
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const options = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', jest];
  const env = {
    ...process.env,
    ...('programs' in temporal && { VIVA_TEMPORAL_PROGRAMS: temporal.programs }),
  };
  const { status } = spawnSync(process.execPath, [...options, '--selectProjects', 'cluster', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  process.exitCode = status ?? 1;
}
