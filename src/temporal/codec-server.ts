import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { PayloadCodec } from '@temporalio/common';
import { type JsonPayload, recode } from './codec-json.ts';

/** Unseals for one program on this machine, such as Temporal's command line. */
export interface CodecServer {
  url: string;
  /** Value of the header `Authorization` that it asks for. */
  authorization: string;
  close(): Promise<void>;
}

/** Temporal's protocol for codec servers, on a free port of the loopback, for whoever was given the token. */
export async function startCodecServer(codec: PayloadCodec): Promise<CodecServer> {
  const authorization = `Bearer ${randomBytes(32).toString('base64url')}`;
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    authorization,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isSame(request.headers.authorization ?? '', authorization)) {
      response.writeHead(401).end();
      return;
    }
    const direction = request.url?.endsWith('/decode') ? codec.decode : codec.encode;
    // No payloads at all are no list.
    const { payloads = [] } = (await json(request)) as { payloads?: JsonPayload[] };
    const body = JSON.stringify({ payloads: await recode(payloads, (all) => direction(all)) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  }
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
