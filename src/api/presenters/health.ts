import type { Probe } from '../../domain/probe.ts';
import type { Health } from '../operations/health.ts';

/** What a process says that is about to stop: send nobody here. */
export const DRAINING = { status: 'down', draining: true } as const;

export function presentHealth({ status, probes }: Health, version: string) {
  return {
    status,
    version,
    checks: {
      temporal: presentProbe(probes.temporal),
      database: presentProbe(probes.database),
      ...(probes.telemetry && { telemetry: presentProbe(probes.telemetry) }),
      ...(probes.docker && { docker: presentProbe(probes.docker) }),
      ...(probes.llm && { llm: presentModels(probes.llm) }),
      ...(probes.transcriber && { transcriber: presentProbe(probes.transcriber) }),
      ...(probes.redis && { redis: presentProbe(probes.redis) }),
      ...(probes.mail && { mail: presentProbe(probes.mail) }),
      ...(probes.media && { media: presentProbe(probes.media) }),
      ...(probes.workers && { workers: presentProbe(probes.workers) }),
    },
  };
}

function presentModels(probe: Probe) {
  return { ...presentProbe(probe), response_format: probe.responseFormat };
}

function presentProbe({ status, latencyMs, detail }: Probe) {
  return { status, latency_ms: Math.round(latencyMs * 10) / 10, detail };
}
