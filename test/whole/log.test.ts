import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Child, startChild } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { answersJson, LLM_KEY, type LlmServer, raw, says, startLlmServer } from '../support/llm-server.ts';
import { readyData } from '../support/ready-data.ts';
import { ROOT } from '../support/viva.ts';

/** Each in a place of its own, so that a fault of this test names where the word went in. */
const PLANTED = {
  nickname: 'quokka-name',
  email: 'quokka-mail@example.org',
  password: 'quokka-password-7',
  chat: 'quokka-said',
  code: 'quokka-coded',
  input: 'quokka-typed-in',
  crash: 'quokka-crashed',
  reply: 'quokka-answered',
  problem: 'quokka-complained',
  draft: 'quokka-drafted',
  query: 'quokka-asked',
  broken: 'quokka-broke',
  provider: 'quokka-provider',
};

/** A real start with everything that it can log, and a whole interview with what goes wrong in one. */
describe('the log of a whole interview', () => {
  let dataDir: string;
  let llm: LlmServer;
  let viva: Child;
  let client: TestClient;
  let token: string;
  let session_id: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'viva-log-'));
    readyData(dataDir);
    llm = await startLlmServer();
    const port = await freePort();
    viva = startChild(process.execPath, ['scripts/start.mjs'], {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        VIVA_DATA_DIR: dataDir,
        TEMPORAL_ADDRESS: '',
        TEMPORAL_UI_PORT: String(await freePort()),
        BASE_URL: llm.url,
        OPENAI_API_KEY: LLM_KEY,
        LOG_LEVEL: 'trace',
      },
    });
    await viva.prints(/Viva is ready/, 120_000);
    client = await createClient(`http://127.0.0.1:${port}`);
  }, 180_000);
  afterAll(async () => {
    viva?.process.kill('SIGTERM');
    await viva?.ended;
    await llm?.close();
    await rm(dataDir, { recursive: true });
  });

  const post = (path: string, body?: object) => client.post(path, body, { token });
  const get = (path: string) => client.get(path, { token });

  it('has none of the words that were said, written or are secret, however it goes', async () => {
    await signsUp();
    await talks();
    await works();
    await sendsNonsense();
    await post(`/interview/${session_id}/finish`);
    await eventually(async () => (await get(`/interview/${session_id}`)).body.report_ready);
    expect((await get(`/interview/${session_id}/report`)).status).toBe(200);
    await client.post('/auth/logout', undefined, { token });
    viva.process.kill('SIGTERM');
    expect(await viva.ended).toBe(0);

    const log = [viva.output(), ...(await filesOfLogs())].join('\n');
    const told = [
      'report ready',
      '"level":20',
      '"code":"unauthenticated"',
      '"kind":"conversation"',
      'invalid_json',
      'draft_conflict',
      session_id,
    ];
    expect(told.filter((words) => !log.includes(words))).toEqual([]);
    const secrets = {
      ...PLANTED,
      token,
      key: LLM_KEY,
      signing: await readFile(join(dataDir, 'jwt-secret'), 'utf8'),
    };
    expect(
      Object.entries(secrets)
        .filter(([, word]) => log.includes(word))
        .map(([name]) => name),
    ).toEqual([]);
  }, 240_000);

  async function signsUp(): Promise<void> {
    const { nickname, email, password } = PLANTED;
    const { body } = await client.post('/auth/register', { nickname, email, password });
    token = body.token;
    expect((await client.post('/auth/register', { nickname, email, password })).status).toBe(409);
    const wrong = { login: email, password: `${password}-wrong` };
    expect((await client.post('/auth/login', wrong)).status).toBe(401);
  }

  /** With a model that answers, and then fails in each of its ways, quoting what it was sent. */
  async function talks(): Promise<void> {
    const started = await post('/interview/start', { track: 'algorithms', level: 'junior', max_tasks: 1 });
    session_id = started.body.session_id;
    llm.always(says(`Why ${PLANTED.reply}?`));
    await say();
    const quoting = JSON.stringify({ error: { message: `${PLANTED.provider}: ${PLANTED.chat}` } });
    const refuses = (status: number) => (response: ServerResponse) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(quoting);
    for (const failure of [refuses(500), refuses(400), raw(`{"${PLANTED.provider}`, 'application/json')]) {
      llm.always(failure);
      await say();
    }
    llm.always(answersJson({ nonsense: PLANTED.provider }));
  }

  async function say(): Promise<void> {
    const { body } = await post('/chat/send', { session_id, text: `I would ${PLANTED.chat} it.` });
    await eventually(
      async () =>
        (await get(`/interview/${session_id}/events`)).body.events.some(
          ({ type, data }: { type: string; data: { reply_to?: string[] } }) =>
            type === 'final' && data.reply_to?.includes(body.message_id),
        ),
      60_000,
    );
  }

  async function works(): Promise<void> {
    const { task_id } = (await post('/tasks/next', { session_id })).body.task;
    const crash = `raise Exception("${PLANTED.crash}")  # ${PLANTED.code}`;
    const work = { session_id, task_id, language: 'python', code: crash };
    expect((await post('/tasks/run', { ...work, stdin: PLANTED.input })).body.verdict).toBe('runtime_error');
    const killed = `import os, sys\nprint("${PLANTED.crash}", file=sys.stderr, flush=True)\nos.kill(os.getpid(), 9)\n`;
    await post('/tasks/run', { ...work, code: killed });
    await post('/tasks/run', { ...work, code: `print("${PLANTED.crash}" * 10_000_000)` });
    const draft = { session_id, task_id, language: 'python', code: `# ${PLANTED.draft}`, revision: 1 };
    await client.put('/tasks/draft', draft, { token });
    await client.put('/tasks/draft', { ...draft, code: `# other ${PLANTED.draft}` }, { token });
    await post('/tasks/check', { ...work, code: `def ${PLANTED.broken}(:` });
    const problem = await post(`/interview/${session_id}/problem`, { text: PLANTED.problem });
    expect(problem.status).toBe(202);
    await eventually(async () => (await get(`/interview/${session_id}`)).body.state !== 'evaluating', 60_000);
  }

  async function sendsNonsense(): Promise<void> {
    const statuses = [
      await post('/chat/send', { session_id, text: { [PLANTED.broken]: PLANTED.broken } }),
      await post('/chat/send', { session_id, [PLANTED.broken]: PLANTED.broken }),
      await post('/interview/start', { track: PLANTED.broken, level: 'junior' }),
      await client.send('POST', '/chat/send', {
        token,
        headers: { 'Content-Type': 'application/json' },
        raw: `{"text": "${PLANTED.broken}`,
      }),
      await get(`/interviews?q=${PLANTED.query}&cursor=${PLANTED.query}`),
      await client.get('/auth/me', { token: `${PLANTED.broken}.${PLANTED.broken}.x` }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([422, 422, 422, 400, 422, 401]);
  }

  /** What the servers that it starts have written. */
  async function filesOfLogs(): Promise<string[]> {
    const names = (await readdir(dataDir)).filter((name) => /\.log(\.\d)?$/.test(name));
    expect(names).toContain('temporal.log');
    return Promise.all(names.map((name) => readFile(join(dataDir, name), 'utf8')));
  }
});
