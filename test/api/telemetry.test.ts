import { randomUUID } from 'node:crypto';
import type { IntegrityDigest } from '../../src/domain/integrity/digest.ts';
import { CommandUnanswered } from '../../src/temporal/gateway.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { typed } from '../support/telemetry/batches.ts';
import { wireEdit } from '../support/telemetry/wire-edit.ts';

const TEMPLATE = 'print(input())\n';

describe('telemetry and edits over HTTP', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;
  let taskId: string;
  let told: IntegrityDigest[];
  let ahead = 0;
  let isTemporalUp = true;

  beforeAll(async () => {
    api = await startTestApi((deps) => ({
      clock: () => Date.now() + ahead,
      gateway: {
        ...deps.gateway,
        async tellIntegrity(_, digest) {
          if (!isTemporalUp) throw new CommandUnanswered('nobody answers');
          told.push(digest);
        },
      },
    }));
    owner = await signUp(api.client);
    interviewer = await signUpAs('interviewer', api.client, api.records);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    [told, ahead, isTemporalUp] = [[], 0, true];
    interview = await storeInterview(api, owner.id);
    await interview.happen({ type: 'issueTask' });
    await interview.happen({ type: 'deliverTask' });
    const task = interview.events.find((event) => event.type === 'task');
    taskId = task?.type === 'task' ? task.data.taskId : '';
  });

  const { edits } = typed(TEMPLATE, [
    [15, [0, 'x = 1']],
    [20, [0, '', 'y']],
    [15, [7, 'z', ''], 0],
  ]);

  const send = (batches: object[], more: object = {}, token = owner.token) =>
    api.client.post(
      '/telemetry/edits',
      { session_id: interview.id, task_id: taskId, language: 'python', batches, ...more },
      { token },
    );
  const read = (query: string, token = interviewer.token) =>
    api.client.get(`/interview/${interview.id}/edits?task_id=${encodeURIComponent(taskId)}${query}`, {
      token,
    });

  it('takes edits, counts each number once, and gives them back as they were sent', async () => {
    const clientId = randomUUID();
    const answer = await send(edits.map(wireEdit), { client_id: clientId });
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({ accepted: 3, duplicates: 0, conflicts: [], last_seq: 3, missing: [] });
    const again = await send(edits.slice(1).map(wireEdit), { client_id: clientId });
    expect(again.body).toMatchObject({ accepted: 0, duplicates: 2, last_seq: 3 });
    const { status, body } = await read('');
    expect(status).toBe(200);
    expect(body.next_after).toBeNull();
    expect(body.edits).toEqual(
      edits.map((edit) => ({
        ...wireEdit(edit),
        language: 'python',
        client_id: clientId,
        received_at: expect.stringMatching(/^20.*Z$/),
      })),
    );
    const drafts = await api.client.get(`/tasks/draft?session_id=${interview.id}&task_id=${taskId}`, {
      token: owner.token,
    });
    expect(drafts.body.edits_last_seq).toEqual({ [clientId]: 3 });
  });

  it('gives them in pages of 500, or of as many as are asked for', async () => {
    const many = typed(
      TEMPLATE,
      Array.from({ length: 601 }, (_, i): [number, [number, string]] => [15 + i, [0, 'x']]),
    ).edits;
    for (let from = 0; from < many.length; from += 200)
      await send(many.slice(from, from + 200).map(wireEdit));
    const first = await read('');
    const second = await read(`&after=${first.body.next_after}`);
    expect([first.body.edits.length, second.body.edits.length]).toEqual([500, 101]);
    expect(second.body).toMatchObject({ edits: { 0: { seq: 501 } }, next_after: null });
    const whole = await read('&limit=2000');
    expect([whole.body.edits.length, whole.body.next_after]).toEqual([601, null]);
    const last = await read(`&limit=600&after=${first.body.next_after}`);
    expect(last.body).toEqual(second.body);
    expect((await read('&limit=600')).body.edits).toHaveLength(600);
    for (const limit of ['0', '2001', '5000', '-1', 'all', '1e3']) {
      expect((await read(`&limit=${limit}`)).status).toBe(422);
    }
  });

  it('numbers telemetry by client, and says of each where it is', async () => {
    const clientId = randomUUID();
    const tell = (seq: number, more: object = {}) =>
      api.client.post(
        '/telemetry/anticheat',
        { session_id: interview.id, events: [{ seq, type: 'blur', at: '2026-01-01T00:00:00Z' }], ...more },
        { token: owner.token },
      );
    expect((await tell(4)).body).toMatchObject({ accepted: 1, last_seq: 4, missing: [[1, 3]] });
    expect((await tell(1, { client_id: clientId })).body).toMatchObject({
      accepted: 1,
      last_seq: 1,
      missing: [],
    });
    const shown = await api.client.get(`/interview/${interview.id}`, { token: owner.token });
    expect(shown.body).toMatchObject({
      telemetry_last_seq: 4,
      telemetry_last_seqs: { '': 4, [clientId]: 1 },
    });
  });

  it('puts both into one chain, whose head the workflow hears of', async () => {
    await send(edits.map(wireEdit));
    await api.telemetry.flush(interview.id);
    expect(told.at(-1)).toMatchObject({
      edits: 3,
      chain: { length: 1, head: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const events = [{ seq: 1, type: 'blur', at: '2026-01-01T00:00:00Z' }];
    await api.client.post(
      '/telemetry/anticheat',
      { session_id: interview.id, events },
      { token: owner.token },
    );
    await api.telemetry.flush(interview.id);
    expect(told.at(-1)).toMatchObject({ counts: { blur: 1 }, edits: 3, chain: { length: 2 } });
  });

  it('takes them while nobody can tell the workflow, and does not wait for that', async () => {
    isTemporalUp = false;
    const answer = await send(edits.map(wireEdit));
    expect(answer).toMatchObject({ status: 202, body: { accepted: 3 } });
    await api.telemetry.flush(interview.id);
    expect(told).toEqual([]);
    isTemporalUp = true;
    await api.telemetry.flush(interview.id);
    expect(told.at(-1)).toMatchObject({ edits: 3 });
  });

  it('takes a base that does not fit, for a person to see', async () => {
    const [edit] = edits;
    const odd = edit && { ...wireEdit(edit), base_sha256: 'f'.repeat(64) };
    expect((await send([odd ?? {}])).body).toMatchObject({ accepted: 1 });
  });

  it('keeps one number that comes again with other content as evidence', async () => {
    await send(edits.map(wireEdit));
    const changed = edits.map((edit) => ({
      ...wireEdit(edit),
      at: new Date(edit.at + (edit.seq === 2 ? 1 : 0)).toISOString(),
    }));
    expect((await send(changed)).body).toMatchObject({ accepted: 0, duplicates: 2, conflicts: [2] });
  });

  it('takes events of 1970 and of the future as the client’s word, beside the server’s', async () => {
    const odd = ['1970-01-01T00:00:00.000Z', '2970-01-01T00:00:00.000Z'];
    const answer = await send(edits.slice(0, 2).map((edit, i) => ({ ...wireEdit(edit), at: odd[i] })));
    expect(answer.status).toBe(202);
    expect((await read('')).body.edits.map(({ at }: { at: string }) => at)).toEqual(odd);
  });

  it('takes edits until ten minutes after the end, also of a task that is closed', async () => {
    await interview.happen({ type: 'finish' });
    ahead = 9 * 60_000;
    expect((await send(edits.slice(0, 1).map(wireEdit))).status).toBe(202);
    ahead = 11 * 60_000;
    const { status, body } = await send(edits.slice(1).map(wireEdit));
    expect([status, body.code]).toEqual([409, 'finished']);
  });

  it('shows edits to the company alone, and takes them from the owner alone', async () => {
    expect((await read('', owner.token)).status).toBe(403);
    expect((await read('', (await signUp(api.client)).token)).status).toBe(404);
    expect((await send(edits.map(wireEdit), {}, interviewer.token)).status).toBe(403);
    expect((await read('')).body.edits).toEqual([]);
  });

  const [sound] = edits.map(wireEdit);

  it.each([
    ['no edits', []],
    ['201 edits', Array.from({ length: 201 }, (_, i) => ({ ...sound, seq: i + 1 }))],
    ['number 0', [{ ...sound, seq: 0 }]],
    ['number 2^53', [{ ...sound, seq: 2 ** 53 }]],
    ['a negative length', [{ ...sound, changes: [-1] }]],
    ['a line break within a line', [{ ...sound, changes: [[0, 'a\nb']] }]],
    ['a change that is no list', [{ ...sound, changes: 'all' }]],
    ['more parts than a change has', [{ ...sound, changes: Array(10_001).fill(1) }]],
    ['a text of more than a million units', [{ ...sound, changes: [1_000_001] }]],
    ['no hash', [{ ...sound, sha256: undefined }]],
  ])('refuse %s', async (_, batches) => {
    expect((await send(batches)).status).toBe(422);
    expect((await read('')).body.edits).toEqual([]);
  });

  it('refuses a task that this interview was not given, a wrong page, and a body over the limit', async () => {
    expect((await send(edits.map(wireEdit), { task_id: 'algorithms/nothing' })).status).toBe(404);
    expect((await read('&after=x')).status).toBe(422);
    const paste = { ...sound, changes: [[0, 'x'.repeat(1_000_000)]] };
    expect((await send([paste])).status).toBe(413);
  });

  it('keeps a beacon, and refuses one that is text', async () => {
    const body = {
      session_id: interview.id,
      task_id: taskId,
      language: 'python',
      batches: edits.map(wireEdit),
    };
    const beacon = (type: string) =>
      fetch(`${api.client.url}/telemetry/edits`, {
        method: 'POST',
        headers: { Cookie: `viva_token=${owner.token}`, 'Sec-Fetch-Site': 'same-origin' },
        body: new Blob([JSON.stringify(body)], { type }),
      });
    expect((await beacon('text/plain')).status).toBe(415);
    expect((await beacon('application/json')).status).toBe(202);
  });

  it('counts what it refuses of a flood, and says so to whoever sends it', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 640; i += 40) {
      const answers = await Promise.all(Array.from({ length: 40 }, () => send(edits.map(wireEdit))));
      statuses.push(...answers.map(({ status }) => status));
    }
    const refused = statuses.filter((status) => status === 429).length;
    expect([statuses.filter((status) => status === 202).length, refused]).toEqual([600, 40]);
    await api.telemetry.flush(interview.id);
    expect(told.at(-1)).toMatchObject({ refused, edits: 3 });
  });
});
