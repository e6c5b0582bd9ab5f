import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import Database from 'better-sqlite3';
import { loadConfig } from '../../src/config/config.ts';
import { endEarlierServer, runningTemporal } from '../../src/setup/temporal-server.ts';
import { INVITATION_EXPIRY_SCHEDULE } from '../../src/temporal/invitation-expiry-schedule.ts';
import { RETENTION_SCHEDULE } from '../../src/temporal/retention-schedule.ts';
import { createClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

const DAY_MS = 24 * 3_600_000;

describe('the retention of an installation', () => {
  let folder: string;
  let viva: TestViva;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-retention-'));
  });
  afterAll(async () => {
    await viva?.close();
    await endEarlierServer(folder);
    rmSync(folder, { recursive: true });
  });

  async function start(): Promise<Client> {
    const config = loadConfig(
      { VIVA_DATA_DIR: folder, HOST: '127.0.0.1', RETENTION_DAYS: '30', RETENTION_REASON: 'A trial.' },
      folder,
    );
    viva = await startTestViva(
      { ...config, port: 0, dockerHost: process.env.DOCKER_HOST ?? null },
      { untilCodeRuns: false },
    );
    const address = (await runningTemporal(folder)) ?? '';
    const connection = await Connection.connect({ address });
    return new Client({ connection, namespace: config.temporal.namespace });
  }

  it('is one schedule of Temporal, beside that of invitations, over restarts too, and removes what is over', async () => {
    let temporal = await start();
    await temporal.connection.close();
    await viva.close();
    temporal = await start();
    const client = await createClient(viva.url);
    const { token } = await signUp(client);
    const ids: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      const { body } = await client.post('/interview/start', { track: 'data', level: 'junior' }, { token });
      ids.push(body.session_id);
      await client.post(`/interview/${body.session_id}/finish`, undefined, { token });
      await eventually(
        async () => (await client.get(`/interview/${body.session_id}`, { token })).body.report_ready,
      );
    }
    const [old = '', recent = ''] = ids;
    const database = new Database(join(folder, 'viva.db'));
    database.prepare('update interviews set finished_at = ? where id = ?').run(Date.now() - 31 * DAY_MS, old);
    database.close();

    const schedules: string[] = [];
    for await (const { scheduleId } of temporal.schedule.list()) schedules.push(scheduleId);
    expect(schedules.toSorted()).toEqual([INVITATION_EXPIRY_SCHEDULE, RETENTION_SCHEDULE]);
    await temporal.schedule.getHandle(RETENTION_SCHEDULE).trigger();
    await eventually(async () => (await client.get(`/interview/${old}`, { token })).status === 404);
    expect((await client.get(`/interview/${recent}`, { token })).status).toBe(200);
    await temporal.connection.close();
  }, 180_000);
});
