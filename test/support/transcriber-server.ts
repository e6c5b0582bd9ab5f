import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A stand-in for somebody else's service with OpenAI's `/audio/transcriptions`: does what its script says, then what it always does.
 */
export interface TranscriberServer {
  /** To be used as TRANSCRIBER_URL. */
  url: string;
  requests: TranscriberRequest[];
  script(...replies: Reply[]): void;
  always(reply: Reply): void;
  models(reply: Reply): void;
  close(): Promise<void>;
}

export interface TranscriberRequest {
  authorization: string | undefined;
  /** Of the form, without the file. */
  fields: Record<string, string>;
  file: { name: string; type: string; bytes: Buffer };
  /** Resolves once the connection is over: true when the client went before the answer. */
  left: Promise<boolean>;
}

export type Reply = (response: ServerResponse, request: TranscriberRequest) => void;

export const TRANSCRIBER = { apiKey: 'transcriber-key', model: 'whisper-1' };

export async function startTranscriberServer(): Promise<TranscriberServer> {
  const requests: TranscriberRequest[] = [];
  let queue: Reply[] = [];
  let standing: Reply = says('All right.');
  let listing: Reply = answers({ object: 'list', data: [{ id: TRANSCRIBER.model }] });

  const server = createServer(async (incoming, response) => {
    if (incoming.url === '/v1/models') return listing(response, {} as TranscriberRequest);
    if (incoming.url !== '/v1/audio/transcriptions') return void response.writeHead(404).end();
    const request = await read(incoming, response).catch(() => null);
    // Who was sending it has gone.
    if (request === null) return;
    requests.push(request);
    (queue.shift() ?? standing)(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    script: (...replies) => {
      queue = [...queue, ...replies];
    },
    always: (reply) => {
      standing = reply;
    },
    models: (reply) => {
      listing = reply;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** In the form that was asked for: of `verbose_json`, one segment that is surely spoken. */
export function says(text: string, more: { language?: string; duration?: number } = {}): Reply {
  const segment = { text, no_speech_prob: 0.01, avg_logprob: -0.2, compression_ratio: 1.2 };
  return (response, { fields }) =>
    answers(
      fields.response_format === 'verbose_json'
        ? { text, language: 'english', duration: 2.5, segments: [segment], ...more }
        : { text },
    )(response, {} as TranscriberRequest);
}

export const answers =
  (body: unknown): Reply =>
  (response) =>
    raw(JSON.stringify(body))(response, {} as TranscriberRequest);

export const raw =
  (body: string): Reply =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(body);

export const fails =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ error: { message: 'no' } }));

export const staysSilent = (): Reply => () => undefined;

export const resets = (): Reply => (response) => void response.socket?.resetAndDestroy();

/** It takes nothing but plain JSON, as newer models do. */
export const plainOnly =
  (reply: Reply): Reply =>
  (response, request) =>
    request.fields.response_format === 'verbose_json'
      ? fails(400)(response, request)
      : reply(response, request);

async function read(incoming: IncomingMessage, response: ServerResponse): Promise<TranscriberRequest> {
  const { promise: left, resolve } = Promise.withResolvers<boolean>();
  response.once('close', () => resolve(!response.writableFinished));
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const headers = { 'content-type': incoming.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(pieces), { headers }).formData();
  const file = form.get('file') as File;
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    authorization: incoming.headers.authorization,
    fields: Object.fromEntries(fields),
    file: { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) },
    left,
  };
}
