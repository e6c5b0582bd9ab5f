import type { Probe } from '../../domain/probe.ts';
import type { Health } from '../operations/health.ts';

export function presentHealth({ status, probes }: Health, version: string) {
  return {
    status,
    version,
    checks: {
      temporal: presentProbe(probes.temporal),
      database: presentProbe(probes.database),
      ...(probes.telemetry && { telemetry: presentProbe(probes.telemetry) }),
      ...(probes.docker && { docker: presentProbe(probes.docker) }),
      ...(probes.llm && { llm: presentProbe(probes.llm) }),
      ...(probes.redis && { redis: presentProbe(probes.redis) }),
    },
  };
}

function presentProbe({ status, latencyMs, detail }: Probe) {
  return { status, latency_ms: Math.round(latencyMs * 10) / 10, detail };
}
