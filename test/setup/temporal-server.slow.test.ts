import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { cacheDir } from '../../src/host/cache.ts';
import { startOf } from '../../src/host/process.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { ensureTemporalBinary } from '../../src/setup/temporal-binary.ts';
import {
  endEarlierServer,
  startTemporalServer,
  type TemporalServer,
} from '../../src/setup/temporal-server.ts';

describe('the embedded Temporal server', () => {
  let dataDir: string;
  let binary: string;
  beforeAll(async () => {
    binary = await ensureTemporalBinary({ cache: cacheDir('data'), progress: silentProgress });
  });
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'viva-temporal-'));
  });
  afterEach(async () => {
    await endEarlierServer(dataDir);
    rmSync(dataDir, { recursive: true });
  });

  const start = () => startTemporalServer({ binary, dataDir });
  const recordFile = () => join(dataDir, 'temporal.json');

  async function withConnection<T>(
    { address }: TemporalServer,
    work: (connection: Connection) => Promise<T>,
  ): Promise<T> {
    const connection = await Connection.connect({ address });
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  }

  it('serves, with its UI, until it is stopped', async () => {
    const server = await start();
    expect((await fetch(server.uiUrl)).ok).toBe(true);
    await server.stop();
    expect(startOf(server.pid)).toBeNull();
    await expect(fetch(server.uiUrl)).rejects.toThrow();
  });

  it('knows no key of ours', async () => {
    process.env.OPENAI_API_KEY = 'key-of-a-model';
    try {
      const server = await start();
      const names = readFileSync(`/proc/${server.pid}/environ`, 'utf8')
        .split('\0')
        .map((entry) => entry.split('=')[0]);
      expect(names).toContain('PATH');
      expect(names).not.toContain('OPENAI_API_KEY');
    } finally {
      delete process.env.OPENAI_API_KEY;
    }
  });

  it('keeps its data and its ports from one start to the next', async () => {
    const first = await start();
    await withConnection(first, (connection) =>
      connection.workflowService.registerNamespace({
        namespace: 'kept',
        workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
      }),
    );
    await first.stop();
    const second = await start();
    expect({ ...second, pid: 0, stop: null }).toEqual({ ...first, pid: 0, stop: null });
    const description = await withConnection(second, (connection) =>
      connection.workflowService.describeNamespace({ namespace: 'kept' }),
    );
    expect(description.namespaceInfo?.name).toBe('kept');
    await second.stop();
  });

  it('adopts a healthy one that nobody stopped', async () => {
    const left = await start();
    const adopted = await start();
    expect(adopted).toMatchObject({ adopted: true, pid: left.pid, address: left.address });
    await adopted.stop();
    expect(startOf(left.pid)).toBeNull();
  });

  it('ends a left one that another version would replace', async () => {
    const left = await start();
    const record = JSON.parse(readFileSync(recordFile(), 'utf8'));
    writeFileSync(recordFile(), JSON.stringify({ ...record, binary: '/another/temporal' }));
    const fresh = await start();
    expect(fresh.adopted).toBe(false);
    expect(startOf(left.pid)).toBeNull();
    await fresh.stop();
  });

  it('leaves a stranger alone that got the number of a server that is gone', async () => {
    const gone = await start();
    await gone.stop();
    const record = JSON.parse(readFileSync(recordFile(), 'utf8'));
    writeFileSync(recordFile(), JSON.stringify({ ...record, pid: process.pid }));
    const server = await start();
    expect(server).toMatchObject({ adopted: false });
    expect(server.pid).not.toBe(process.pid);
    await server.stop();
  });

  it('takes another port where its own is taken meanwhile', async () => {
    const first = await start();
    const port = Number(first.address.split(':')[1]);
    await first.stop();
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const second = await start();
    expect(second.address).not.toBe(first.address);
    await second.stop();
    await new Promise((resolve) => other.close(resolve));
  });

  it('says why when it cannot start', async () => {
    await expect(startTemporalServer({ binary: '/bin/false', dataDir })).rejects.toThrow(
      'the Temporal server did not start: it ended without a word',
    );
    await expect(startTemporalServer({ binary: '/nowhere', dataDir })).rejects.toThrow(
      '/nowhere cannot be started',
    );
  });
});
