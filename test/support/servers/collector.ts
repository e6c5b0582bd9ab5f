import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it came over the wire. */
export interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId: string | undefined;
  name: string;
  kind: number;
  attributes: Record<string, unknown>;
  /** Of whoever sent it. */
  resource: Record<string, unknown>;
  links: { traceId: string; spanId: string }[];
  /** 2: it failed. */
  status: number;
  durationMs: number;
}

/** A collector of OpenTelemetry's over HTTP and JSON, which takes what it is sent, refuses it, or says nothing. */
export interface Collector {
  url: string;
  spans: CollectedSpan[];
  /** Of each request. */
  headers: Record<string, unknown>[];
  bodies: string[];
  behave(how: 'takes' | 'refuses' | 'hangs'): void;
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  let behaviour: 'takes' | 'refuses' | 'hangs' = 'takes';
  const collector: Omit<Collector, 'url' | 'behave' | 'close'> = { spans: [], headers: [], bodies: [] };
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    collector.headers.push(request.headers);
    if (behaviour === 'hangs') return;
    if (behaviour === 'refuses' || request.url !== '/v1/traces') return void response.writeHead(400).end();
    collector.bodies.push(body);
    collector.spans.push(...spansIn(JSON.parse(body)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...collector,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave(how) {
      behaviour = how;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Wire {
  resourceSpans: { resource: { attributes: WireAttribute[] }; scopeSpans: { spans: WireSpan[] }[] }[];
}
interface WireAttribute {
  key: string;
  value: Record<string, unknown>;
}
interface WireSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes?: WireAttribute[];
  links?: { traceId: string; spanId: string }[];
  status?: { code?: number };
  startTimeUnixNano: string;
  endTimeUnixNano: string;
}

function spansIn({ resourceSpans }: Wire): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans
      .flatMap(({ spans }) => spans)
      .map((span) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        parentSpanId: span.parentSpanId,
        name: span.name,
        kind: span.kind,
        attributes: valuesOf(span.attributes ?? []),
        resource: valuesOf(resource.attributes),
        links: span.links ?? [],
        status: span.status?.code ?? 0,
        durationMs: Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1e6,
      })),
  );
}

function valuesOf(attributes: WireAttribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
