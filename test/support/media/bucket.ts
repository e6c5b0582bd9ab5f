import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { S3Place } from '../../../src/config/s3.ts';
import { freePort } from '../free-port.ts';

/** How a service that speaks S3 may fail. */
export type BucketFault =
  /** Nobody listens at its address. */
  | 'down'
  /** It has too much to do. */
  | 'busy'
  /** It takes the key for a foreign one. */
  | 'refusing'
  /** The bucket is not there, though the service is. */
  | 'without its bucket'
  /** It is cut off in the middle of what it sends, and of what it is sent. */
  | 'cut off'
  /** It answers that nothing could be removed. */
  | 'keeping all';

/**
 * A stand-in for somebody else's service: as much of S3 as is asked of it, with its objects in memory. Signatures are not looked at; the
 * real server of `servers/s3.ts` does.
 */
export interface Bucket {
  place: S3Place;
  objects: Map<string, Buffer>;
  /** Null: it serves. */
  fail(how: BucketFault | null): Promise<void>;
  close(): Promise<void>;
}

const NAME = 'recordings';

export async function startBucket(): Promise<Bucket> {
  const port = await freePort();
  const objects = new Map<string, Buffer>();
  let fault: BucketFault | null = null;
  let server: Server | null = await listen();

  async function listen(): Promise<Server> {
    const made = createServer((request, response) => void serve(request, response));
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve));
    return made;
  }

  async function end(): Promise<void> {
    const ended = server;
    server = null;
    if (!ended) return;
    await new Promise((resolve) => {
      ended.close(resolve);
      ended.closeAllConnections();
    });
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (fault === 'cut off' && request.method === 'PUT') return void request.socket.resetAndDestroy();
    const body = await buffer(request);
    if (fault === 'busy') return refuse(response, 503, 'SlowDown');
    if (fault === 'refusing') return refuse(response, 403, 'InvalidAccessKeyId');
    if (fault === 'without its bucket') return refuse(response, 404, 'NoSuchBucket');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://bucket');
    const key = pathname.slice(NAME.length + 2);
    if (searchParams.has('delete')) return remove(response, String(body));
    if (request.method === 'PUT') {
      objects.set(key, body);
      return void response.writeHead(200, { ETag: '"1"' }).end();
    }
    const found = objects.get(key);
    if (!found) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, { 'Content-Length': String(found.length) });
    if (request.method === 'HEAD') return void response.end();
    if (fault !== 'cut off') return void response.end(found);
    response.write(found.subarray(0, found.length / 2), () => response.socket?.resetAndDestroy());
  }

  function remove(response: ServerResponse, body: string): void {
    const keys = [...body.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
    const outcomes = keys.map((key) => {
      if (fault === 'keeping all')
        return `<Error><Key>${key}</Key><Code>AccessDenied</Code><Message>no</Message></Error>`;
      objects.delete(key);
      return `<Deleted><Key>${key}</Key></Deleted>`;
    });
    response.writeHead(200, { 'Content-Type': 'application/xml' });
    response.end(`<?xml version="1.0"?><DeleteResult>${outcomes.join('')}</DeleteResult>`);
  }

  return {
    place: {
      endpoint: `http://127.0.0.1:${port}/${NAME}`,
      region: 'us-east-1',
      accessKeyId: 'viva',
      secretAccessKey: 'a-secret-of-tests',
    },
    objects,
    async fail(how) {
      fault = how;
      if (how === 'down') await end();
      else server ??= await listen();
    },
    close: end,
  };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
}
