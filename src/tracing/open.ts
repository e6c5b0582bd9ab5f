import { noTracing, type Tracing, type TracingOptions } from './tracing.ts';

/** The library is loaded where somebody collects, and nowhere else. */
export async function openTracing(options: TracingOptions | null): Promise<Tracing> {
  if (options === null) return noTracing;
  const { createOpenTelemetry } = await import('./opentelemetry.ts');
  return createOpenTelemetry(options);
}
