import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endEarlierServer } from '../../src/setup/temporal-server.ts';
import { type Child, startChild } from '../support/child.ts';
import { freePort } from '../support/free-port.ts';
import { readyData } from '../support/ready-data.ts';
import { ROOT } from '../support/viva.ts';

const STARTS_WITHIN_MS = 60_000;

describe('npm start that is told to stop', () => {
  let dataDir: string;
  let url: string;
  let viva: Child;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'viva-stop-'));
    readyData(dataDir);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      VIVA_DATA_DIR: dataDir,
      PORT: String(port),
      DRAIN_SECONDS: '4',
      TEMPORAL_ADDRESS: '',
      OPENAI_API_KEY: '',
    };
    viva = startChild('npm', ['start'], { cwd: ROOT, env });
    await viva.prints(/Viva is ready/, STARTS_WITHIN_MS);
  }, STARTS_WITHIN_MS);
  afterEach(async () => {
    await endEarlierServer(dataDir);
    rmSync(dataDir, { recursive: true });
  });

  it(
    'says so to its end, takes no new work, and answers in the language of whoever asks',
    async () => {
      process.kill(viva.pid, 'SIGTERM');
      await viva.prints(/SIGTERM: stopping/);
      const health = await fetch(`${url}/health`);
      expect([health.status, await health.json()]).toMatchObject([503, { status: 'down', draining: true }]);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(url, { headers: { Accept: 'text/html' } })).status).toBe(200);
      const guest = await fetch(`${url}/auth/guest`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': 'ru' },
        body: '{}',
      });
      expect([guest.status, guest.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await guest.json()).toMatchObject({ code: 'stopping', detail: expect.stringMatching(/сервер/) });
      expect(await viva.ended).toBe(0);
      expect(viva.output()).toContain('Viva has stopped.');
    },
    STARTS_WITHIN_MS,
  );

  it(
    'ends at once when it is told so again, but not by what npm passes on of the same Ctrl-C',
    async () => {
      process.kill(viva.pid, 'SIGINT');
      await viva.prints(/SIGINT: stopping/);
      process.kill(viva.pid, 'SIGINT');
      await pause(1_500);
      expect(viva.process.exitCode).toBeNull();
      const start = performance.now();
      process.kill(viva.pid, 'SIGINT');
      expect(await viva.ended).not.toBe(0);
      expect(performance.now() - start).toBeLessThan(1_500);
      expect(viva.output()).toContain('SIGINT: ended at once.');
    },
    STARTS_WITHIN_MS,
  );
});
