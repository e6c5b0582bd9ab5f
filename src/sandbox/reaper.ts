import type Docker from 'dockerode';
import { isRunning, type ProcessIdentity } from '../host/process.ts';

/** The process that a container belongs to, and the host that it is a process of. */
export interface Owner extends ProcessIdentity {
  hostId: string;
}

export const LABELS = {
  app: 'viva.sandbox',
  host: 'viva.sandbox.host',
  /** Changes when the machine starts anew. */
  boot: 'viva.sandbox.boot',
  /** Process id and start time, so that a reused id is not taken for the owner. */
  process: 'viva.sandbox.process',
  /** Milliseconds since the epoch; nobody needs the container afterwards. */
  deadline: 'viva.sandbox.deadline',
} as const;

const INTERVAL_MS = 30_000;

export function ownerLabels({ hostId, pid, startedAt }: Owner, deadline: number): Record<string, string> {
  const [boot = '', time] = startedAt.split('/');
  return {
    [LABELS.app]: '1',
    [LABELS.host]: hostId,
    [LABELS.boot]: boot,
    [LABELS.process]: `${pid}:${time}`,
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
  return !isRunning(ownerIn(labels));
}

function ownerIn(labels: Record<string, string>): ProcessIdentity {
  const [, pid, time] = /^(\d+):(.*)$/.exec(labels[LABELS.process] ?? '') ?? [];
  return { pid: Number(pid), startedAt: `${labels[LABELS.boot]}/${time}` };
}
