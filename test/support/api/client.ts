import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import { checkAgainstDocument, checkStreamedEvent, type OpenApiDocument } from './contract-check.ts';

/** A thin HTTP client that holds every answer against the server's own OpenAPI document. */
export interface TestClient {
  url: string;
  get(path: string, options?: CallOptions): Promise<Answer>;
  post(path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  put(path: string, body: unknown, options?: CallOptions): Promise<Answer>;
  patch(path: string, body: unknown, options?: CallOptions): Promise<Answer>;
  /** Sends the body as it is. */
  send(
    method: string,
    path: string,
    options?: CallOptions & { raw?: string | Uint8Array<ArrayBuffer> },
  ): Promise<Answer>;
  stream(
    sessionId: string,
    options?: CallOptions & { after?: number | string; clientId?: string; lostMs?: number },
  ): Promise<EventStream>;
}

export interface CallOptions {
  token?: string | undefined;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed when it is JSON, else the text. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read fields that the check has already vouched for
  body: any;
}

export interface StreamedEvent {
  /** Undefined for live events. */
  seq: number | undefined;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  data: any;
}

export interface EventStream {
  status: number;
  headers: Headers;
  /** All events so far. */
  events: StreamedEvent[];
  /** Resolves with the first event, past or to come, that fits; rejects when the stream ends without one. */
  until(fits: (event: StreamedEvent) => boolean): Promise<StreamedEvent>;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  close(): void;
}

export async function createClient(url: string): Promise<TestClient> {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as OpenApiDocument;

  async function call(method: string, path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(`${url}${path}`, { method, redirect: 'error', ...init });
    const type = response.headers.get('content-type') ?? '';
    const text = await textOf(response, type);
    // The answer to HEAD has a type and no text.
    const body = text && /^application\/(problem\+)?json\b/.test(type) ? JSON.parse(text) : text;
    const { status, headers } = response;
    if (method !== 'HEAD' && method !== 'OPTIONS')
      checkAgainstDocument(document, { method, path, status, type, body });
    return { status, headers, body };
  }

  function withJson(method: string) {
    return (path: string, body?: unknown, options: CallOptions = {}) =>
      call(method, path, {
        headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headersOf(options) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
  }

  return {
    url,
    get: (path, options = {}) => call('GET', path, { headers: headersOf(options) }),
    post: withJson('POST'),
    put: withJson('PUT'),
    patch: withJson('PATCH'),
    send: (method, path, { raw, ...options } = {}) =>
      call(method, path, { headers: headersOf(options), ...(raw !== undefined && { body: raw }) }),
    async stream(sessionId, { after, clientId, lostMs, ...options } = {}) {
      const query = new URLSearchParams({
        session_id: sessionId,
        ...(after !== undefined && { after: String(after) }),
        ...(clientId !== undefined && { client_id: clientId }),
        ...(lostMs !== undefined && { lost_ms: String(lostMs) }),
      });
      const controller = new AbortController();
      const response = await fetch(`${url}/chat/stream?${query}`, {
        headers: { Accept: 'text/event-stream', ...headersOf(options) },
        signal: controller.signal,
      });
      if (response.status !== 200)
        throw new Error(`stream refused: ${response.status} ${await response.text()}`);
      return readStream(document, response, controller);
    },
  };
}

/** A stream is let go: it may never end. */
async function textOf(response: Response, type: string): Promise<string> {
  if (!type.startsWith('text/event-stream')) return response.text();
  await response.body?.cancel();
  return '';
}

function headersOf({ token, headers }: CallOptions): Record<string, string> {
  return { ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...headers };
}

function readStream(document: OpenApiDocument, response: Response, controller: AbortController): EventStream {
  const events: StreamedEvent[] = [];
  const watchers = new Set<() => void>();
  let over = false;
  let fault: unknown = null;

  async function read(): Promise<void> {
    const parsed = (response.body as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
      .pipeThrough(new EventSourceParserStream());
    for await (const message of parsed as unknown as AsyncIterable<EventSourceMessage>) {
      const event = {
        seq: message.id === undefined ? undefined : Number(message.id),
        type: message.event ?? 'message',
        data: JSON.parse(message.data),
      };
      checkStreamedEvent(document, event);
      events.push(event);
      for (const watch of watchers) watch();
    }
  }

  const end = read()
    .catch((error) => {
      if (!controller.signal.aborted) fault = error;
    })
    .finally(() => {
      over = true;
      for (const watch of watchers) watch();
    });

  return {
    status: response.status,
    headers: response.headers,
    events,
    ended: end.then(() => {
      if (fault) throw fault;
    }),
    until: (fits) =>
      new Promise((resolve, reject) => {
        function watch(): void {
          const event = events.find(fits);
          if (event) resolve(event);
          else if (over)
            reject(fault ?? new Error(`ended after ${events.map(({ type }) => type).join(', ')}`));
          else return;
          watchers.delete(watch);
        }
        watchers.add(watch);
        watch();
      }),
    close: () => controller.abort(),
  };
}
