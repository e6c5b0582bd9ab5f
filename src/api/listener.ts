import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type ProblemOptions, problemBody } from './errors.ts';
import { PROBLEMS } from './texts/problems.ts';

/** Calls under way get so long to be answered when the server stops. */
const GRACE_MS = 5_000;

/**
 * A connection is kept open for longer than proxies keep theirs (60 s as a rule): they send the next call on one that
 * they believe to be open, and one that closes at that moment loses it.
 */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = KEEP_ALIVE_MS + 1_000;
const BODY_MS = 30_000;

export interface Place {
  /** 0 takes any free one. */
  port: number;
  /** Left out: all addresses of this machine. */
  host?: string;
  /** How long a body may take. */
  bodyMs?: number;
}

export interface Listener {
  port: number;
  /** Lets calls under way be answered for a while, and frees the port. `onStop` ends what would not end by itself. */
  close(onStop?: () => void): Promise<void>;
}

/** Rejects when the port cannot be had. */
export async function listenAt(
  { port, host, bodyMs = BODY_MS }: Place,
  answer: RequestListener,
): Promise<Listener> {
  const server = createServer(
    // Node counts a whole request from its first byte on; of bodies alone there is a limit below.
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: HEADERS_MS,
      requestTimeout: HEADERS_MS + BODY_MS,
      // Of a call without a body nothing is read, so that no stream need be kept for it.
      optimizeEmptyRequests: true,
    },
    answer,
  );
  server.on('clientError', answerUnreadable);
  limitBodies(server, bodyMs);
  let isStopping = false;
  // Node keeps the connection of an answered call for a next one, even when the server is closing.
  const closeIfStopping = () => {
    if (isStopping) setImmediate(() => server.closeIdleConnections());
  };
  server.on('request', (_, response) => response.on('close', closeIfStopping));
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    async close(onStop) {
      isStopping = true;
      const end = new Promise<void>((resolve) => server.close(() => resolve()));
      onStop?.();
      const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await end;
      clearTimeout(patience);
    },
  };
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Ends the connection of a body that is not there in time, whether anybody reads it or not. */
function limitBodies(server: Server, withinMs: number): void {
  server.on('request', (request, response) => {
    const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
    if (length === '0' && coding === undefined) return;
    const patience = setTimeout(() => {
      if (request.complete) return;
      const fault: NodeJS.ErrnoException = new Error('the body did not come in time');
      fault.code = 'ERR_HTTP_REQUEST_TIMEOUT';
      if (response.headersSent) request.socket.destroy();
      else answerUnreadable(fault, request.socket);
    }, withinMs);
    patience.unref();
    request.once('close', () => clearTimeout(patience));
  });
}

const UNREADABLE: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Bytes that are not HTTP never reach the app. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = UNREADABLE[error.code ?? ''] ?? 400;
  const problem: ProblemOptions = { status, code: 'bad_request', detail: PROBLEMS.notHttp };
  const body = JSON.stringify(problemBody(problem, { requestId: 'none', locale: 'en' }));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  // Whoever goes on sending shall not hold the connection.
  socket.destroySoon();
}
