import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { oneTimeTokenHash } from '../../src/api/auth/one-time-token.ts';
import { loadBank } from '../../src/bank/load.ts';
import { sqliteAt } from '../../src/database/location.ts';
import { viewOf } from '../../src/domain/interview/interview.ts';
import { openRecords } from '../../src/records/open.ts';
import { LANGUAGE_SPECS } from '../../src/sandbox/languages.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import { tellWholeInterview } from '../support/api/report-interview.ts';
import { user } from '../support/records/records.ts';
import { editBatch, typed } from '../support/telemetry/batches.ts';
import { runTool } from '../support/tool.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'viva-tools-'));

afterAll(() => rmSync(dataDir, { recursive: true }));

/** The tools as npm runs them, on an empty store. */
describe('the tools', () => {
  it.each([
    ['password', ['--help'], /^usage: npm run password/],
    ['llm-calls', [], /^usage: npm run llm:calls/],
    ['llm-calls', ['no-such-session'], /^no interview no-such-session is in the store/],
    ['report-verify', [], /^usage: npm run report:verify/],
    ['report-verify', ['no-such-session'], /^no interview no-such-session is in the store/],
    ['candidate-erase', ['nobody'], /^nobody is known as nobody/],
    ['candidate-export', [], /^usage: npm run candidate:export/],
    ['telemetry-verify', [], /^usage: npm run telemetry:verify/],
    ['telemetry-verify', ['no-such-session'], /^no interview no-such-session is in the store/],
    ['interview-playback', [], /^usage: npm run interview:playback/],
    ['interview-playback', ['no-such-session'], /^no interview no-such-session is in the store/],
    ['interview-playback', ['x', '--speed', '0'], /^--speed: give 0.1 to 1000, not 0/],
    ['report-whatif', ['--time-cost', '2'], /^--time-cost: give 0 to 1, not 2/],
    ['report-whatif', ['--rating', 'data/one'], /^--rating: give <track>\/<slug>=<whole number>/],
    ['report-whatif', ['--bank', join(ROOT, 'docs')], /^The task bank in .* has \d+ fault/],
    ['report-whatif', ['--colour', 'red'], /Unknown option '--colour'/],
    ['tasks-calibrate', ['--help'], /^usage: npm run tasks:calibrate/],
    ['tasks-verify', ['--all', 'data/histogram'], /^usage: npm run tasks:verify/],
    ['tasks-verify', ['--sample', '0'], /^usage: npm run tasks:verify/],
    ['tasks-verify', ['--seed', 'a'], /^usage: npm run tasks:verify/],
    ['tasks-verify', ['data/no-such-task'], /^there is no tasks\/data\/no-such-task/],
    ['tasks-new', ['cooking/soup'], /^usage: npm run tasks:new/],
    ['role', ['ada', 'king'], /^usage: npm run role/],
    ['password', [], /^usage: npm run password/],
  ])(
    '%s %j says what is wrong with the call and exits with 2',
    async (tool, args, message) => {
      const { code, stderr } = await run(`src/cli/${tool}.ts`, args);
      expect(stderr).toMatch(message);
      expect(code).toBe(2);
    },
    30_000,
  );

  it('name all faults of the qualities file', async () => {
    const file = join(dataDir, 'qualities.json');
    writeFileSync(file, '{"one": 2}');
    const { code, stderr } = await run('src/cli/report-whatif.ts', ['--qualities', file]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('numbers 0 to 1') });
  });

  it('change nothing and say so on a store without interviews', async () => {
    const { code, stdout } = await run('src/cli/report-whatif.ts', ['--time-cost', '0.2']);
    expect(stdout).toContain('0 of 0 finished interview(s) would move');
    expect(code).toBe(0);
  });

  it('list the benches for a name that is none', async () => {
    const { code, stderr } = await run('bench/main.ts', ['../src/main']);
    expect(stderr).toMatch(/name is one of adaptive/);
    expect(code).toBe(2);
  });
});

describe('on a store with an interview whose typing was recorded', () => {
  const home = mkdtempSync(join(tmpdir(), 'viva-tools-'));
  const story = tellWholeInterview();
  const { interviewId } = story.driver.interview().plan;
  const [given] = story.driver.interview().tasks;
  const taskId = given?.taskId ?? '';
  const { template } = LANGUAGE_SPECS.python;

  beforeAll(async () => {
    const records = await openRecords(sqliteAt(join(home, 'viva.db')));
    const { plan } = story.driver.interview();
    await records.users.create(user({ id: plan.candidateId }));
    const view = viewOf(story.driver.interview());
    const workflowId = `interview-${interviewId}`;
    await records.events.append({ plan, workflowId, events: [...story.driver.events()], view });
    for (const text of story.texts.values()) await records.blobs.put(text);
    await records.close();
    const telemetry = await openTelemetry(sqliteAt(join(home, 'telemetry.db')));
    const at = (given?.deliveredAt ?? 0) + 65_000;
    const { edits } = typed(template, [[[template.length, 'print(1)']], [6, [1, '2 \u001b[31m'], 1]], { at });
    await telemetry.store(interviewId, editBatch(edits, at + 300, { taskId }));
    await telemetry.close();
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('plays the typing back, without a terminal as a list', async () => {
    const { code, stdout } = await run('src/cli/interview-playback.ts', [interviewId, taskId], home);
    expect(code).toBe(0);
    expect(stdout).toContain(`${taskId}: 2 edits, 0 that do not fit`);
    expect(stdout).toMatch(/^1:05\.\d {2}python {2}line 1: - \d+ \+ "print\(1\)"$/m);
    expect(stdout).toContain('print(2 ·[31m)');
  });

  it('says which tasks there are for one that is none', async () => {
    const { code, stderr } = await run('src/cli/interview-playback.ts', [interviewId, 'data/none'], home);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(taskId) });
  });

  it('verifies the chain where no Temporal is to be had', async () => {
    const { code, stdout } = await run('src/cli/telemetry-verify.ts', [interviewId], home);
    expect(stdout).toContain('no history is to be had');
    expect([code, /DAMAGED/.test(stdout)]).toEqual([1, true]);
    expect(stdout).toMatch(/the end is cut off: batches 2–9/);
  });
});

