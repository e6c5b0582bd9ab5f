import type { Probe } from '../../domain/probe.ts';
import type { ApiDependencies, CheckName } from '../dependencies.ts';

const PATIENCE_MS = 3_000;
const KEEP_MS = 1_000;

export interface Health {
  status: Probe['status'];
  probes: Looked;
}

type Looked = Record<'temporal' | 'database', Probe> & Partial<Record<CheckName, Probe>>;

/** Nothing works without these two. */
const VITAL = ['temporal', 'database'] as const;

export interface HealthWatch {
  /** The health, which may be {@link KEEP_MS} old: probes of any number cost little. */
  examine(): Promise<Health>;
  /** The next one is asked for anew. */
  forget(): void;
}

export function createHealth(deps: Pick<ApiDependencies, 'probes' | 'logger'>): HealthWatch {
  let latest: { at: number; health: Promise<Health> } | null = null;
  return {
    examine() {
      const now = performance.now();
      if (latest === null || now - latest.at >= KEEP_MS) latest = { at: now, health: examine(deps) };
      return latest.health;
    },
    forget() {
      latest = null;
    },
  };
}

/** Asks all at once; one that does not answer in time is down. */
async function examine({ probes, logger }: Pick<ApiDependencies, 'probes' | 'logger'>): Promise<Health> {
  const asked = Object.entries(probes).map(async ([name, probe]) => [name, await ask(name, probe)] as const);
  const results = Object.fromEntries(await Promise.all(asked)) as unknown as Looked;
  return { status: overall(results), probes: results };

  async function ask(name: string, probe: () => Promise<Probe>): Promise<Probe> {
    const start = performance.now();
    const deadline = Promise.withResolvers<Probe>();
    const timer = setTimeout(
      () => deadline.resolve({ status: 'down', latencyMs: PATIENCE_MS, detail: 'no answer in time' }),
      PATIENCE_MS,
    );
    try {
      return await Promise.race([probe(), deadline.promise]);
    } catch (error) {
      logger.warn({ check: name, err: error }, 'health check failed');
      return { status: 'down', latencyMs: performance.now() - start, detail: 'not reachable' };
    } finally {
      clearTimeout(timer);
    }
  }
}

function overall(probes: Looked): Probe['status'] {
  if (VITAL.some((name) => probes[name].status === 'down')) return 'down';
  return Object.values(probes).every(({ status }) => status === 'ok') ? 'ok' : 'degraded';
}
