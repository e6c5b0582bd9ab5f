import type { Logger } from 'pino';

/** Who collects the spans, and who sends them. */
export interface TracingOptions {
  /** Of the collector, such as `http://localhost:4318`. */
  endpoint: string;
  headers: Record<string, string>;
  /** Of the traces that begin here, those that are kept: 0 to 1. */
  share: number;
  /** Who speaks: `service.name` and the like. */
  resource: Record<string, string>;
  logger: Pick<Logger, 'debug' | 'info' | 'warn'>;
  /** How often spans are sent; 2 s where left out. */
  everyMs?: number;
}

/** What a span says; never what anybody wrote. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A span that is open. */
export interface OpenSpan {
  rename(name: string): void;
  set(attributes: Attributes): void;
  /** It ended badly; `why` is a code or a class of errors, not a message. */
  fail(why: string): void;
}

/** The kinds of W3C and OpenTelemetry. */
type SpanKind = 'server' | 'client' | 'consumer' | 'internal';

/** Spans of what this process does, for whoever collects them. */
export interface Tracing {
  /** Runs `work` as a span below what it is part of. One that throws has failed. */
  span<T>(
    name: string,
    options: { kind: SpanKind; attributes?: Attributes },
    work: (span: OpenSpan) => Promise<T>,
  ): Promise<T>;
  /** A span of what has just ended, after so many milliseconds. */
  past(name: string, options: { durationMs: number; attributes: Attributes; failure: string | null }): void;
  /** Sends what is still here, for as long as a stop may wait for that. */
  close(): Promise<void>;
}

const NO_SPAN: OpenSpan = { rename() {}, set() {}, fail() {} };

/** Where nobody collects. */
export const noTracing: Tracing = {
  span: (_name, _options, work) => work(NO_SPAN),
  past() {},
  close: async () => undefined,
};
