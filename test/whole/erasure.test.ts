import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { createClient, type TestClient } from '../support/api/client.ts';
import { PASSWORD, type Person, signUp, signUpAs } from '../support/api/people.ts';
import { startChild } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { type LlmServer, says, startLlmServer } from '../support/llm-server.ts';
import { mediaOf, storeRecording } from '../support/media/stored-recording.ts';
import { DROPPED_WITHIN_MS } from '../support/temporal.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

/** Each in a place of its own, so that what is left names where. */
const PLANTED = {
  nickname: 'quokka-name',
  email: 'quokka-mail@example.org',
  chat: 'quokka-said',
  reply: 'quokka-answered',
  code: 'quokka-coded',
  input: 'quokka-typed-in',
  output: 'quokka-printed',
  draft: 'quokka-drafted',
  edit: 'quokka-edited',
  problem: 'quokka-complained',
  note: 'quokka-noted',
  appeal: 'quokka-appealed',
  resume: 'quokka-listed',
  hidden: 'quokka-hid',
  spoken: 'quokka-spoke',
};
const RESUME = `Skills\nGo, Kafka\n${PLANTED.resume}\n`;
/** What another person has written too. */
const SHARED = 'print("both of us wrote this")';

describe('a person who is erased', () => {
  let viva: TestViva;
  let llm: LlmServer;
  let client: TestClient;
  let person: { token: string; id: string };
  let other: Person;
  let admin: Person;
  let finished: string;
  let open: string;
  let others: string;

  beforeAll(async () => {
    llm = await startLlmServer();
    llm.always(says(`Why ${PLANTED.reply}?`));
    viva = await startTestViva({
      llm: llm.config,
      temporal: { address: null, namespace: 'viva', tls: null, apiKey: null, uiPort: null, uiUrl: null },
    });
    client = await createClient(viva.url);
    const { nickname, email } = PLANTED;
    const { body } = await client.post('/auth/register', { nickname, email, password: PASSWORD });
    person = { token: body.token, id: body.user.id };
    other = await signUp(client);
    admin = await signUpAs('admin', client, viva.records);
    finished = await started(person.token);
    await works(finished, person.token);
    await ends(finished, person.token);
    await isJudged(finished);
    open = await started(person.token);
    await talks(open, person.token);
    for (const id of [finished, open]) await speaks(id);
    await showsResume(open);
    // The interviewer speaks to the other one too.
    llm.always(says('Where would you begin?'));
    others = await started(other.token);
    await runs(others, other.token, SHARED);
    await eventually(async () => (await viva.records.interviews.findHistories(finished)).length > 0);
  }, 240_000);
  afterAll(async () => {
    await viva?.close();
    await llm?.close();
  });

  it('was in the files, and is in the export of their data', async () => {
    expect(await wordsInFiles()).toEqual(Object.keys(PLANTED));
    const { status, body } = await client.get('/auth/me/export', { token: person.token });
    expect(status).toBe(200);
    expect(body.interviews.map(({ session_id }: { session_id: string }) => session_id).toSorted()).toEqual(
      [finished, open].toSorted(),
    );
    const { input: _, output: __, note, ...exported } = PLANTED;
    const text = JSON.stringify(body);
    expect(Object.values(exported).filter((word) => !text.includes(word))).toEqual([]);
    const ofOpen = body.interviews.find(({ session_id }: { session_id: string }) => session_id === open);
    expect(ofOpen.resume.claims.map((claim: { text: string }) => claim.text)).toEqual([
      'Go',
      'Kafka',
      'Docker',
    ]);
    expect(ofOpen.recordings).toMatchObject([{ path: expect.stringMatching(/^\/uploads\//) }]);
    expect(await recordingFiles()).toHaveLength(2);
    for (const secret of ['resultSha256', 'passwordHash', 'argon2', note, admin.id])
      expect(text).not.toContain(secret);
  });

  it('is signed out at once, and in no file a minute later, across a restart', async () => {
    const { status } = await client.send('DELETE', '/auth/me', { token: person.token });
    expect(status).toBe(202);
    expect((await client.get('/auth/me', { token: person.token })).status).toBe(401);
    await viva.restart();
    client = await createClient(viva.url);
    await eventually(async () => (await viva.records.dataRequests.openErasures()).length === 0, 50_000);
    expect(await wordsInFiles()).toEqual([]);
    await eventually(async () => (await recordingFiles()).length === 0, 30_000);
    const login = { login: PLANTED.email, password: PASSWORD };
    expect((await client.post('/auth/login', login)).status).toBe(401);
  });

  it('leaves figures without a person', async () => {
    for (const id of [finished, open]) {
      const { body } = await client.get(`/interview/${id}`, { token: admin.token });
      expect(body).toMatchObject({ state: 'finished', candidate: null, erased_at: expect.any(String) });
      expect((await client.get(`/interview/${id}/events`, { token: admin.token })).body.events).toEqual([]);
    }
    const report = await client.get(`/interview/${finished}/report`, { token: admin.token });
    expect(report.body).toMatchObject({ candidate: null, erased_at: expect.any(String) });
    expect(report.body.tasks[0].submissions[0]).toMatchObject({ verdict: 'wrong_answer', passed: 0 });
    expect(report.body.ability.estimate).toBeGreaterThan(0);
    const integrity = await client.get(`/interview/${finished}/integrity`, { token: admin.token });
    expect([integrity.status, integrity.body.signals]).toEqual([200, []]);
    expect([integrity.body.reviews, integrity.body.appeal]).toEqual([[], null]);
    const review = await judges(finished);
    expect([review.status, review.body.code]).toEqual([409, 'wrong_state']);
    const headers = { Accept: 'text/html' };
    const page = await client.get(`/interview/${finished}/report`, { token: admin.token, headers });
    expect(page.status).toBe(200);
    expect(Object.values(PLANTED).filter((word) => page.body.includes(word))).toEqual([]);
  });

  it('is no longer in Temporal', async () => {
    const connection = await Connection.connect({ address: viva.viva.temporalAddress });
    const temporal = new Client({ connection, namespace: 'viva' });
    for (const id of [`interview-${finished}`, `interview-${open}`, `archive-${finished}`]) {
      await eventually(
        () =>
          temporal.workflow
            .getHandle(id)
            .describe()
            .then(
              () => false,
              (error) => error instanceof WorkflowNotFoundError,
            ),
        DROPPED_WITHIN_MS,
      );
    }
    await connection.close();
  }, 300_000);

  it('takes nothing of others along', async () => {
    const { token } = other;
    const { body } = await client.get(`/interview/${others}/events`, { token });
    const run = body.events.find(({ type }: { type: string }) => type === 'run');
    const shown = await client.get(`/tasks/runs/${run.data.run_id}?session_id=${others}`, { token });
    expect(shown.body.code).toBe(SHARED);
    await talks(others, token);
    await ends(others, token);
  });

  it.each(['report-verify', 'telemetry-verify'])('is what %s says, without a fault', async (tool) => {
    const child = startChild(process.execPath, ['scripts/run.mjs', `src/cli/${tool}.ts`, finished], {
      cwd: ROOT,
      env: { ...process.env, VIVA_DATA_DIR: viva.config.dataDir },
    });
    expect(await child.ended).toBe(0);
    expect(child.output()).toContain('erased');
  });

  it('cannot be the last admin', async () => {
    const { status, body } = await client.send('DELETE', '/auth/me', { token: admin.token });
    expect([status, body.code]).toEqual([409, 'last_admin']);
    expect((await client.get('/auth/me', { token: admin.token })).status).toBe(200);
  });

  async function started(token: string): Promise<string> {
    const wanted = { track: 'algorithms', level: 'junior', max_tasks: 1 };
    return (await client.post('/interview/start', wanted, { token })).body.session_id;
  }

  async function talks(session_id: string, token: string): Promise<void> {
    const headers = { 'Idempotency-Key': `talk-${session_id}` };
    const said = { session_id, text: `I would ${PLANTED.chat} it.` };
    const { body } = await client.post('/chat/send', said, { token, headers });
    await eventually(async () =>
      (await client.get(`/interview/${session_id}/events`, { token })).body.events.some(
        ({ type, data }: { type: string; data: { reply_to?: string[] } }) =>
          type === 'final' && data.reply_to?.includes(body.message_id),
      ),
    );
  }

  async function runs(session_id: string, token: string, code: string, stdin?: string) {
    const { task_id } = (await client.post('/tasks/next', { session_id }, { token })).body.task;
    const work = { session_id, task_id, language: 'python', code };
    expect((await client.post('/tasks/run', { ...work, stdin }, { token })).status).toBe(200);
    return work;
  }

  async function works(session_id: string, token: string): Promise<void> {
    await talks(session_id, token);
    const code = `# ${PLANTED.code}\nprint("${PLANTED.output}")\n`;
    await runs(session_id, token, SHARED);
    const work = await runs(session_id, token, code, PLANTED.input);
    const { stdin: _, ...check } = { ...work, stdin: '' };
    expect((await client.post('/tasks/check', check, { token })).body.verdict).toBe('wrong_answer');
    const { task_id } = work;
    const draft = { session_id, task_id, language: 'python', code: `# ${PLANTED.draft}`, revision: 1 };
    expect((await client.put('/tasks/draft', draft, { token })).status).toBe(200);
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const edit = {
      seq: 1,
      at: new Date().toISOString(),
      base_sha256: empty,
      changes: [[0, PLANTED.edit]],
      sha256: empty,
    };
    const edits = { session_id, task_id, language: 'python', batches: [edit] };
    expect((await client.post('/telemetry/edits', edits, { token })).status).toBe(202);
    await client.post(`/interview/${session_id}/problem`, { text: PLANTED.problem }, { token });
  }

  function judges(session_id: string) {
    const said = { decision: 'concern', note: `I have ${PLANTED.note} it.`, signals: [] };
    return client.post(`/interview/${session_id}/integrity/review`, said, { token: admin.token });
  }

  async function isJudged(session_id: string): Promise<void> {
    expect((await judges(session_id)).status).toBe(200);
    const said = { text: `I have ${PLANTED.appeal}.` };
    const appeal = await client.post(`/interview/${session_id}/integrity/appeal`, said, {
      token: person.token,
    });
    expect(appeal.status).toBe(202);
  }

  async function ends(session_id: string, token: string): Promise<void> {
    await client.post(`/interview/${session_id}/finish`, undefined, { token });
    await eventually(async () => (await client.get(`/interview/${session_id}`, { token })).body.report_ready);
  }

  /** As a recording whose words were written down. */
  async function speaks(id: string): Promise<void> {
    const media = await mediaOf(viva.records, viva.config.dataDir);
    const interview = { id, candidateId: person.id };
    const upload = await storeRecording({ records: viva.records, media }, interview);
    await viva.records.transcripts.keep({
      ...{ uploadId: upload.id, interviewId: id, text: `I ${PLANTED.spoken}.`, isCut: false },
      ...{
        language: 'en',
        durationMs: 2_000,
        sha256: upload.sha256 ?? '',
        model: 'whisper-1',
        at: Date.now(),
      },
    });
  }

  /** With words between characters that nobody sees, as they would be read. */
  async function showsResume(id: string): Promise<void> {
    const tagged = [...PLANTED.hidden].map((letter) =>
      String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)),
    );
    const raw = `${RESUME}Docker${tagged.join('')}\n`;
    const headers = { 'Content-Type': 'text/plain' };
    const path = `/interview/${id}/resume`;
    const { token } = person;
    expect((await client.send('PUT', path, { token, raw, headers })).status).toBe(202);
    await eventually(async () => (await client.get(path, { token })).body.status === 'ready', 120_000);
  }

  /** Of what is recorded, sealed. */
  async function recordingFiles(): Promise<string[]> {
    const files = await readdir(join(viva.config.dataDir, 'media'), { recursive: true, withFileTypes: true });
    return files.filter((file) => file.isFile() && file.name !== '.viva-media').map(({ name }) => name);
  }

  /** Names of the words that some file of the data directory holds. */
  async function wordsInFiles(): Promise<string[]> {
    const { dataDir } = viva.config;
    const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))));
    return Object.entries(PLANTED)
      .filter(([, word]) => contents.some((content) => content.includes(word)))
      .map(([name]) => name);
  }
});
