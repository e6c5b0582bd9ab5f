import { readFileSync } from 'node:fs';
import type Docker from 'dockerode';

/** The process that a container belongs to, as labels say it. */
export interface Owner {
  hostId: string;
  /** Changes when the machine starts anew. */
  bootId: string;
  /** Process id and start time, so that a reused id is not taken for the owner. */
  process: string;
}

export const LABELS = {
  app: 'viva.sandbox',
  host: 'viva.sandbox.host',
  boot: 'viva.sandbox.boot',
  process: 'viva.sandbox.process',
  /** Milliseconds since the epoch; nobody needs the container afterwards. */
  deadline: 'viva.sandbox.deadline',
} as const;

const INTERVAL_MS = 30_000;

export function thisProcess(hostId: string): Owner {
  return { hostId, bootId: readBootId(), process: `${process.pid}:${startTime(process.pid) ?? ''}` };
}

export function ownerLabels(owner: Owner, deadline: number): Record<string, string> {
  return {
    [LABELS.app]: '1',
    [LABELS.host]: owner.hostId,
    [LABELS.boot]: owner.bootId,
    [LABELS.process]: owner.process,
    [LABELS.deadline]: String(deadline),
  };
}

/**
 * Removes the containers whose owner is gone, or whose deadline has passed. Of another host's processes it knows only
 * the deadline. Resolves with the ids of those that it removed.
 */
export async function reap(docker: Docker, self: Owner, now = Date.now()): Promise<string[]> {
  const containers = await docker.listContainers({ all: true, filters: { label: [`${LABELS.app}=1`] } });
  const orphans = containers.filter(({ Labels }) => isOrphan(Labels, self, now));
  const removed: string[] = [];
  for (const { Id } of orphans) {
    try {
      await docker.getContainer(Id).remove({ force: true, v: true });
      removed.push(Id);
    } catch (error) {
      const status = (error as { statusCode?: number }).statusCode;
      if (status !== 404 && status !== 409) throw error;
    }
  }
  return removed;
}

/** Reaps at once and every 30 s. The returned function ends that. */
export function startReaper(
  docker: Docker,
  self: Owner,
  report: (result: { removed: string[] } | { error: unknown }) => void,
): () => void {
  const round = () =>
    reap(docker, self).then(
      (removed) => removed.length > 0 && report({ removed }),
      (error) => report({ error }),
    );
  const timer = setInterval(round, INTERVAL_MS);
  timer.unref();
  void round();
  return () => clearInterval(timer);
}

function isOrphan(labels: Record<string, string>, self: Owner, now: number): boolean {
  const deadline = Number(labels[LABELS.deadline]);
  if (!Number.isFinite(deadline) || deadline < now) return true;
  if (labels[LABELS.host] !== self.hostId) return false;
  if (labels[LABELS.boot] !== self.bootId) return true;
  return !isAlive(labels[LABELS.process] ?? '');
}

function isAlive(owner: string): boolean {
  const [pid, started] = owner.split(':');
  const number = Number(pid);
  if (!Number.isSafeInteger(number) || number <= 0) return false;
  if (process.platform === 'linux') return startTime(number) === started;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In clock ticks since boot (field 22 of /proc/<pid>/stat, the 20th after the name); null where there is none. */
function startTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function readBootId(): string {
  if (process.platform !== 'linux') return '';
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
