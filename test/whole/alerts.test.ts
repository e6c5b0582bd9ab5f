import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { noteBackup } from '../../src/backup/last-backup.ts';
import { startWatched, type Watched } from '../support/cluster/watched.ts';
import { SERIES } from '../support/docs/alert-series.ts';
import { alertRules } from '../support/docs/alerts.ts';
import { eventually } from '../support/eventually.ts';
import { fails, says } from '../support/llm-server.ts';
import { ROOT } from '../support/viva.ts';

const RULES = readFileSync(join(ROOT, 'docs/alerts.yml'), 'utf8');
/** These need more load, or a worse text, than a test should make: they are tried on series that are written down. */
const ON_SERIES = ['VivaManyStreams', 'VivaProgramsWait', 'VivaTextsBreakReaders', 'VivaTokensNearCap'];

/** A real Prometheus on real processes. Its rules look back over seconds instead of minutes, and else are as they are in the file. */
describe('the rules for Prometheus', () => {
  let watched: Watched;
  let session_id: string;
  let task_id: string;

  beforeAll(async () => {
    watched = await startWatched(RULES.replace(/for: \d+m/g, 'for: 0s').replace(/\[\d+m\]/g, '[15s]'));
    session_id = await begins();
    task_id = (await post('/tasks/next', { session_id })).body.task.task_id;
  }, 300_000);
  afterAll(() => watched?.close());

  const post = (path: string, body: object) =>
    watched.client.post(path, body, { token: watched.person.token });
  const begins = async (): Promise<string> =>
    (await post('/interview/start', { track: 'algorithms', level: 'junior' })).body.session_id;
  const fires: Watched['fires'] = (...which) => watched.fires(...which);
  const ends: Watched['ends'] = (...which) => watched.ends(...which);

  it('are silent where nothing is wrong, but for the backup that was never made', async () => {
    await fires('VivaBackupOld');
    // A machine on which others work is slow at times.
    const names = async () =>
      (await watched.prometheus.firing())
        .map(({ labels }) => labels.alertname)
        .filter((name) => name !== 'VivaEventLoopLags' && name !== 'VivaSlow');
    await eventually(async () => (await names()).length === 1);
    await delay(3_000);
    expect(await names()).toEqual(['VivaBackupOld']);
    noteBackup(watched.alone.dataDir, new Date());
    await ends('VivaBackupOld');
  });

  it('fire for a full disk, and for an engine that is away while a program is to be checked', async () => {
    watched.disk.fill();
    const instance = `127.0.0.1:${watched.sandbox.port}`;
    const { labels, annotations } = await fires('VivaDiskNearlyFull', { instance });
    expect(labels.severity).toBe('page');
    expect(annotations.description).toMatch(/^127.0.0.1:\d+ has [\d.]+% left\.$/);
    watched.disk.free();
    watched.wire.cut();
    const work = { session_id, task_id, language: 'python', code: 'print(1)' };
    // The containers that are warm need no engine any more.
    while ((await post('/tasks/run', work)).body.verdict !== 'internal_error');
    expect((await post('/tasks/check', work)).body.verdict).toBe('internal_error');
    await Promise.all([fires('VivaChecksFail'), fires('VivaDegraded', { check: 'docker' })]);
    await watched.wire.mend();
    await Promise.all([ends('VivaDiskNearlyFull'), ends('VivaChecksFail'), ends('VivaDegraded')]);
  }, 180_000);

  it('fire for a sandbox that is gone while a program waits, and end when it is back', async () => {
    await watched.sandbox.kill();
    const run = post('/tasks/run', { session_id, task_id, language: 'python', code: 'print(1)' });
    await Promise.all([
      fires('VivaProcessDown'),
      fires('VivaQueueWaits', { queue: 'sandbox' }),
      fires('VivaQueueWithoutWorker', { queue: 'sandbox' }),
      meanwhile(),
    ]);
    await watched.sandbox.start();
    await run;
    await Promise.all(
      ['VivaProcessDown', 'VivaQueueWaits', 'VivaQueueWithoutWorker'].map((name) => ends(name)),
    );
  }, 300_000);

  /** All that needs no sandbox. */
  async function meanwhile(): Promise<void> {
    await modelsFail();
    await callersMisbehave();
    await codeFails();
    await redisDies();
    await processLags();
    await databaseIsSlow();
    await databaseDies();
  }

  /** Again and again: a counter that has just appeared has not grown yet. */
  async function untilFiring(names: string[], fault: () => Promise<void>): Promise<void> {
    let isOver = false;
    const firing = Promise.all(names.map((name) => fires(name))).finally(() => {
      isOver = true;
    });
    firing.catch(() => undefined); // told below
    while (!isOver) await fault();
    await firing;
  }

  async function modelsFail(): Promise<void> {
    watched.llm.always(fails(500));
    await untilFiring(['VivaModelsFail', 'VivaRepliesDegraded'], async () => {
      await post('/chat/send', { session_id, text: 'Hello!' });
      await delay(1_500);
    });
    watched.llm.always(says('All right.', { firstTokenAfterMs: 1_000 }));
  }

  async function callersMisbehave(): Promise<void> {
    const { url } = watched.api;
    const json = { 'content-type': 'application/json' };
    const login = JSON.stringify({ login: watched.person.email, password: 'wrong-password-7' });
    await untilFiring(['VivaLimited', 'VivaTelemetryRefused'], async () => {
      await (await fetch(`${url}/auth/login`, { method: 'POST', headers: json, body: login })).arrayBuffer();
      await post('/telemetry/anticheat', { session_id, events: 'nonsense' });
      await delay(50);
    });
  }

  /** A Signal by hand that no workflow code expects. */
  async function codeFails(): Promise<void> {
    const other = await begins();
    const handle = watched.temporal.workflow.getHandle(`interview-${other}`);
    await handle.signal('absence', null);
    await fires('VivaWorkflowTasksFail');
    await handle.terminate();
  }

  async function redisDies(): Promise<void> {
    await watched.redis.kill();
    await fires('VivaRedisAway');
    await watched.redis.start();
    await ends('VivaRedisAway');
  }

  async function processLags(): Promise<void> {
    await untilFiring(['VivaEventLoopLags'], async () => {
      watched.api.pause();
      await delay(600);
      watched.api.resume();
      await delay(300);
    });
    await ends('VivaEventLoopLags');
  }

  /** Somebody holds what every request reads. */
  async function databaseIsSlow(): Promise<void> {
    const holder = new pg.Client({ connectionString: watched.postgres.url });
    await holder.connect();
    await holder.query('set search_path to records');
    for (let count = 0; count < 3; count += 1) {
      await holder.query('begin');
      await holder.query('lock table users in access exclusive mode');
      await delay(3_500);
      await holder.query('commit');
    }
    await holder.end();
    await fires('VivaSlow');
  }

  async function databaseDies(): Promise<void> {
    await post('/chat/send', { session_id, text: 'And now?' });
    await watched.postgres.kill();
    await Promise.all([
      fires('VivaDown'),
      fires('VivaErrors'),
      fires('VivaActivitiesFail', { activity: 'recordEvents' }),
    ]);
    await watched.postgres.start();
    await Promise.all([
      ends('VivaDown'),
      ends('VivaErrors'),
      ends('VivaActivitiesFail', { activity: 'recordEvents' }),
    ]);
  }

  it('end once nobody gives a reason any more', async () => {
    const lasting = [
      'VivaModelsFail',
      'VivaRepliesDegraded',
      'VivaLimited',
      'VivaTelemetryRefused',
      'VivaSlow',
    ];
    await post('/chat/send', { session_id, text: 'Are you there?' });
    await Promise.all([...lasting, 'VivaWorkflowTasksFail'].map((name) => ends(name)));
  }, 150_000);

  it('fire on series that are written down where a test cannot make the load', () => {
    const folder = mkdtempSync(join(tmpdir(), 'viva-series-'));
    writeFileSync(join(folder, 'alerts.yml'), RULES);
    writeFileSync(join(folder, 'series.yml'), SERIES);
    execFileSync(watched.programs.promtool, ['test', 'rules', 'series.yml'], { cwd: folder, stdio: 'pipe' });
    rmSync(folder, { recursive: true });
    for (const name of ON_SERIES) watched.seen.add(name);
  });

  it('have all fired', () => {
    expect(
      alertRules()
        .map(({ alert }) => alert)
        .filter((name) => !watched.seen.has(name)),
    ).toEqual([]);
  });
});
