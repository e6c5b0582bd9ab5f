import { LABELS } from '../../src/sandbox/reaper.ts';
import { dockerClient } from '../../src/setup/docker.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { openWire, type Wire } from '../support/chaos/wire.ts';
import { eventually } from '../support/eventually.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

describe('a Docker engine that goes away', () => {
  let wire: Wire;
  let viva: TestViva;
  let client: TestClient;
  let ada: Person;

  beforeAll(async () => {
    wire = await openWire();
    viva = await startTestViva({ dockerHost: wire.dockerHost });
    client = await createClient(viva.url);
    ada = await signUp(client);
  });

  afterAll(async () => {
    await wire?.mend();
    await viva?.close();
    await wire?.close();
  });

  it('spoils no check whose program has its container', async () => {
    const { sessionId, taskId } = await openTask();
    const stream = await client.stream(sessionId, { token: ada.token });
    const checking = check(sessionId, taskId, 'import time\ntime.sleep(0.5)\nprint("no idea")');
    await stream.until(({ type, data }) => type === 'progress' && data.done === 1);
    wire.cut();
    expect((await checking).body).toMatchObject({ verdict: 'wrong_answer', attempts_left: 2 });
    stream.close();
    await mended();
  });

  it('costs no attempt when a check has no container yet, and the interview goes on', async () => {
    const { sessionId, taskId } = await openTask();
    const starting = wire.hold(/^POST \/containers\/create/m);
    await removeWarmContainers();
    await starting.came;
    const stream = await client.stream(sessionId, { token: ada.token });
    const checking = check(sessionId, taskId, 'print("no idea")');
    await stream.until(({ type, data }) => type === 'state' && data.state === 'evaluating');
    wire.cut();
    starting.release();
    expect((await checking).body).toMatchObject({ verdict: 'internal_error', attempts_left: 3 });
    await mended();
    await stream.until(({ type, data }) => type === 'state' && data.state === 'awaiting_solution');
    stream.close();
    const again = await check(sessionId, taskId, 'print("no idea")');
    expect(again.body).toMatchObject({ verdict: 'wrong_answer', attempts_left: 2 });
  });

  it('is named by the answer and by /health when it is gone before a run', async () => {
    const { sessionId, taskId } = await openTask();
    wire.cut();
    const run = await client.post(
      '/tasks/run',
      { session_id: sessionId, task_id: taskId, language: 'python', code: 'print(1)' },
      { token: ada.token },
    );
    expect(run).toMatchObject({ status: 503, body: { code: 'docker' } });
    const health = await client.get('/health');
    expect(health).toMatchObject({
      status: 200,
      body: { status: 'degraded', checks: { docker: { status: 'down' } } },
    });
    await wire.mend();
  });

  async function mended() {
    await wire.mend();
    await eventually(async () => (await client.get('/health')).body.checks.docker.status === 'ok');
  }

  /** Through the engine itself: Viva finds that they are gone. */
  async function removeWarmContainers() {
    const docker = dockerClient(null);
    const containers = await docker.listContainers({ filters: { label: [`${LABELS.app}=1`] } });
    const own = containers.filter(({ Labels }) => Labels[LABELS.process]?.startsWith(`${process.pid}:`));
    await Promise.all(own.map(({ Id }) => docker.getContainer(Id).remove({ force: true }).catch(ignoreGone)));
  }

  async function openTask() {
    const { body } = await client.post(
      '/interview/start',
      { track: 'algorithms', level: 'junior' },
      { token: ada.token },
    );
    const { session_id } = body;
    const next = await client.post('/tasks/next', { session_id }, { token: ada.token });
    return { sessionId: session_id as string, taskId: next.body.task.task_id as string };
  }

  function check(sessionId: string, taskId: string, code: string) {
    return client.post(
      '/tasks/check',
      { session_id: sessionId, task_id: taskId, language: 'python', code },
      { token: ada.token },
    );
  }
});

/** Viva itself may have removed it, or be about to. */
function ignoreGone(error: { statusCode?: number }): void {
  if (error.statusCode !== 404 && error.statusCode !== 409) throw error;
}

describe('a Docker engine that is not there', () => {
  let viva: TestViva;
  let client: TestClient;

  beforeAll(async () => {
    viva = await startTestViva({ dockerHost: 'unix:///nowhere/docker.sock' });
    client = await createClient(viva.url);
  });

  afterAll(async () => {
    await viva?.close();
  });

  it('stops nothing but running code, and the start says what to do', async () => {
    expect(viva.viva.runner.state()).toEqual({
      kind: 'absent',
      fault: expect.stringContaining('DOCKER_HOST'),
    });
    const { token } = await signUp(client);
    const answer = await client.post('/interview/start', { track: 'backend', level: 'senior' }, { token });
    const sessionId = answer.body.session_id;
    const { body } = await client.post('/tasks/next', { session_id: sessionId }, { token });
    const solution = {
      session_id: sessionId,
      task_id: body.task.task_id,
      language: 'python',
      code: 'print(1)',
    };
    for (const path of ['/tasks/run', '/tasks/check']) {
      expect(await client.post(path, solution, { token })).toMatchObject({
        status: 503,
        body: { code: 'docker' },
      });
    }
    expect((await client.get('/health')).body.status).toBe('degraded');
    const end = await client.post(`/interview/${sessionId}/finish`, undefined, { token });
    expect(end.body).toEqual({ state: 'finished' });
  });
});

describe('a sandbox image that takes its time', () => {
  const SANDBOX_IMAGE = /^GET \/images\/viva-sandbox/m;
  let wire: Wire;
  beforeAll(async () => {
    wire = await openWire();
  });
  afterAll(() => wire.close());

  it('keeps nobody from anything but running code, and code runs once it is there', async () => {
    const building = wire.hold(SANDBOX_IMAGE);
    const viva = await startTestViva({ dockerHost: wire.dockerHost }, { untilCodeRuns: false });
    const client = await createClient(viva.url);
    try {
      await building.came;
      expect(viva.viva.runner.state()).toMatchObject({ kind: 'preparing' });
      const health = await client.get('/health');
      expect(health).toMatchObject({ status: 200, body: { status: 'degraded' } });
      expect(health.body.checks.docker).toMatchObject({
        status: 'degraded',
        detail: expect.stringMatching(/^being set up: ./),
      });
      const { token } = await signUp(client);
      const answer = await client.post('/interview/start', { track: 'data', level: 'junior' }, { token });
      const { session_id } = answer.body;
      const next = await client.post('/tasks/next', { session_id }, { token });
      const code = { session_id, task_id: next.body.task.task_id, language: 'python', code: 'print(1)' };
      for (const path of ['/tasks/run', '/tasks/check']) {
        const refusal = await client.post(path, code, { token });
        expect([refusal.status, refusal.body.code]).toEqual([503, 'docker']);
        expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(5);
      }
      building.release();
      expect(await viva.viva.runner.settled).toEqual({ kind: 'ready' });
      await eventually(async () => (await client.get('/health')).body.checks.docker.status === 'ok');
      expect((await client.post('/tasks/run', code, { token })).body.compile).toMatchObject({ ok: true });
    } finally {
      building.release();
      await viva.close();
    }
  });

  it('does not keep Viva from stopping', async () => {
    const building = wire.hold(SANDBOX_IMAGE);
    const viva = await startTestViva({ dockerHost: wire.dockerHost }, { untilCodeRuns: false });
    await building.came;
    const start = performance.now();
    await viva.close();
    expect(performance.now() - start).toBeLessThan(15_000);
    building.release();
  });
});
