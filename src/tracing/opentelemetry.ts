import {
  type Context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type ReadableSpan,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { servedNow, within } from './served.ts';
import type { Attributes, OpenSpan, Tracing, TracingOptions } from './tracing.ts';

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

/** Spans that wait for the collector; more are thrown away. */
const WAITING = 2_048;
const BATCH = 256;
const SENT_EVERY_MS = 2_000;
/** How long the collector may take, and how long a stop waits for it. */
const ANSWER_MS = 5_000;
const LAST_WORDS_MS = 2_000;

/** Spans by OpenTelemetry, sent over OTLP/HTTP. A collector that is away costs a line of the log, and the spans. */
export function createOpenTelemetry({
  endpoint,
  headers,
  share,
  resource,
  logger,
  everyMs = SENT_EVERY_MS,
}: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: tracesUrl(endpoint), headers, timeoutMillis: ANSWER_MS });
  const provider = new TracerProvider({
    resource: resourceFromAttributes(resource),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: quiet(exporter, logger),
        maxQueueSize: WAITING,
        maxExportBatchSize: BATCH,
        scheduledDelayMillis: everyMs,
        exportTimeoutMillis: 2 * ANSWER_MS,
      }),
    ],
  });
  const tracer = provider.getTracer('viva');

  return {
    async span(name, { kind, attributes = {} }, work) {
      const span = tracer.startSpan(
        name,
        { kind: KINDS[kind], attributes, links: otherRequests() },
        parentOf(),
      );
      try {
        return await within(traceparentOf(span.spanContext()), () => work(openSpan(span)));
      } catch (error) {
        openSpan(span).fail(error instanceof Error ? error.name : 'unknown');
        throw error;
      } finally {
        span.end();
      }
    },
    past(name, { durationMs, attributes, failure }) {
      const endedAt = Date.now();
      const startTime = endedAt - durationMs;
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes, startTime }, parentOf());
      if (failure !== null) openSpan(span).fail(failure);
      span.end(endedAt);
    },
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LAST_WORDS_MS);
      });
      const sent = provider
        .shutdown()
        .catch((error) => logger.debug({ err: error }, 'the last spans are lost'));
      await Promise.race([sent, late]);
      clearTimeout(timer);
    },
  };
}

/** As the specification has it: the variable names the collector, not its path. */
function tracesUrl(endpoint: string): string {
  return `${endpoint.replace(/\/$/, '')}/v1/traces`;
}

function openSpan(span: Span): OpenSpan {
  return {
    rename: (name) => void span.updateName(name),
    set: (attributes: Attributes) => void span.setAttributes(attributes),
    fail: (why) => void span.setStatus({ code: SpanStatusCode.ERROR, message: why }),
  };
}

function parentOf(): Context {
  const parent = spanContextOf(servedNow().trace);
  return parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

/** What is done for several requests is part of the first one's trace, and names those of the others. */
function otherRequests(): Link[] {
  return servedNow()
    .requests.slice(1)
    .flatMap((request) => spanContextOf(request.trace ?? null) ?? [])
    .map((context) => ({ context }));
}

function spanContextOf(traceparent: string | null): SpanContext | null {
  const [, traceId, spanId, flags] = traceparent?.split('-') ?? [];
  if (!traceId || !spanId || !flags) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
}

function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

/** Says once that the collector takes nothing, and once that it does again. */
function quiet(exporter: SpanExporter, logger: TracingOptions['logger']): SpanExporter {
  let isAway = false;
  return {
    export(spans: ReadableSpan[], done) {
      exporter.export(spans, (result) => {
        const isLost = result.code !== 0;
        // What the library throws has the answer's body in it.
        if (isLost && !isAway)
          logger.warn(
            { fault: result.error?.name ?? 'unknown' },
            'the collector takes no spans: they are lost',
          );
        if (!isLost && isAway) logger.info('the collector takes spans again');
        isAway = isLost;
        done({ code: 0 });
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
