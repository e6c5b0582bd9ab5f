import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { resumeWorkflowId } from '../../src/domain/resume/reading.ts';
import { codecOf } from '../support/data-converter.ts';
import { eventually } from '../support/eventually.ts';
import { createResumeWorld, type ResumeWorld, readAs } from '../support/resume/world.ts';
import { openHistory } from '../support/workflows/open-history.ts';

const LINES = ['Skills', 'Kafka, 5 years of Go'];
const FILE = Buffer.from(LINES.join('\n')).toString('base64');

describe('the reading of a résumé', () => {
  let world: ResumeWorld;
  let dispatch: { close(): Promise<void> };
  let id: string;

  beforeAll(async () => {
    world = await createResumeWorld();
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    world.readBy(async () => readAs(...LINES));
    await world.restart({ workflows: true, files: true });
    dispatch = world.dispatch();
    id = await world.interview();
  });
  afterEach(() => dispatch.close());

  const find = () => world.records.resumes.find(id);
  const settled = (status: 'ready' | 'failed') =>
    eventually(async () => {
      const found = await find();
      return found?.status === status ? found : null;
    });

  it('keeps its claims, and nothing of the file or of the result; Temporal has no word of it', async () => {
    const input = await world.give(id, FILE);
    const resume = await settled('ready');
    expect(resume.claims.map(({ kind, text, line }) => [kind, text, line])).toEqual([
      ['skill', 'Kafka', LINES[1]],
      ['experience', 'Go, 5 years', LINES[1]],
    ]);
    expect(new Set(resume.claims.map((claim) => claim.id)).size).toBe(2);
    expect(resume.claims[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(await world.records.blobs.bytesOf({ id, candidateId: 'candidate-1' })).toMatchObject({
      interview: 0,
    });
    await world.client.workflow.getHandle(resumeWorkflowId(input)).result();
    const history = await world.historyOf(input);
    const opened = await openHistory(historyToJSON(history), codecOf(world.dataConverter));
    const said = opened.replaceAll(/"data": ?"([^"]*)"/g, (_, data) =>
      Buffer.from(data, 'base64').toString(),
    );
    expect(said).toContain(input.fileSha256);
    for (const text of ['Kafka', 'Skills', FILE]) expect(said).not.toContain(text);
    await world.replay(history);
  });

  it('is made once, however many see to it', async () => {
    let reads = 0;
    world.readBy(async () => {
      reads += 1;
      return readAs(...LINES);
    });
    const others = [world.dispatch(), world.dispatch()];
    await world.give(id, FILE);
    await settled('ready');
    await Promise.all(others.map((one) => one.close()));
    expect(reads).toBe(1);
  });

  it('goes on where it was when every worker was stopped and comes back', async () => {
    await world.restart({ workflows: true, files: false });
    await world.give(id, FILE);
    await eventually(async () =>
      (await world.records.resumes.due(Number.MAX_SAFE_INTEGER, 9)).some((one) => one.begun),
    );
    await world.restart({ workflows: false, files: false });
    await world.restart({ workflows: true, files: true });
    expect((await settled('ready')).claims).toHaveLength(2);
  });

  it('is tried again where it breaks off', async () => {
    let tries = 0;
    world.readBy(async () => {
      tries += 1;
      if (tries < 2) throw new Error('the container is gone');
      return readAs(...LINES);
    });
    await world.give(id, FILE);
    await settled('ready');
    expect(tries).toBe(2);
  });

  it('tells why there is nothing', async () => {
    world.readBy(async () => ({ kind: 'failed', reason: 'encrypted' }));
    await world.give(id, FILE);
    expect(await settled('failed')).toMatchObject({ reason: 'encrypted', claims: [] });
  });

  it('can be cancelled by an operator; then the same file may be given again', async () => {
    await world.restart({ workflows: true, files: false });
    const input = await world.give(id, FILE);
    const handle = world.client.workflow.getHandle(resumeWorkflowId(input));
    await eventually(() =>
      handle.cancel().then(
        () => true,
        () => false,
      ),
    );
    expect(await settled('failed')).toMatchObject({ reason: 'internal' });
    await world.restart({ workflows: true, files: true });
    await world.give(id, FILE);
    await settled('ready');
  });

  it('of a file that was replaced meanwhile takes no place', async () => {
    const first = Promise.withResolvers<void>();
    world.readBy(async ({ fileSha256 }) => {
      if (fileSha256 !== earlier.fileSha256) return readAs('Skills', 'Redis');
      await first.promise;
      return readAs(...LINES);
    });
    await dispatch.close();
    const earlier = await world.give(id, FILE);
    dispatch = world.dispatch();
    await eventually(async () =>
      (await world.records.resumes.due(Number.MAX_SAFE_INTEGER, 9)).some((one) => one.begun),
    );
    await world.give(id, 'bmV3');
    expect((await settled('ready')).claims).toMatchObject([{ text: 'Redis' }]);
    first.resolve();
    expect(await world.client.workflow.getHandle(resumeWorkflowId(earlier)).result()).toEqual({
      status: 'replaced',
    });
    expect((await find())?.claims).toMatchObject([{ text: 'Redis' }]);
    expect(await world.records.blobs.bytesOf({ id, candidateId: 'candidate-1' })).toMatchObject({
      interview: 0,
    });
  });
});
