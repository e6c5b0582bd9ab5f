import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { type DataConverter, defaultPayloadConverter } from '@temporalio/common';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import type { History } from '../../activities/export-history.ts';
import { createKeyWrap } from '../../src/privacy/key-wrap.ts';
import { verifyReport } from '../../src/report/verify.ts';
import { findHistory, keptRuns } from '../../src/temporal/histories.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { PASSWORD } from '../support/api/people.ts';
import { codecOf, dataConverterOf } from '../support/data-converter.ts';
import { eventually } from '../support/eventually.ts';
import { type LlmServer, says, startLlmServer } from '../support/llm-server.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';
import { openHistory } from '../support/workflows/open-history.ts';

const [OLD, NEW] = ['the secret of last year, long enough', 'the secret of this year, long enough'];
/** What the candidate, their code and the model that answers them say. */
const PLANTED = {
  chat: 'quokkachat',
  code: 'quokkacode',
  reply: 'quokkareply',
  nickname: 'quokkaname',
  email: 'quokkamail',
};

/** A whole interview on a Temporal server of its own, whose database is looked into. */
describe('what Temporal keeps of an interview', () => {
  let viva: TestViva;
  let llm: LlmServer;
  let client: TestClient;
  let connection: Connection;
  let session: string;
  let token: string;

  beforeAll(async () => {
    llm = await startLlmServer();
    llm.always(says(`Why ${PLANTED.reply}, ${PLANTED.chat}?`));
    viva = await startTestViva({
      llm: llm.config,
      payloadSecrets: [OLD],
      temporal: { address: null, namespace: 'viva', tls: null, apiKey: null, uiPort: null, uiUrl: null },
    });
    client = await createClient(viva.url);
    connection = await Connection.connect({ address: viva.viva.temporalAddress });
    token = await signedUp(PLANTED.nickname, `${PLANTED.email}@example.org`);
    session = await played(token);
  }, 240_000);
  afterAll(async () => {
    await connection?.close();
    await viva?.close();
    await llm?.close();
  });

  it('has none of the words that they said, wrote or are called by', async () => {
    const runs = await runsOf(session);
    expect(runs).toHaveLength(2);
    for (const bytes of [await fromTemporal(session), ...(await archived())].map(bytesOf)) {
      expect(bytes.includes(session)).toBe(true);
    }
    for (const history of [...runs, ...(await archived())]) expect(wordsIn(bytesOf(history))).toEqual([]);
    expect(await wordsInFiles('temporal.db')).toEqual([]);
    expect(Buffer.concat(await filesOf('temporal.db')).includes(session)).toBe(true);
  });

  it('gives them back to whoever has the person’s key', async () => {
    const codec = codecOf(await dataConverterOf(viva.records, [OLD]));
    const opened = await openHistory(historyToJSON(await fromTemporal(session)), codec);
    const said = wordsIn(bytesOf(historyFromJSON(JSON.parse(opened))));
    expect(said).toEqual(expect.arrayContaining([PLANTED.chat, PLANTED.reply]));
    await verifies([OLD]);
  });

  it('goes to the sandbox open, as hashes and ids, and nowhere else', async () => {
    const { events } = await fromTemporal(session);
    const scheduled = events?.flatMap(({ activityTaskScheduledEventAttributes: one }) => one ?? []) ?? [];
    const queues = new Map(
      scheduled.map(({ taskQueue, input }) => [
        taskQueue?.name,
        input?.payloads?.map(({ metadata }) => Buffer.from(metadata?.encoding ?? []).toString()),
      ]),
    );
    expect(queues).toEqual(
      new Map([
        ['sandbox', ['json/plain']],
        ['llm', ['binary/encrypted']],
        ['interview', ['binary/encrypted']],
      ]),
    );
    const runs = scheduled.filter(({ taskQueue }) => taskQueue?.name === 'sandbox');
    const [input] = runs[0]?.input?.payloads ?? [];
    expect(Object.keys(defaultPayloadConverter.fromPayload(input ?? {})).toSorted()).toEqual([
      ...[
        'bankVersion',
        'codeSha256',
        'executionId',
        'hidden',
        'interviewId',
        'language',
        'locale',
        'owner',
        'stdinSha256',
        'taskId',
      ],
    ]);
  });

  it('is read after the secret has changed, without a stop of what is under way', async () => {
    const open = await started(token);
    viva.config.payloadSecrets = [NEW, OLD];
    await viva.restart();
    client = await createClient(viva.url);
    await reconnect();
    await talks(open, token);
    const { secretId } = createKeyWrap([NEW]);
    await eventually(async () => (await viva.records.personKeys.secretIds()).join() === secretId);
    viva.config.payloadSecrets = [NEW];
    await viva.restart();
    client = await createClient(viva.url);
    await reconnect();
    await talks(open, token);
    await finishes(open, token);
    await verifies([NEW]);
  }, 180_000);

  it('is sealed too where it is said behind the report, in a run that a restart does not end', async () => {
    const said = { text: `I have said ${PLANTED.chat}.` };
    const path = `/interview/${session}/integrity`;
    expect((await client.post(`${path}/appeal`, said, { token })).status).toBe(202);
    expect((await client.get(path, { token })).body.appeal).toMatchObject(said);
    const runs = await runsOf(session);
    expect(runs).toHaveLength(2);
    for (const history of runs) expect(wordsIn(bytesOf(history))).toEqual([]);
    const dataConverter = await dataConverterOf(viva.records, [NEW]);
    const temporal = new Client({ connection, namespace: 'viva' });
    expect(await outcomes(temporal, dataConverter)).toEqual(Array(7).fill('same'));
    // The store has no history of a run that is open.
    expect((await outcomes(null, dataConverter)).toSorted()).toEqual(['missing', ...Array(6).fill('same')]);
  });

  it('is read by nobody once the key is destroyed, while interviews of others go on', async () => {
    const other = await signedUp('otherperson', 'other@example.org');
    const theirs = await started(other);
    const person = (await viva.records.interviews.find(session))?.candidateId ?? '';
    await viva.records.personKeys.destroy(person, Date.now());
    const dataConverter = await dataConverterOf(viva.records, [NEW]);
    const history = historyToJSON(await fromTemporal(session));
    await expect(openHistory(history, codecOf(dataConverter))).rejects.toThrow('was destroyed');
    await talks(theirs, other);
    await finishes(theirs, other);
  });

  async function signedUp(nickname: string, email: string): Promise<string> {
    const { body } = await client.post('/auth/register', { email, nickname, password: PASSWORD });
    return body.token;
  }

  async function started(as: string): Promise<string> {
    const wanted = { track: 'algorithms', level: 'junior', max_tasks: 1 };
    const { status, body } = await client.post('/interview/start', wanted, { token: as });
    expect(status).toBe(201);
    return body.session_id;
  }

  async function played(as: string): Promise<string> {
    const session_id = await started(as);
    await talks(session_id, as);
    const { task_id } = (await client.post('/tasks/next', { session_id }, { token: as })).body.task;
    const solution = await readFile(join(ROOT, 'tasks', task_id, 'solutions/python.py'), 'utf8');
    const code = `# ${PLANTED.code}\n${solution}\nprint("${PLANTED.code}")\n`;
    const work = { session_id, task_id, language: 'python', code };
    await client.post('/tasks/run', { ...work, stdin: `${PLANTED.code} in` }, { token: as });
    expect((await client.post('/tasks/check', work, { token: as })).status).toBe(200);
    const problem = { text: `${PLANTED.chat} broke` };
    const told = await client.post(`/interview/${session_id}/problem`, problem, { token: as });
    expect(told.status).toBe(202);
    await finishes(session_id, as);
    await eventually(async () => (await viva.records.interviews.findHistories(session_id)).length > 0);
    return session_id;
  }

  async function talks(session_id: string, as: string): Promise<void> {
    const text = `I would ask ${PLANTED.chat} first.`;
    const { status, body } = await client.post('/chat/send', { session_id, text }, { token: as });
    expect(status).toBe(202);
    await eventually(async () =>
      (await client.get(`/interview/${session_id}/events`, { token: as })).body.events.some(
        ({ type, data }: { type: string; data: { reply_to?: string[] } }) =>
          type === 'final' && data.reply_to?.includes(body.message_id),
      ),
    );
  }

  async function finishes(session_id: string, as: string): Promise<void> {
    await client.post(`/interview/${session_id}/finish`, undefined, { token: as });
    await eventually(
      async () => (await client.get(`/interview/${session_id}`, { token: as })).body.report_ready,
    );
  }

  async function verifies(secrets: string[]): Promise<void> {
    const dataConverter = await dataConverterOf(viva.records, secrets);
    for (const from of [new Client({ connection, namespace: 'viva' }), null]) {
      expect(await outcomes(from, dataConverter)).toEqual(Array(7).fill('same'));
    }
  }

  async function outcomes(client: Client | null, dataConverter: DataConverter): Promise<string[]> {
    const { records } = viva;
    const identity = { interviewId: session, workflowId: `interview-${session}` };
    const history = await findHistory(identity, { client, records, dataConverter });
    const verification = await verifyReport(session, { records, history });
    return verification?.checks.map(({ outcome }) => outcome) ?? [];
  }

  async function reconnect(): Promise<void> {
    await connection.close();
    connection = await Connection.connect({ address: viva.viva.temporalAddress });
  }

  /** From the greeting to the report. */
  async function fromTemporal(id: string): Promise<History> {
    const [first] = await runsOf(id);
    if (!first) throw new Error(`Temporal has no history of ${id}`);
    return first;
  }

  async function runsOf(id: string): Promise<History[]> {
    const runs = await keptRuns(new Client({ connection, namespace: 'viva' }), `interview-${id}`);
    return runs.map(({ history }) => history);
  }

  async function archived(): Promise<History[]> {
    const stored = await viva.records.interviews.findHistories(session);
    return stored.map(({ json }) => historyFromJSON(JSON.parse(json)));
  }

  async function wordsInFiles(prefix: string): Promise<string[]> {
    return [...new Set((await filesOf(prefix)).flatMap(wordsIn))];
  }

  async function filesOf(prefix: string): Promise<Buffer[]> {
    const { dataDir } = viva.config;
    const names = (await readdir(dataDir)).filter((name) => name.startsWith(prefix));
    return Promise.all(names.map((name) => readFile(join(dataDir, name))));
  }
});

function bytesOf(history: History): Buffer {
  return Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
}

function wordsIn(bytes: Buffer): string[] {
  return Object.values(PLANTED).filter((word) => bytes.includes(word));
}
