import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { loadConfig } from '../../src/config/config.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { openRunner } from '../../src/setup/runner.ts';

it('an engine that comes up later is found without a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-runner-'));
  const socket = join(folder, 'docker.sock');
  const engine = createServer((caller) => {
    const real = connect('/var/run/docker.sock');
    caller.pipe(real).pipe(caller);
    caller.on('error', () => real.destroy());
    real.on('error', () => caller.destroy());
  });
  const runner = openRunner({
    config: loadConfig({ VIVA_DATA_DIR: folder, DOCKER_HOST: `unix://${socket}` }, folder),
    runs: true,
    progress: silentProgress,
    logger: pino({ level: 'silent' }),
    registry: new Registry(),
    client: {} as Client, // asked only for workers elsewhere
    retry: { firstMs: 200, longestMs: 200 },
  });
  try {
    expect(await runner.settled).toMatchObject({ kind: 'absent' });
    expect(await runner.availability()).toMatchObject({ available: false, isPreparing: false });
    await new Promise<void>((resolve) => engine.listen(socket, resolve));
    const sandbox = await runner.sandbox;
    expect(runner.state()).toEqual({ kind: 'ready' });
    expect(await runner.availability()).toMatchObject({ available: true });
    const { runs } = (await sandbox?.execute({
      executionId: 'later',
      language: 'python',
      code: 'print(1)',
      limits: { cpuMs: 2_000, wallMs: 7_000, memoryKb: 262_144, outputBytes: 65_536 },
      inputs: [{ name: '1', stdin: '' }],
    })) ?? { runs: [] };
    expect(runs).toMatchObject([{ stdout: '1\n' }]);
  } finally {
    await runner.close();
    engine.close();
    rmSync(folder, { recursive: true });
  }
});
