import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteAt } from '../../src/database/location.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Records } from '../../src/records/records.ts';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { eventually } from '../support/eventually.ts';
import { createInstallation, type Installation } from '../support/installation.ts';
import { readerImage } from '../support/resumes/reader.ts';
import { type EngineLine, openEngineLine } from '../support/sandbox/engine-line.ts';
import { docker, SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';

const FILE = 'Skills\nKafka, 5 years of Go\n';

/** Whatever happens to whoever reads it, on the real engine by a line that can be cut. */
describe('a résumé', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-engine-'));
  let line: EngineLine;
  let installation: Installation;
  let records: Records;
  let client: TestClient;
  let owner: Person;
  let id: string;

  beforeAll(async () => {
    await readerImage();
    line = await openEngineLine(join(folder, 'docker.sock'));
    installation = await createInstallation({
      TEMPORAL_ADDRESS: process.env.VIVA_TEST_TEMPORAL ?? '',
      DOCKER_HOST: line.host,
    });
    await installation.start();
    records = await openRecords(sqliteAt(join(installation.dataDir, 'viva.db')));
    client = await createClient(installation.url);
  }, SETUP_TIMEOUT_MS);
  afterAll(async () => {
    await records?.close();
    await installation?.remove();
    await line?.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await untilEngine('ok');
    owner = await signUp(client);
    const started = await client.post('/interview/start', { track: 'algorithms', level: 'middle' }, owner);
    id = started.body.session_id;
  }, 180_000);

  const path = () => `/interview/${id}/resume`;
  const get = async () => (await client.get(path(), owner)).body;
  const give = (text: string) =>
    client.send('PUT', path(), { ...owner, raw: text, headers: { 'Content-Type': 'text/plain' } });
  const untilEngine = (status: string) =>
    eventually(async () => (await client.get('/health')).body.checks?.docker?.status === status, 120_000);
  const untilReady = (withinMs = 90_000) =>
    eventually(async () => {
      const resume = await get();
      if (resume.status === 'failed') throw new Error(`it failed: ${resume.reason}`);
      return resume.status === 'ready' ? resume : null;
    }, withinMs);
  const textsOf = ({ claims }: { claims: { text: string }[] }) => claims.map(({ text }) => text);
  /** Ids of those that read a file, whoever has made them. */
  const containers = async (image: string) =>
    (await docker.listContainers({ all: true, filters: { ancestor: [image] } })).map(({ Id }) => Id);

  it('is read after the restart, once, where its worker was killed while it was being read', async () => {
    const image = await readerImage();
    const others = new Set(await containers(image));
    line.hush();
    await give(FILE);
    await eventually(async () => (await containers(image)).some((one) => !others.has(one)), 30_000);
    await installation.kill();
    expect(await records.resumes.find(id)).toMatchObject({ status: 'reading', readAt: null });
    await line.mend();
    await installation.start();
    expect((await get()).status).toBe('reading');
    const resume = await untilReady();
    expect(textsOf(resume)).toEqual(['Kafka', 'Go, 5 years']);

    const before = await records.resumes.find(id);
    expect(await records.resumes.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
    // The file is not kept, and the very same one is not read anew.
    expect(await records.blobs.bytesOf({ id, candidateId: owner.id })).toMatchObject({ interview: 0 });
    expect((await give(FILE)).body.status).toBe('ready');
    expect(await records.resumes.find(id)).toEqual(before);
    await eventually(async () => (await containers(image)).every((one) => others.has(one)), 60_000);
  }, 240_000);

  it('that is given while the engine is away is taken, and read once it is back, without a restart', async () => {
    await line.cut();
    await untilEngine('down');
    const given = await give(FILE);
    expect([given.status, given.body.status]).toEqual([202, 'reading']);
    await eventually(async () => /cannot read in a container/.test(installation.output()), 60_000);
    expect((await get()).status).toBe('reading');
    await line.mend();
    expect(textsOf(await untilReady())).toEqual(['Kafka', 'Go, 5 years']);
  }, 240_000);

  it('that is given to a process that came up without an engine is read once there is one', async () => {
    await installation.kill();
    await line.cut();
    await installation.start();
    await untilEngine('down');
    const given = await give(FILE);
    expect([given.status, given.body.status]).toEqual([202, 'reading']);
    await line.mend();
    expect(textsOf(await untilReady(150_000))).toEqual(['Kafka', 'Go, 5 years']);
  }, 300_000);
});
