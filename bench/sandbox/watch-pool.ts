import { setTimeout as sleep } from 'node:timers/promises';
import type { Registry } from 'prom-client';
import { IDLE } from '../../src/sandbox/docker-sandbox.ts';

/** What the metrics say of a stretch of time. */
export interface PoolTale {
  warm: number;
  cold: number;
  /** Cold containers taken though one was idle while they were waited for. */
  coldWhileIdle: number;
  /** Upper bound of the histogram's highest bucket that was hit, such as "≤ 2 s". */
  longestWait: string;
}

interface Sample {
  warm: number;
  cold: number;
  idle: number;
}

/**
 * Looks at the metrics every millisecond. Whoever takes a cold container has waited a hundred times as long for it, so
 * the sample before it was counted was taken while they waited.
 */
export async function watchPool(registry: Registry): Promise<{ end(): Promise<PoolTale> }> {
  const first = await sample(registry);
  const waitsBefore = await waitBuckets(registry);
  let before = first;
  let coldWhileIdle = 0;
  let over = false;
  const look = async () => {
    const now = await sample(registry);
    if (before.idle > 0) coldWhileIdle += now.cold - before.cold;
    before = now;
  };
  const watching = (async () => {
    while (!over) {
      await look();
      await sleep(1);
    }
  })();
  return {
    async end() {
      over = true;
      await watching;
      await look();
      const waits = await waitBuckets(registry);
      return {
        warm: before.warm - first.warm,
        cold: before.cold - first.cold,
        coldWhileIdle,
        longestWait: `≤ ${highestOf(waitsBefore, waits)} s`,
      };
    },
  };
}

/** `metrics` gives the text that Prometheus would read. */
export async function poolIsFull(metrics: () => Promise<string>): Promise<void> {
  const idle = /^viva_sandbox_idle_containers\{purpose="run"\} (\d+)$/m;
  while (Number(idle.exec(await metrics())?.[1]) < IDLE.run) await sleep(50);
}

async function sample(registry: Registry): Promise<Sample> {
  const [taken, idle] = await Promise.all([
    valuesOf(registry, 'viva_sandbox_containers_total'),
    valuesOf(registry, 'viva_sandbox_idle_containers'),
  ]);
  const count = (start: string) =>
    taken.find(({ labels }) => labels.purpose === 'run' && labels.start === start)?.value ?? 0;
  return {
    warm: count('warm'),
    cold: count('cold'),
    idle: idle.find(({ labels }) => labels.purpose === 'run')?.value ?? 0,
  };
}

/** How many have waited at most so long, by the bucket's upper bound. */
async function waitBuckets(registry: Registry): Promise<Map<string, number>> {
  const buckets = (await valuesOf(registry, 'viva_sandbox_wait_seconds')).filter(({ labels }) => labels.le);
  return new Map(buckets.map(({ labels, value }) => [String(labels.le), value]));
}

function highestOf(before: Map<string, number>, after: Map<string, number>): string {
  const grown = [...after].map(([bound, value]) => ({ bound, by: value - (before.get(bound) ?? 0) }));
  const all = grown.find(({ bound }) => bound === '+Inf')?.by ?? 0;
  return grown.find(({ by }) => by === all)?.bound ?? '+Inf';
}

async function valuesOf(registry: Registry, name: string) {
  const metric = registry.getSingleMetric(name);
  if (!metric) throw new Error(`no metric ${name}`);
  return (await metric.get()).values as { labels: Record<string, string | number>; value: number }[];
}
