import { startTestApi, type TestApi } from '../support/api/api.ts';
import { startAttendedApi } from '../support/api/attended.ts';
import { type Person, signUp, signUpAs } from '../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../support/api/stored-interview.ts';
import { infoOf, pagesOf } from '../support/poppler.ts';
import { eventBatch, lastSeqOf } from '../support/telemetry/batches.ts';

const INTEGRITY = {
  counts: { paste: 4 },
  lastSeq: 4,
  missing: 0,
  conflicts: 0,
  signals: [],
};
const HASH = 'a'.repeat(64);

describe('reading interviews', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;

  beforeAll(async () => {
    ({ api, owner, interviewer } = await startAttendedApi());
  });
  afterAll(() => api.close());

  describe('one', () => {
    it('says where it stands', async () => {
      const { id, happen } = await storeInterview(api, owner.id, { locale: 'ru', level: 'senior' });
      await happen({ type: 'issueTask' });
      await happen({ type: 'deliverTask' });
      const events = [{ seq: 3, type: 'blur' as const, at: 1, data: null }];
      await api.telemetryStore.store(id, eventBatch(events, Date.now()));
      const { status, body } = await api.client.get(`/interview/${id}`, { token: owner.token });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        session_id: id,
        track: 'algorithms',
        level: 'senior',
        locale: 'ru',
        state: 'awaiting_solution',
        task_number: 1,
        current_task_id: expect.stringMatching(/^algorithms\//),
        attempts_left: 3,
        finished_at: null,
        report_ready: false,
        telemetry_last_seq: 3,
      });
      expect(Date.parse(body.deadline_at)).toBeGreaterThan(Date.now());
    });

    it('tells a room what it shows of the whole: how many tasks, which languages, what time it is', async () => {
      const { id } = await storeInterview(api, owner.id, { maxTasks: 2, languages: ['python'] });
      const before = Date.now();
      const { body } = await api.client.get(`/interview/${id}`, { token: owner.token });
      expect(body).toMatchObject({ max_tasks: 2, languages: ['python'], workflow_id: `interview-${id}` });
      expect(body).toMatchObject({ resume: 'optional', voice: false, video: false });
      expect(Date.parse(body.server_time)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(body.server_time)).toBeLessThanOrEqual(Date.now());
    });

    it("names the candidate to the company alone, and the workflow's page to admins alone", async () => {
      const admin = await signUpAs('admin', api.client, api.records);
      const { id } = await storeInterview(api, owner.id);
      const shown = async ({ token }: Person) => {
        // By which invitation, and whether there is a résumé, is told of one alone.
        const {
          invitation: _,
          resume_given: __,
          ...one
        } = (await api.client.get(`/interview/${id}`, { token })).body;
        const { body } = await api.client.get('/interviews?limit=100', { token });
        const row = body.interviews.find(({ session_id }: { session_id: string }) => session_id === id);
        expect({ ...row, server_time: one.server_time }).toEqual(one);
        return { candidate: one.candidate, workflow_url: one.workflow_url };
      };
      const uninvited = { first_name: null, last_name: null, external: null };
      const candidate = { user_id: owner.id, nickname: owner.nickname, email: owner.email, ...uninvited };
      expect(await shown(owner)).toEqual({});
      expect(await shown(interviewer)).toEqual({ candidate });
      const workflow_url = `http://temporal.example/namespaces/viva/workflows/interview-${id}`;
      expect(await shown(admin)).toEqual({ candidate, workflow_url });
    });

    it('says how many problems the candidate has reported, to the company alone', async () => {
      const { id, happen } = await storeInterview(api, owner.id);
      await happen({ type: 'reportProblem', problem: { text: 'It stands still.', requestIds: [] } });
      const seenBy = async ({ token }: Person) =>
        (await api.client.get(`/interview/${id}`, { token })).body.problems_reported;
      expect(await seenBy(interviewer)).toBe(1);
      expect(await seenBy(owner)).toBeUndefined();
    });

    it('says how many tokens models have used, to the company alone', async () => {
      const { id } = await storeInterview(api, owner.id);
      const seenBy = async ({ token }: Person) => {
        // By which invitation, and whether there is a résumé, is told of one alone.
        const {
          invitation: _,
          resume_given: __,
          ...one
        } = (await api.client.get(`/interview/${id}`, { token })).body;
        const { body } = await api.client.get('/interviews?limit=100', { token });
        const row = body.interviews.find(({ session_id }: { session_id: string }) => session_id === id);
        expect(row.llm).toEqual(one.llm);
        return one.llm;
      };
      expect(await seenBy(interviewer)).toEqual({ input_tokens: 0, output_tokens: 0 });
      await api.records.llmTokens.add({ interviewId: id, at: Date.now(), input: 700, output: 41 });
      await api.records.llmTokens.add({ interviewId: id, at: Date.now(), input: 30, output: 9 });
      expect(await seenBy(interviewer)).toEqual({ input_tokens: 730, output_tokens: 50 });
      expect(await seenBy(owner)).toBeUndefined();
    });

    it('says how the candidate did, to the company alone and once there is a report', async () => {
      const { id, conclude } = await storeInterview(api, owner.id);
      const shown = async ({ token }: Person) => {
        // By which invitation, and whether there is a résumé, is told of one alone.
        const {
          invitation: _,
          resume_given: __,
          ...one
        } = (await api.client.get(`/interview/${id}`, { token })).body;
        const { body } = await api.client.get('/interviews?limit=100', { token });
        const row = body.interviews.find(({ session_id }: { session_id: string }) => session_id === id);
        expect({ ...row, server_time: one.server_time }).toEqual(one);
        return { ability: one.ability, fit: one.fit };
      };
      expect(await shown(interviewer)).toEqual({ ability: null, fit: null });
      await conclude();
      const { body: report } = await api.client.get(`/interview/${id}/report`, { token: interviewer.token });
      const { verdict, ...ability } = report.ability;
      expect(await shown(interviewer)).toEqual({ ability, fit: verdict.fit });
      expect(ability.label).toBe('middle');
      expect(await shown(owner)).toEqual({});
    });

    it('says so where there is no account and no UI any more', async () => {
      const settings = { ...api.settings, workflowsUrl: null };
      const other = await startTestApi({ settings });
      const admin = await signUpAs('admin', other.client, other.records);
      const { id } = await storeInterview(other, 'somebody who is gone');
      const { body } = await other.client.get(`/interview/${id}`, { token: admin.token });
      expect(body).toMatchObject({ candidate: null, workflow_url: null });
      await other.close();
    });

    it('says that the transcript was read, and nothing of what was found', async () => {
      const { id, store } = await storeInterview(api, owner.id);
      const skill = { skill: 'communication' as const, score: 0.9, summary: 'Clear.', evidence: [] };
      await store([{ type: 'soft_skills', data: { skills: [skill] } }]);
      const { body } = await api.client.get(`/interview/${id}/events?after=1`, { token: owner.token });
      expect(body.events).toMatchObject([{ seq: 2, type: 'soft_skills', data: {} }]);
      expect(JSON.stringify(body)).not.toContain('Clear.');
    });

    it('shows events without what is not for the candidate', async () => {
      const { id, happen, events } = await storeInterview(api, owner.id);
      await happen({ type: 'issueTask' });
      await happen({ type: 'deliverTask' });
      const task = events.find(({ type }) => type === 'task');
      const taskId = task?.type === 'task' ? task.data.taskId : '';
      await happen({ type: 'startCheck', taskId, language: 'python' });
      const hashes = { codeSha256: HASH, resultSha256: HASH };
      const counts = { passed: 3, total: 14, passedShare: 0.2, durationMs: 812 };
      await happen({
        type: 'recordVerdict',
        submission: {
          submissionId: 's',
          taskId,
          language: 'python',
          verdict: 'wrong_answer',
          ...counts,
          ...hashes,
        },
      });
      await happen({
        type: 'recordFeedback',
        submissionId: 's',
        review: { summary: 'So.', strengths: ['a'], improvements: [], quality: null, degraded: true },
      });
      await happen({ type: 'extend', seconds: 60, reason: 'a fire alarm', by: interviewer.id });
      await happen({ type: 'finish' }, { integrity: INTEGRITY });
      const { body } = await api.client.get(`/interview/${id}/events`, { token: owner.token });
      expect(body.last_seq).toBe(events.length);
      expect(body.events.map(({ type }: { type: string }) => type)).toEqual(events.map(({ type }) => type));
      expect(body.events.find(({ type }: { type: string }) => type === 'verdict').data).toEqual({
        submission_id: 's',
        task_id: taskId,
        attempt: 1,
        language: 'python',
        verdict: 'wrong_answer',
        passed: 3,
        total: 14,
        duration_ms: 1_000,
        automatic: false,
      });
      const shown = JSON.stringify(body);
      for (const secret of [HASH, interviewer.id, 'large_paste', 'choice', 'counted']) {
        expect([secret, shown.includes(secret)]).toEqual([secret, false]);
      }
    });

    it.each([
      [0, [1, 2, 3]],
      [2, [3]],
      [3, []],
      [99, []],
    ])('lists the events after %i', async (after, expected) => {
      const { id, happen } = await storeInterview(api, owner.id);
      await happen({ type: 'send', messageId: 'm', text: 'one' });
      await happen({ type: 'send', messageId: 'n', text: 'two' });
      const { body } = await api.client.get(`/interview/${id}/events?after=${after}`, { token: owner.token });
      expect(body.events.map(({ seq }: { seq: number }) => seq)).toEqual(expected);
      expect(body.last_seq).toBe(3);
    });
  });

  describe('the list', () => {
    it('is paged, newest first, and each has its own', async () => {
      const [a, b] = [await signUp(api.client), await signUp(api.client)];
      const mine: StoredInterview[] = [];
      for (let i = 0; i < 5; i += 1) {
        mine.push(await storeInterview(api, a.id, { startedAt: Date.now() + i }));
      }
      await storeInterview(api, b.id);
      const got: string[] = [];
      let cursor = '';
      do {
        const query = `limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
        const { body } = await api.client.get(`/interviews?${query}`, { token: a.token });
        got.push(...body.interviews.map(({ session_id }: { session_id: string }) => session_id));
        cursor = body.next_cursor ?? '';
      } while (cursor);
      expect(got).toEqual(mine.map(({ id }) => id).reverse());
    });

    it.each([
      'cursor=none',
      'sort=newest',
      'shape=round',
      'state=asleep',
      'limit=0',
      'limit=101',
      'limit=1&limit=2',
    ])('refuses %s', async (query) => {
      const { status, body } = await api.client.get(`/interviews?${query}`, { token: interviewer.token });
      expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([
        422,
        [query.split('=')[0]],
      ]);
    });

    it('shows all to interviewers, by state, track and level', async () => {
      const [a, b] = [await signUp(api.client), await signUp(api.client)];
      const junior = await storeInterview(api, a.id, { level: 'junior', track: 'data' });
      const senior = await storeInterview(api, b.id, { level: 'senior', track: 'data' });
      await senior.happen({ type: 'finish' });
      const ids = async (query: string) => {
        const { body } = await api.client.get(`/interviews?${query}`, { token: interviewer.token });
        return body.interviews.map(({ session_id }: { session_id: string }) => session_id);
      };
      expect(await ids('track=data')).toEqual(expect.arrayContaining([junior.id, senior.id]));
      expect(await ids('track=data&level=junior')).toEqual([junior.id]);
      expect(await ids('track=data&state=finished')).toEqual([senior.id]);
      expect(await ids('track=frontend')).toEqual([]);
    });
  });

  describe('the report', () => {
    let over: StoredInterview;
    beforeAll(async () => {
      over = await storeInterview(api, owner.id);
      await over.happen({ type: 'issueTask' });
      await over.happen({ type: 'deliverTask' });
      await over.happen({
        type: 'extend',
        seconds: 90,
        reason: '<script>alert("x")</script> & so on',
        by: interviewer.id,
      });
      const late = [{ seq: 2, type: 'blur' as const, at: Date.now(), data: null }];
      await api.telemetryStore.store(over.id, eventBatch(late, Date.now()));
      await over.conclude({ integrity: INTEGRITY });
    });

    it('has all fields, with counts of telemetry only for interviewers', async () => {
      const path = `/interview/${over.id}/report`;
      const theirs = await api.client.get(path, { token: interviewer.token });
      const own = await api.client.get(path, { token: owner.token });
      expect(theirs.body.signals).toContainEqual(
        expect.objectContaining({ kind: 'telemetry_gap', severity: 'info' }),
      );
      expect(theirs.body.integrity).toMatchObject({ events: INTEGRITY.counts, missing: INTEGRITY.missing });
      const [{ by, ...extension }] = theirs.body.extensions;
      expect(by).toBe(interviewer.id);
      const { email: _, ...candidate } = theirs.body.candidate;
      const [task] = theirs.body.tasks;
      const isGiven = ({ task_id }: { task_id: string }) => task_id === task.task_id;
      const candidates = task.why_chosen.candidates.filter(isGiven);
      expect(own.body).toEqual({
        ...theirs.body,
        candidate,
        tasks: [{ ...task, why_chosen: { ...task.why_chosen, candidates } }],
        integrity: null,
        extensions: [extension],
      });
      expect(theirs.body).toMatchObject({
        session_id: over.id,
        tasks: [{ number: 1, outcome: 'unfinished' }],
      });
    });

    it('is a page for a browser, without anything that runs', async () => {
      const { headers, body } = await api.client.get(`/interview/${over.id}/report`, {
        token: interviewer.token,
        headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      });
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(body).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; so on');
      expect(body).not.toContain('<script');
      expect(body).toContain('gap in the telemetry');
    });

    it('is PDF for whoever asks for that', async () => {
      const url = `${api.client.url}/interview/${over.id}/report`;
      const headers = { Accept: 'application/pdf', Authorization: `Bearer ${owner.token}` };
      const response = await fetch(url, { headers });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(response.headers.get('content-disposition')).toBe(`inline; filename="report-${over.id}.pdf"`);
      expect(response.headers.get('vary')).toContain('Accept');
      const pdf = Buffer.from(await response.arrayBuffer());
      expect([pdf.subarray(0, 5).toString(), infoOf(pdf).Tagged]).toEqual(['%PDF-', 'yes']);
      expect(pagesOf(pdf).join('')).toContain(over.id);
    });

    it('is nothing else', async () => {
      const { status, body } = await api.client.get(`/interview/${over.id}/report`, {
        token: owner.token,
        headers: { Accept: 'image/png' },
      });
      expect([status, body.code]).toEqual([406, 'not_acceptable']);
    });
  });

  describe('telemetry', () => {
    const at = '2026-01-01T00:00:00+03:00';

    it('is stored and taken even when the workflow does not hear of it yet', async () => {
      const { id } = await storeInterview(api, owner.id);
      const body = { session_id: id, events: [{ seq: 1, type: 'blur', at }] };
      const { status } = await api.client.post('/telemetry/anticheat', body, { token: owner.token });
      expect(status).toBe(202);
      expect(await lastSeqOf(api.telemetry, id)).toBe(1);
      expect((await api.telemetryStore.told(id)).digestSha256).toBeNull();
    });

    it('cannot be read, and all else of the interview can', async () => {
      const other = await startTestApi();
      const person = await signUp(other.client);
      const { id } = await storeInterview(other, person.id);
      await other.telemetryStore.close();
      const shown = await other.client.get(`/interview/${id}`, { token: person.token });
      expect([shown.status, shown.body.telemetry_last_seq]).toEqual([200, null]);
      const health = await other.client.get('/health');
      expect(health.body.checks.telemetry.status).toBe('down');
      await other.close();
    });

    it('is taken until ten minutes after the end', async () => {
      let now = Date.now();
      const other = await startTestApi({ clock: () => now });
      const person = await signUp(other.client);
      const { id, happen } = await storeInterview(other, person.id);
      await happen({ type: 'finish' });
      const post = (seq: number) =>
        other.client.post(
          '/telemetry/anticheat',
          { session_id: id, events: [{ seq, type: 'focus', at }] },
          { token: person.token },
        );
      now += 10 * 60_000;
      await post(1);
      expect(await lastSeqOf(other.telemetry, id)).toBe(1);
      now += 1;
      const { status, body } = await post(2);
      expect([status, body.code]).toEqual([409, 'finished']);
      expect(await lastSeqOf(other.telemetry, id)).toBe(1);
      await other.close();
    });
  });

  it('refuses the 51st open interview', async () => {
    const person = await signUp(api.client);
    for (let i = 0; i < 50; i += 1) await storeInterview(api, person.id);
    const { status, headers } = await api.client.post(
      '/interview/start',
      { track: 'algorithms', level: 'junior' },
      { token: person.token },
    );
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
