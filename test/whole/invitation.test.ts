import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { INVITATION_EXPIRY_SCHEDULE } from '../../src/temporal/invitation-expiry-schedule.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { acceptBy, inviteTo, makePackage, tokenIn } from '../support/api/invited.ts';
import { type Person, signUpAs } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

const run = promisify(execFile);

/** From a package to the candidate's own report, on the real parts: Temporal and the store; no model, no sandbox. */
describe('an invited candidate', () => {
  let viva: TestViva;
  let client: TestClient;
  let admin: Person;
  let packageId: string;

  beforeAll(async () => {
    viva = await startTestViva({}, { untilCodeRuns: false });
    client = await createClient(viva.url);
    admin = await signUpAs('admin', client, viva.records);
    const wanted = { name: 'By the command line', track: 'frontend', time_percent: 200, practice: true };
    packageId = await makePackage(client, admin, { ...wanted, languages: ['python'] });
  }, 180_000);
  afterAll(() => viva.close());

  const read = async (id: string) => (await client.get(`/invitations/${id}`, { token: admin.token })).body;

  async function invite(...args: string[]): Promise<string> {
    const { database, dataDir } = viva.config;
    const url = 'url' in database ? { URL_DATABASE: String(database.url) } : {};
    const { stdout } = await run(process.execPath, ['src/cli/invite.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, VIVA_DATA_DIR: dataDir, ...url },
    });
    return stdout.trim();
  }

  it('gets a link from the command line, and with it one interview, whoever else presses at the same moment', async () => {
    const link = await invite('By the command line', 'Ada');
    expect(link).toMatch(/\/i#[\w-]{43}$/);
    const answers = await Promise.all(Array.from({ length: 4 }, () => acceptBy(client, tokenIn(link))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.session_id)).size).toBe(1);
    const [{ session_id, token } = { session_id: '', token: '' }] = answers.map(({ body }) => body);
    const { task } = (await client.post('/tasks/next', { session_id }, { token })).body;
    const plan = await viva.records.interviews.findPlan(session_id);
    const card = plan?.cards.find(({ taskId }) => taskId === task.task_id);
    expect(task.par_ms).toBe(card?.parMs);
    const given = Date.parse(task.deadline_at) - Date.now();
    expect(Math.abs(given - (card?.limitMs ?? 0))).toBeLessThan(10_000);
    await client.post(`/interview/${session_id}/finish`, undefined, { token });
    await eventually(async () => (await client.get(`/interview/${session_id}`, { token })).body.report_ready);
    const report = await client.get(`/interview/${session_id}/report`, { token });
    expect(report.body).toMatchObject({
      time: { time_percent: 200, additional_time_percent: 0 },
      candidate: { first_name: 'Ada', last_name: null },
    });
    const [row] = (await client.get('/invitations?status=finished', { token: admin.token })).body.invitations;
    expect(row).toMatchObject({ session_id, status: 'finished', candidate: { first_name: 'Ada' } });
    await expect(invite('No such package', 'Ada')).rejects.toMatchObject({ code: 1 });
    await expect(invite(packageId)).rejects.toMatchObject({ code: 2 });
  });

  it('practises what the package is about, while the interview waits', async () => {
    const { link } = await inviteTo(packageId, { client, by: admin });
    const { session_id, token } = (await acceptBy(client, link)).body;
    const wanted = { track: 'data', level: 'senior', practice: true };
    const practice = await client.post('/interview/start', wanted, { token });
    expect([practice.status, practice.body.track, practice.body.level]).toEqual([201, 'frontend', 'middle']);
    const plan = await viva.records.interviews.findPlan(practice.body.session_id);
    expect(plan).toMatchObject({ practice: true, languages: ['python'], terms: { timePercent: 200 } });
    expect((await client.get(`/interview/${session_id}`, { token })).body.state).toBe('greeting');
    const tried = await client.post(`/packages/${packageId}/try`, undefined, { token: admin.token });
    expect([tried.status, tried.body.track]).toEqual([201, 'frontend']);
  });

  it('who comes too late is noted by a schedule of Temporal', async () => {
    const expires_at = new Date(Date.now() + 500).toISOString();
    const { id } = await inviteTo(packageId, { client, by: admin, expires_at });
    await eventually(async () => (await read(id)).status === 'expired');
    const { address, namespace } = viva.config.temporal;
    const connection = await Connection.connect({ address: address ?? viva.viva.temporalAddress });
    const temporal = new Client({ connection, namespace });
    await temporal.schedule.getHandle(INVITATION_EXPIRY_SCHEDULE).trigger();
    await eventually(() => isNoted(id));
    await connection.close();
  });

  it('is erased with all that the company has said of them', async () => {
    const { id, link } = await inviteTo(packageId, { client, by: admin });
    const { token, session_id } = (await acceptBy(client, link)).body;
    const { invitations } = (await client.get('/auth/me/export', { token })).body;
    expect(invitations).toMatchObject([{ first_name: 'Ada', last_name: 'Lovelace', session_id }]);
    expect((await client.send('DELETE', '/auth/me', { token })).status).toBe(202);
    await eventually(
      async () => (await client.get(`/invitations/${id}`, { token: admin.token })).status === 404,
    );
    expect((await client.post('/invitations/open', { token: link })).status).toBe(404);
  });

  async function isNoted(id: string): Promise<boolean> {
    const organisationId = (await viva.records.users.findById(admin.id))?.organisationId ?? '';
    return (await viva.records.invitations.find(id, organisationId))?.status === 'expired';
  }
});