describe('on a store with one user, an admin', () => {
  const home = mkdtempSync(join(tmpdir(), 'viva-tools-'));
  const location = sqliteAt(join(home, 'viva.db'));
  const env = { PUBLIC_ORIGIN: 'https://viva.example.org' };

  beforeAll(async () => {
    const records = await openRecords(location);
    await records.users.create(user({ role: 'admin' }));
    await records.close();
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('a person is exported as one document', async () => {
    const { code, stdout } = await run('src/cli/candidate-export.ts', ['ada'], home);
    expect({ code, document: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      document: { user: { nickname: 'ada' } },
    });
  });

  it('the last admin is not erased', async () => {
    const { code, stderr } = await run('src/cli/candidate-erase.ts', ['ada'], home);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('the last admin') });
  });

  it('the last admin stays one', async () => {
    const { code, stderr } = await run('src/cli/role.ts', ['ada', 'candidate'], home);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'ada is the last admin; make another one first\n' });
  });

  it('a link to a new password begins with the public origin and is stored as a hash', async () => {
    const { code, stdout } = await run('src/cli/password.ts', ['ADA@example.org'], home, env);
    expect(code).toBe(0);
    const [, token = ''] = /^https:\/\/viva\.example\.org\/password#([\w-]{43})\n$/.exec(stdout) ?? [];
    const records = await openRecords(location);
    const inADay = Date.now() + 24 * 3_600_000;
    const owner = (at: number) => records.users.findByReset(oneTimeTokenHash(token), at);
    expect(await owner(inADay - 60_000)).toMatchObject({ id: 'user-1' });
    expect(await owner(inADay)).toBeNull();
    await records.close();
  });

  it('nobody gets a link who is not there', async () => {
    const { code, stderr } = await run('src/cli/password.ts', ['grace'], home);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^nobody is known as grace/) });
  });
});

describe('on a store with a finished interview', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-tools-'));
  const location = sqliteAt(join(folder, 'viva.db'));
  let id: string;
  let taskIds: string[];

  beforeAll(async () => {
    const records = await openRecords(location);
    const cards = (await loadBank(join(ROOT, 'tasks'))).cards('algorithms', 'en');
    const { driver } = tellWholeInterview({ cards });
    const interview = driver.interview();
    const { plan } = interview;
    id = plan.interviewId;
    taskIds = interview.tasks.map(({ taskId }) => taskId);
    const view = { ...viewOf(interview), reportReady: true };
    await records.events.append({ plan, workflowId: `interview-${id}`, events: [...driver.events()], view });
    await records.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('report:whatif names who would move, by how much, and changes nothing', async () => {
    const before = await stored();
    const args = ['--rating', `${taskIds.at(-1)}=2400`];
    const { code, stdout } = await run('src/cli/report-whatif.ts', args, folder);
    expect(stdout).toMatch(
      new RegExp(`^${id} {2}algorithms middle {2}[\\d.]+ → [\\d.]+ +\\+\\d+\\.\\d`, 'm'),
    );
    expect(stdout).toMatch(
      /1 of 1 finished interview\(s\) would move, \d to another label, \d to another verdict\./,
    );
    expect(stdout).toMatch(/(?:Meets|Probably meets|Probably below|Below|Above) middle level/);
    expect(code).toBe(0);
    expect(await stored()).toEqual(before);
    const same = await run('src/cli/report-whatif.ts', ['--time-cost', '0.1'], folder);
    expect(same.stdout).toContain('0 of 1 finished interview(s) would move');
  });

  it('report:whatif knows no task that nobody could be given', async () => {
    const { code, stderr } = await run('src/cli/report-whatif.ts', ['--rating', 'algorithms/nope=1'], folder);
    expect(stderr).toContain('no finished interview had algorithms/nope to choose from');
    expect(code).toBe(2);
  });

  it('tasks:calibrate tells the drift of each task that was answered, and writes nothing unasked', async () => {
    const ratings = async () => (await loadBank(join(ROOT, 'tasks'))).version;
    const before = await ratings();
    const { code, stdout } = await run('src/cli/tasks-calibrate.ts', [], folder);
    for (const taskId of taskIds) expect(stdout).toContain(taskId);
    expect(code).toBe(0);
    expect(await ratings()).toBe(before);
  });

  it('both go on once its person is erased, and say what they leave out', async () => {
    const records = await openRecords(location);
    await records.interviews.anonymise(id, { reportJson: null, at: Date.now() });
    await records.close();
    const tools = [
      ['src/cli/report-whatif.ts', '--time-cost', '0.1'],
      ['src/cli/tasks-calibrate.ts'],
    ] as const;
    for (const [tool, ...args] of tools) {
      const { code, stdout } = await run(tool, args, folder);
      expect(stdout).toContain('1 finished interview(s) are left out');
      expect(code).toBe(0);
    }
  });

  async function stored() {
    const records = await openRecords(location);
    const content = [await records.events.after(id, 0), await records.interviews.find(id)];
    await records.close();
    return content;
  }
});

function run(entry: string, args: string[], data = dataDir, env: Record<string, string> = {}) {
  return runTool(entry, args, { dataDir: data, env });
}
