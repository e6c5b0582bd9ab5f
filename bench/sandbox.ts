/**
 * The runner against the bare process, both in the same root file system, interleaved, medians, as ratios.
 * `npm run bench -- sandbox [runs]`
 */
import { hostname } from 'node:os';
import Docker from 'dockerode';
import pino from 'pino';
import { Registry } from 'prom-client';
import { cacheDir } from '../src/host/cache.ts';
import { createSandbox } from '../src/sandbox/docker-sandbox.ts';
import { ensureImage } from '../src/setup/sandbox-image/image.ts';
import { measureHttpRun } from './sandbox/http-run.ts';
import { measurePool } from './sandbox/pool.ts';
import { measureSingleTest } from './sandbox/single-test.ts';
import { measureSubmission } from './sandbox/submission.ts';
import { measureThroughput } from './sandbox/throughput.ts';

export async function main([runs = '100']: string[]): Promise<void> {
  const docker = new Docker();
  const image = await ensureImage(docker, {
    cache: cacheDir('data'),
    report: (line) => console.error(line),
  });
  const hostId = hostname();
  const logger = pino({ level: 'error' }); // refusals are asked for here
  const count = Number(runs);
  console.log(`medians of ${count}; the bare process is 1`);
  await measureSingleTest({ docker, image, count });
  await measureThroughput({ docker, image, count });
  await measureHttpRun({ docker, image, count: Math.ceil(count / 2) });
  const registry = new Registry();
  const sandbox = createSandbox({ docker, image, hostId, logger, registry });
  try {
    await measureSubmission({ docker, image, sandbox, count: Math.ceil(count / 5) });
    await measurePool({ sandbox, registry });
  } finally {
    await sandbox.close();
  }
}
