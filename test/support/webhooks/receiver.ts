import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** One request as it came. */
export interface Received {
  method: string;
  /** The path, with what follows it. */
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** How a receiver answers; the request was read to its end. */
export type Answering = (response: ServerResponse, received: Received) => void;

/** Somebody's server on this machine that is told of events. */
export interface Receiver {
  url: string;
  port: number;
  /** Oldest first. */
  received: Received[];
  /** From now on. */
  answer(answering: Answering): void;
  close(): Promise<void>;
}

export async function startReceiver(
  answering: Answering = (response) => response.end(),
  tls?: { cert: Buffer; key: Buffer },
): Promise<Receiver> {
  let current = answering;
  const received: Received[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '' } = request;
    const headers = request.headers as Record<string, string>;
    const one = { method, path, headers, body: await read(request) };
    received.push(one);
    current(response, one);
  };
  const server: Server = tls ? createSecureServer(tls, take) : createServer(take);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://${tls ? 'localhost' : '127.0.0.1'}:${port}/hook`,
    port,
    received,
    answer(answering) {
      current = answering;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

/** One that answers with this status. */
export function status(code: number, headers: Record<string, string> = {}): Answering {
  return (response) => response.writeHead(code, headers).end();
}
