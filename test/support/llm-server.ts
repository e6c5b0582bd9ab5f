import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../src/config/config.ts';

/**
 * An OpenAI-compatible server that does what its script says: answers well, slowly, badly or not at all. Each request
 * for an answer takes the next reply of the script; once that is used up, the standing reply.
 */
export interface LlmServer {
  /** To be used as BASE_URL. */
  url: string;
  /** By which Viva uses it. */
  config: Config['llm'];
  requests: LlmRequest[];
  script(...replies: Reply[]): void;
  always(reply: Reply): void;
  /** What `GET /models` answers; by default the two models of Scibox. */
  models(reply: { status: number; body: string }): void;
  close(): Promise<void>;
}

export interface LlmRequest {
  at: number;
  /** As received. */
  body: string;
  model: string;
  messages: { role: string; content: string }[];
  schema: unknown;
  authorization: string | undefined;
  /** Resolves once the connection is over: true when the client went before the answer was complete. */
  left: Promise<boolean>;
}

export type Reply = (response: ServerResponse, request: LlmRequest) => Promise<void> | void;

export const LLM_MODELS = { model: 'qwen3-32b-awq', codeModel: 'qwen3-coder-30b-a3b-instruct-fp8' };
export const LLM_KEY = 'test-key';

export async function startLlmServer(): Promise<LlmServer> {
  const requests: LlmRequest[] = [];
  let queue: Reply[] = [];
  let standing: Reply = says('All right.');
  let models = {
    status: 200,
    body: JSON.stringify({ object: 'list', data: Object.values(LLM_MODELS).map((id) => ({ id })) }),
  };

  const server = createServer(async (incoming, response) => {
    if (incoming.headers.authorization !== `Bearer ${LLM_KEY}`) return refuse(response, 401);
    if (incoming.method === 'GET' && incoming.url === '/v1/models') {
      response.writeHead(models.status, { 'content-type': 'application/json' }).end(models.body);
      return;
    }
    if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions') return refuse(response, 404);
    const request = await read(incoming, response);
    requests.push(request);
    await (queue.shift() ?? standing)(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    url,
    config: { baseUrl: url, apiKey: LLM_KEY, ...LLM_MODELS, noThink: [] },
    requests,
    script: (...replies) => {
      queue = [...queue, ...replies];
    },
    always: (reply) => {
      standing = reply;
    },
    models: (reply) => {
      models = reply;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Each model's own reply. */
export const byModel =
  (replies: Record<string, Reply>): Reply =>
  (response, request) =>
    (replies[request.model] ?? fails(404))(response, request);

/** Streams the text word by word. */
export function says(text: string, options: StreamOptions = {}): Reply {
  return streams(
    (text.match(/\s*\S+|\s+$/g) ?? []).map((content) => ({ content })),
    options,
  );
}

export const answersJson = (value: unknown, options: StreamOptions = {}): Reply =>
  says(JSON.stringify(value), options);

export interface StreamOptions {
  finish?: string | null;
  /** False leaves `[DONE]` out. */
  done?: boolean;
  headersAfterMs?: number;
  firstTokenAfterMs?: number;
  betweenMs?: number;
  /** Sends the bytes in pieces of this size, across characters and lines. */
  pieceBytes?: number;
  /** Stalls, cuts the connection or resets it after so many deltas. */
  stopAfter?: { deltas: number; how: 'stall' | 'cut' | 'end' };
}

/** Streams these deltas one by one. */
export function streams(deltas: Record<string, unknown>[], options: StreamOptions = {}): Reply {
  return async (response) => {
    await wait(options.headersAfterMs);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    await send(
      response,
      event({ choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] }),
      options,
    );
    await wait(options.firstTokenAfterMs);
    for (const [index, delta] of deltas.entries()) {
      if (options.stopAfter && index === options.stopAfter.deltas)
        return stop(response, options.stopAfter.how);
      if (index > 0) await wait(options.betweenMs);
      if (response.destroyed) return;
      await send(response, event({ choices: [{ index: 0, delta }] }), options);
    }
    const { finish = 'stop', done = true } = options;
    if (finish !== null) {
      await send(response, event({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }), options);
    }
    const usage = { prompt_tokens: 100, completion_tokens: deltas.length };
    await send(response, event({ choices: [], usage }), options);
    if (done) await send(response, 'data: [DONE]\n\n', options);
    response.end();
  };
}

export const fails =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (response) =>
    refuse(response, status, headers);

/** Takes the request and never answers. */
export const staysSilent = (): Reply => () => {};

/** Answers the headers, then nothing. */
export const stalls = (): Reply =>
  streams([{ content: 'never' }], { stopAfter: { deltas: 0, how: 'stall' } });

export const resets = (): Reply => (response) => {
  response.socket?.resetAndDestroy();
};

/** A body that is sent as it is. */
export const raw =
  (body: string, contentType = 'text/event-stream'): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': contentType }).end(body);
  };

export const html = (): Reply => raw('<!doctype html><html><body>Sign in</body></html>', 'text/html');

export const event = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: `status ${status} of the test server`, code: 'test' } }));
}

async function read(incoming: IncomingMessage, response: ServerResponse): Promise<LlmRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const parsed = JSON.parse(body);
  return {
    at: Date.now(),
    body,
    model: parsed.model,
    messages: parsed.messages,
    schema: parsed.response_format?.json_schema?.schema,
    authorization: incoming.headers.authorization,
    left: new Promise((resolve) => response.once('close', () => resolve(!response.writableFinished))),
  };
}

function stop(response: ServerResponse, how: 'stall' | 'cut' | 'end'): void {
  if (how === 'cut') response.socket?.destroy();
  if (how === 'end') response.end();
}

async function send(response: ServerResponse, text: string, { pieceBytes }: StreamOptions): Promise<void> {
  const bytes = Buffer.from(text);
  const size = pieceBytes ?? bytes.length;
  for (let at = 0; at < bytes.length; at += size) {
    // One packet each: the next piece waits until this one has left.
    await new Promise<void>((resolve) => response.write(bytes.subarray(at, at + size), () => resolve()));
  }
}

async function wait(ms = 0): Promise<void> {
  if (ms > 0) await sleep(ms);
}
