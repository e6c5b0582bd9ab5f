import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { startOf, thisProcess } from '../../src/host/process.ts';
import { createDoors } from '../../src/sandbox/door.ts';
import { LABELS, type Owner, ownerLabels, reap } from '../../src/sandbox/reaper.ts';
import { eventually } from '../support/eventually.ts';
import { docker, SETUP_TIMEOUT_MS, sandboxImage } from '../support/sandbox/sandbox.ts';

/** A host of its own, so that other tests' containers are none of its business. */
const self = { hostId: `reaper-tests-${process.pid}`, ...thisProcess() };
const LATER = Date.now() + 3_600_000;

describe('the reaper', () => {
  let image: string;
  const ids: string[] = [];
  beforeAll(async () => {
    image = await sandboxImage();
  }, SETUP_TIMEOUT_MS);
  afterEach(async () => {
    for (const id of ids.splice(0)) await docker.getContainer(id).remove({ force: true }).catch(ignoreGone);
  });

  async function containerOf(owner: Owner, deadline = LATER): Promise<string> {
    const container = await docker.createContainer({
      Image: image,
      Labels: ownerLabels(owner, deadline),
      OpenStdin: true,
    });
    ids.push(container.id);
    return container.id;
  }

  it('keeps the containers of a living process', async () => {
    await containerOf(self);
    expect(await reap(docker, self)).toEqual([]);
  });

  it('removes those of a process that was killed', async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    const pid = child.pid as number;
    const id = await containerOf({ ...self, pid, startedAt: startOf(pid) as string });
    expect(await reap(docker, self)).toEqual([]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await reap(docker, self)).toEqual([id]);
  });

  it('is not misled by a process id that was used again', async () => {
    const id = await containerOf({ ...self, startedAt: self.startedAt.replace(/\d+$/, '1') });
    expect(await reap(docker, self)).toEqual([id]);
  });

  it('removes those of the machine before it was started anew', async () => {
    const id = await containerOf({ ...self, startedAt: self.startedAt.replace(/^[^/]+/, 'another') });
    expect(await reap(docker, self)).toEqual([id]);
  });

  it('removes what is past its deadline, whoever owns it', async () => {
    const id = await containerOf({ ...self, hostId: `${self.hostId}-elsewhere` }, Date.now() - 1);
    const other = await containerOf({ ...self, hostId: `${self.hostId}-elsewhere`, startedAt: 'another/1' });
    const removals = await reap(docker, self);
    expect(removals).toContain(id);
    expect(removals).not.toContain(other);
  });

  it('leaves other containers alone', async () => {
    const container = await docker.createContainer({ Image: image, Labels: { [LABELS.host]: self.hostId } });
    ids.push(container.id);
    expect(await reap(docker, self)).toEqual([]);
  });

  it('finds nothing a moment after a worker was killed in the middle of a run', async () => {
    const worker = spawn(
      process.execPath,
      [new URL('../support/sandbox/worker.ts', import.meta.url).pathname, image, self.hostId],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(worker.stdout, 'data');
    const ofWorker = () =>
      docker.listContainers({ all: true, filters: { label: [`${LABELS.host}=${self.hostId}`] } });
    await eventually(async () => (await ofWorker()).some(({ State }) => State === 'running'));
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await eventually(async () => {
      await reap(docker, self);
      return (await ofWorker()).length === 0;
    });
    // What opens the next doors takes those away that it left.
    createDoors();
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`viva-door-${worker.pid}-`))).toEqual([]);
  });
});

function ignoreGone(error: { statusCode?: number }): void {
  if (error.statusCode !== 404 && error.statusCode !== 409) throw error;
}
