import { thisProcess } from '../../../src/host/process.ts';
import { type SandboxContainer, startContainer } from '../../../src/sandbox/container.ts';
import { SECCOMP_PROFILE, SIZES } from '../../../src/sandbox/docker-sandbox.ts';
import { createDoors, type Doors } from '../../../src/sandbox/door.ts';
import type { Purpose } from '../../../src/sandbox/pool.ts';
import { ownerLabels } from '../../../src/sandbox/reaper.ts';
import { docker, sandboxImage } from './sandbox.ts';

/** Limits of a process that does little. */
export const QUICK = {
  cpuMs: 1000,
  wallMs: 4000,
  outputBytes: 100_000,
  fileKb: 1024,
  stackKb: 65_536,
} as const;

/** A container of no pool; whoever starts it disposes of it. */
export async function startedContainer({
  purpose = 'run',
  doors = createDoors(),
}: {
  purpose?: Purpose;
  doors?: Doors;
} = {}): Promise<SandboxContainer> {
  return startContainer(docker, {
    ...SIZES[purpose],
    memoryKb: 256 * 1024,
    image: await sandboxImage(),
    labels: ownerLabels({ hostId: 'container-tests', ...thisProcess() }, Date.now() + 60_000),
    seccompProfile: SECCOMP_PROFILE,
    doors,
  });
}
