import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Pool } from './pool.ts';
import type { Turns } from './turns.ts';

export interface SandboxMetrics {
  waited(ms: number): void;
  tookContainer(purpose: string, warm: boolean): void;
  executed(language: string, outcome: 'done' | 'unavailable' | 'aborted', ms: number): void;
}

/** Without a registry the numbers go nowhere. */
export function createSandboxMetrics(
  registry: Registry | undefined,
  { pool, turns }: { pool: Pick<Pool, 'idle'>; turns: Pick<Turns, 'waiting'> },
): SandboxMetrics {
  if (!registry) return { waited() {}, tookContainer() {}, executed() {} };
  const registers = [registry];
  const wait = new Histogram({
    name: 'viva_sandbox_wait_seconds',
    help: 'Time that an execution waited for its turn',
    buckets: [0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10, 30, 60],
    registers,
  });
  const containers = new Counter({
    name: 'viva_sandbox_containers_total',
    help: 'Containers taken, by purpose and by whether one was waiting',
    labelNames: ['purpose', 'start'],
    registers,
  });
  const duration = new Histogram({
    name: 'viva_sandbox_execution_seconds',
    help: 'Whole executions, waiting included',
    labelNames: ['language', 'outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120],
    registers,
  });
  new Gauge({
    name: 'viva_sandbox_idle_containers',
    help: 'Warm containers that wait for work',
    labelNames: ['purpose'],
    registers,
    collect() {
      for (const purpose of ['run', 'compile'] as const) this.set({ purpose }, pool.idle(purpose));
    },
  });
  new Gauge({
    name: 'viva_sandbox_waiting',
    help: 'Executions that wait for their turn',
    registers,
    collect() {
      this.set(turns.waiting());
    },
  });
  return {
    waited: (ms) => wait.observe(ms / 1000),
    tookContainer: (purpose, warm) => containers.inc({ purpose, start: warm ? 'warm' : 'cold' }),
    executed: (language, outcome, ms) => duration.observe({ language, outcome }, ms / 1000),
  };
}
