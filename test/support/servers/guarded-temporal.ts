import { once } from 'node:events';
import { connect, createSecureServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Certificates } from './certificates.ts';

const GRPC_UNAUTHENTICATED = '16';

/** A door before a Temporal service: TLS 1.3, a client's certificate or a key of the API. */
export interface GuardedTemporal {
  address: string;
  /** Calls that came with the key. */
  admitted(): number;
  close(): Promise<void>;
}

/** To `target`, `host:port`, which has no door of its own. */
export async function guardTemporal(
  target: string,
  { ca, server }: Certificates,
  { apiKey = null }: { apiKey?: string | null } = {},
): Promise<GuardedTemporal> {
  const inner = connect(`http://${target}`);
  const mutual = { ca, requestCert: true, rejectUnauthorized: true };
  const door = createSecureServer({ ...server, ...(apiKey === null && mutual) });
  let admitted = 0;
  door.on('stream', (stream, headers) => {
    stream.on('error', () => stream.destroy());
    if (apiKey !== null && headers.authorization !== `Bearer ${apiKey}`) {
      const refusal = { 'grpc-status': GRPC_UNAUTHENTICATED, 'grpc-message': 'the key is another one' };
      stream.respond({ ':status': 200, 'content-type': 'application/grpc', ...refusal }, { endStream: true });
      return;
    }
    admitted += 1;
    pass(stream, headers);
  });
  door.on('sessionError', () => undefined); // A client without a certificate.
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    address: `localhost:${(door.address() as AddressInfo).port}`,
    admitted: () => admitted,
    async close() {
      inner.destroy();
      door.close();
    },
  };

  function pass(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    const request = inner.request({ ...headers, ':scheme': 'http', ':authority': target });
    let trailers: IncomingHttpHeaders = {};
    request.on('response', (answer, flags) => {
      const isWhole = (flags & 1) !== 0;
      stream.respond(answer, isWhole ? { endStream: true } : { waitForTrailers: true });
    });
    request.on('trailers', (given) => {
      trailers = given;
    });
    request.on('error', () => stream.destroy());
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    stream.on('close', () => request.destroy());
    stream.pipe(request);
    request.pipe(stream);
  }
}
