import type { ApiMiddleware } from '../context.ts';
import type { ApiDependencies, CheckResult, HealthChecks } from '../dependencies.ts';

const PATIENCE_MS = 3_000;
const KEEP_MS = 1_000;

type CheckName = keyof HealthChecks;

export interface Health {
  status: CheckResult['status'];
  checks: Record<CheckName, CheckResult>;
}

/** Nothing works without these two. */
const VITAL: readonly CheckName[] = ['temporal', 'database'];

export interface HealthWatch {
  /** The health, which may be {@link KEEP_MS} old: probes of any number cost little. */
  examine(): Promise<Health>;
  /** The next one is asked for anew. */
  forget(): void;
}

export function createHealth(deps: Pick<ApiDependencies, 'checks' | 'logger'>): HealthWatch {
  let kept: { at: number; health: Promise<Health> } | null = null;
  return {
    examine() {
      const now = performance.now();
      if (kept === null || now - kept.at >= KEEP_MS) kept = { at: now, health: examine(deps) };
      return kept.health;
    },
    forget() {
      kept = null;
    },
  };
}

/** Whoever has just been told that something is down finds it in the health. */
export function forgetWhatIsDown(health: HealthWatch): ApiMiddleware {
  return async (ctx, next) => {
    await next();
    if (ctx.status === 503 && ctx.path !== '/health') health.forget();
  };
}

/** Asks all at once; one that does not answer in time is down. */
async function examine({ checks, logger }: Pick<ApiDependencies, 'checks' | 'logger'>): Promise<Health> {
  const [temporal, database, telemetry, docker, llm] = await Promise.all([
    ask('temporal'),
    ask('database'),
    ask('telemetry'),
    ask('docker'),
    ask('llm'),
  ]);
  const results = { temporal, database, telemetry, docker, llm };
  return { status: overall(results), checks: results };

  async function ask(name: CheckName): Promise<CheckResult> {
    const begun = performance.now();
    const late = Promise.withResolvers<CheckResult>();
    const timer = setTimeout(
      () => late.resolve({ status: 'down', latencyMs: PATIENCE_MS, detail: 'no answer in time' }),
      PATIENCE_MS,
    );
    try {
      return await Promise.race([checks[name](), late.promise]);
    } catch (error) {
      logger.warn({ check: name, err: error }, 'health check failed');
      return { status: 'down', latencyMs: performance.now() - begun, detail: 'not reachable' };
    } finally {
      clearTimeout(timer);
    }
  }
}

function overall(checks: Record<CheckName, CheckResult>): CheckResult['status'] {
  if (VITAL.some((name) => checks[name].status === 'down')) return 'down';
  return Object.values(checks).every(({ status }) => status === 'ok') ? 'ok' : 'degraded';
}
