import type { CheckResult } from '../dependencies.ts';
import type { Health } from '../operations/health.ts';

export function presentHealth({ status, checks }: Health, version: string) {
  return {
    status,
    version,
    checks: {
      temporal: presentCheck(checks.temporal),
      database: presentCheck(checks.database),
      telemetry: presentCheck(checks.telemetry),
      docker: presentCheck(checks.docker),
      llm: presentCheck(checks.llm),
    },
  };
}

function presentCheck({ status, latencyMs, detail }: CheckResult) {
  return { status, latency_ms: Math.round(latencyMs * 10) / 10, detail };
}
