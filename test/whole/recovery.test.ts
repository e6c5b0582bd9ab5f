import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { loadConfig } from '../../src/config/config.ts';
import { postgresAt } from '../../src/database/location.ts';
import { endEarlierServer } from '../../src/setup/temporal-server.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { startChild } from '../support/child.ts';
import { execute } from '../support/database/execute.ts';
import { eventually } from '../support/eventually.ts';
import { type PostgresServer, startPostgres } from '../support/servers/postgres.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

/** Somebody with interviews, seen over HTTP. */
interface Scene {
  client: TestClient;
  ada: Person;
  begin(): Promise<string>;
  say(id: string, text: string): Promise<void>;
  finish(id: string): Promise<void>;
  /** Its events, and its report where it has one. */
  seen(id: string): Promise<{ events: { seq: number }[]; report: { hash?: string } }>;
}

async function startScene(url: string, person?: Person): Promise<Scene> {
  const client = await createClient(url);
  const ada = person ?? (await signUp(client));
  const { token } = ada;
  return {
    client,
    ada,
    async begin() {
      const { body } = await client.post('/interview/start', { track: 'data', level: 'junior' }, { token });
      await client.post('/tasks/next', { session_id: body.session_id }, { token });
      return body.session_id;
    },
    async say(id, text) {
      const { body } = await client.post('/chat/send', { session_id: id, text }, { token });
      await eventually(async () => {
        const { body: list } = await client.get(`/interview/${id}/events`, { token });
        return list.events.some(
          (event: { type: string; data: { reply_to?: string[] } }) =>
            event.type === 'final' && event.data.reply_to?.includes(body.message_id),
        );
      });
    },
    async finish(id) {
      await client.post(`/interview/${id}/finish`, undefined, { token });
      await eventually(async () => (await client.get(`/interview/${id}`, { token })).body.report_ready);
    },
    async seen(id) {
      const { events } = (await client.get(`/interview/${id}/events`, { token })).body;
      const report = await client.get(`/interview/${id}/report`, { token });
      return { events, report: report.status === 200 ? { hash: report.body.hash } : {} };
    },
  };
}

async function tool(name: string, args: string[], env: Record<string, string>): Promise<string> {
  const child = startChild('npm', ['run', '--silent', name, '--', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  expect([name, await child.ended, child.output()]).toEqual([name, 0, expect.any(String)]);
  return child.output();
}

/** What is in a segment of the log that is not full yet is archived when its time is over, or when somebody asks for it. */
async function untilArchived({ url }: PostgresServer): Promise<void> {
  const location = postgresAt(url, 'records');
  const [now] = await execute<{ segment: string }>(
    location,
    'select pg_walfile_name(pg_switch_wal()) as segment',
  );
  await eventually(async () => {
    const [row] = await execute<{ last: string }>(
      location,
      'select last_archived_wal as last from pg_stat_archiver',
    );
    return row !== undefined && now !== undefined && row.last >= now.segment;
  });
}

describe('records that are restored to an earlier moment', () => {
  it('get back from Temporal what they are behind with: a file, to its last backup', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viva-recovery-'));
    const dataDir = join(folder, 'data');
    const config = {
      ...loadConfig({ VIVA_DATA_DIR: dataDir, HOST: '127.0.0.1' }, folder),
      ...{ port: 0, dockerHost: process.env.DOCKER_HOST ?? null },
    };
    const start = (): Promise<TestViva> => startTestViva(config, { untilCodeRuns: false });
    let viva = await start();
    try {
      const scene = await startScene(viva.url);
      const [over, open] = [await scene.begin(), await scene.begin()];
      await scene.say(over, 'before the backup');
      const env = { VIVA_DATA_DIR: dataDir, TEMPORAL_ADDRESS: '' };
      await tool('backup', [join(folder, 'copy')], env);
      await scene.say(open, 'after the backup');
      const later = await scene.begin();
      await scene.say(later, 'later');
      await scene.finish(over);
      const before = await Promise.all([over, open, later].map(scene.seen));
      await viva.close();
      for (const end of ['', '-wal', '-shm']) rmSync(join(dataDir, `viva.db${end}`), { force: true });
      cpSync(join(folder, 'copy/viva.db'), join(dataDir, 'viva.db'));

      viva = await start();
      const again = await startScene(viva.url, scene.ada);
      expect((await again.seen(over)).events.length).toBeLessThan(before[0]?.events.length ?? 0);
      expect(await tool('records:recover', [], env)).toMatch(
        /\d+ events of 3 interviews came back; of 0 not/,
      );
      expect(await Promise.all([over, open, later].map(again.seen))).toEqual(before);
      expect(await tool('records:recover', [], env)).toContain('The store knows all that the histories do.');
      expect(await tool('report:verify', [over], env)).toContain('The report is what its sources give.');
      await again.say(open, 'and on');
      await again.finish(later);
      expect((await again.seen(open)).events.map(({ seq }) => seq)).toEqual(
        (await again.seen(open)).events.map((_, index) => index + 1),
      );
    } finally {
      await viva.close();
      await endEarlierServer(dataDir);
      rmSync(folder, { recursive: true });
    }
  }, 300_000);

  it('get back from Temporal what they are behind with: a server, to a moment of its archived log', async () => {
    const server: PostgresServer = await startPostgres({ archives: true });
    const viva = await startTestViva(
      { database: postgresAt(server.url, 'records'), telemetryDatabase: postgresAt(server.url, 'telemetry') },
      { untilCodeRuns: false },
    );
    try {
      const scene = await startScene(viva.url);
      const [over, open] = [await scene.begin(), await scene.begin()];
      await server.backUp();
      await scene.say(over, 'after the backup');
      const moment = new Date(Date.now() + 500);
      await delay(1_500);
      await scene.say(open, 'after the moment');
      await scene.finish(over);
      const before = await Promise.all([over, open].map(scene.seen));
      const said = before[0]?.events.length ?? 0;

      await untilArchived(server);
      await server.kill();
      await server.restore(moment);
      await eventually(async () => (await scene.client.get('/health')).body.status !== 'down');
      const restored = await scene.seen(over);
      expect(restored.events.length).toBeGreaterThan(3);
      expect(restored.events.length).toBeLessThan(said);
      const env = {
        VIVA_DATA_DIR: viva.config.dataDir,
        URL_DATABASE: server.url,
        TEMPORAL_ADDRESS: viva.viva.temporalAddress,
        TEMPORAL_NAMESPACE: viva.config.temporal.namespace,
      };
      expect(await tool('records:recover', [], env)).toMatch(/events of 2 interviews came back; of 0 not/);
      expect(await Promise.all([over, open].map(scene.seen))).toEqual(before);
      await scene.say(open, 'and on');
    } finally {
      await viva.close();
      await server.remove();
    }
  }, 300_000);
});
