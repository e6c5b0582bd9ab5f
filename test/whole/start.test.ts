import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, startOf } from '../../src/host/process.ts';
import { endEarlierServer } from '../../src/setup/temporal-server.ts';
import { type Child, startChild } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { readyData } from '../support/ready-data.ts';

const ROOT = join(import.meta.dirname, '../..');
const STARTS_WITHIN_MS = 60_000;

/** The folder, and all that is in it. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return [folder, ...entries.map(({ parentPath, name }) => join(parentPath, name))];
}

/** `npm start`, as a person types it, on data and a port of its own. */
describe('npm start', () => {
  let dataDir: string;
  let port: number;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'viva-start-'));
    port = await freePort();
  });
  afterEach(async () => {
    await endEarlierServer(dataDir);
    rmSync(dataDir, { recursive: true });
  });

  function npmStart({ isFirst = false } = {}): Child {
    if (!isFirst) readyData(dataDir);
    const env = {
      ...process.env,
      VIVA_DATA_DIR: dataDir,
      PORT: String(port),
      TEMPORAL_ADDRESS: '',
      OPENAI_API_KEY: '',
    };
    return startChild('npm', ['start'], { cwd: ROOT, env });
  }
  async function untilReady(viva: Child): Promise<void> {
    await viva.prints(/Viva is ready/, STARTS_WITHIN_MS);
    expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200);
  }
  const temporal = () => JSON.parse(readFileSync(join(dataDir, 'temporal.json'), 'utf8'));
  const vivaPid = () => Number(readFileSync(join(dataDir, 'instance.pid'), 'utf8'));

  it(
    'lets no other user of the machine read its data, nor what an earlier start left open',
    async () => {
      const left = join(dataDir, 'left.db');
      writeFileSync(left, 'x', { mode: 0o644 });
      chmodSync(dataDir, 0o755);
      const viva = npmStart({ isFirst: true });
      await untilReady(viva);
      const open = filesIn(dataDir).filter((path) => (lstatSync(path).mode & 0o077) !== 0);
      expect(open).toEqual([]);
      expect(filesIn(dataDir)).toEqual(expect.arrayContaining([join(dataDir, 'viva.db-wal'), left]));
      if (process.getuid?.() === 0) {
        for (const name of ['viva.db', 'temporal.db', 'telemetry.db', 'jwt-secret', 'temporal.log']) {
          const read = spawnSync('cat', [join(dataDir, name)], { uid: 65534, gid: 65534 });
          expect([name, read.status]).toEqual([name, 1]);
        }
      }
      process.kill(viva.pid, 'SIGTERM');
      await viva.ended;
    },
    STARTS_WITHIN_MS,
  );

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'tells the addresses, serves, and stops all of it at %s',
    async (signal) => {
      const viva = npmStart();
      await untilReady(viva);
      expect(viva.output()).toContain(`http://localhost:${port}/docs`);
      expect(viva.output()).toMatch(/Temporal UI +http:\/\/localhost:\d+/);
      const server = temporal();
      expect(viva.output()).toMatch(new RegExp(`Temporal +127\\.0\\.0\\.1:${server.port}, namespace viva`));
      if (signal === 'SIGINT') {
        const cluster = startChild('npm', ['run', 'temporal', '--', 'operator', 'cluster', 'health'], {
          cwd: ROOT,
          env: { ...process.env, VIVA_DATA_DIR: dataDir, TEMPORAL_ADDRESS: '' },
        });
        expect(await cluster.ended).toBe(0);
        expect(cluster.output()).toContain('SERVING');
      }
      process.kill(viva.pid, signal);
      expect(await viva.ended).toBe(0);
      expect(viva.output()).toContain('Viva has stopped.');
      expect(isRunning(server)).toBe(false);
    },
    STARTS_WITHIN_MS,
  );

  it(
    'stops all of it when the terminal takes npm away',
    async () => {
      const viva = npmStart();
      await untilReady(viva);
      const [server, pid] = [temporal(), vivaPid()];
      const own = { pid, startedAt: startOf(pid) as string };
      process.kill(viva.pid, 'SIGHUP');
      await eventually(async () => !isRunning(own) && !isRunning(server));
    },
    STARTS_WITHIN_MS,
  );

  it(
    'goes on with the Temporal server that a killed Viva left',
    async () => {
      const killed = npmStart();
      await untilReady(killed);
      process.kill(vivaPid(), 'SIGKILL');
      await killed.ended;
      const left = temporal();
      expect(isRunning(left)).toBe(true);

      const next = npmStart();
      await untilReady(next);
      expect(temporal().pid).toBe(left.pid);
      process.kill(next.pid, 'SIGTERM');
      expect(await next.ended).toBe(0);
      expect(isRunning(left)).toBe(false);
    },
    2 * STARTS_WITHIN_MS,
  );

  it(
    'refuses a second one on the same data in one line',
    async () => {
      const first = npmStart();
      await untilReady(first);
      const second = npmStart();
      expect(await second.ended).toBe(2);
      expect(second.output()).toContain(`Viva already runs on ${dataDir} (process ${vivaPid()})`);
      process.kill(first.pid, 'SIGTERM');
      expect(await first.ended).toBe(0);
    },
    STARTS_WITHIN_MS,
  );
});
