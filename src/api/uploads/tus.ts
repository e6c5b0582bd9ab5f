import { ReadableStream } from 'node:stream/web';
import { type DataStore, Server } from '@tus/server';
import { MEDIA_TYPES, mostBytesOf } from '../../domain/media/recording.ts';
import type { ApiMiddleware, Context } from '../context.ts';
import { notFound, Problem } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { EXTENSIONS } from './data-store.ts';
import { faultOfBytes, tooLarge, wrongOffset } from './problems.ts';

const UPLOADS_PATH = '/uploads';
const TUS_VERSION = '1.0.0';

/** Says to whoever asks by OPTIONS what of tus is spoken here. */
export const announceTus: ApiMiddleware = async (ctx, next) => {
  await next();
  if (ctx.method !== 'OPTIONS' || !ctx.path.startsWith(UPLOADS_PATH)) return;
  ctx.set({
    'Tus-Resumable': TUS_VERSION,
    'Tus-Version': TUS_VERSION,
    'Tus-Extension': EXTENSIONS.join(','),
    'Tus-Max-Size': String(Math.max(...MEDIA_TYPES.map(mostBytesOf))),
  });
};

/** Goes on where the caller speaks this version of tus, as all must who do more than hear a recording. */
export const requireTus: ApiMiddleware = (ctx, next) => {
  const version = ctx.headers['tus-resumable'];
  const isReading = ctx.method === 'GET' || ctx.method === 'HEAD';
  if (version !== TUS_VERSION && !(isReading && version === undefined)) throw otherTus();
  return next();
};

/** What the tus server makes of the call is the answer, its refusals in the form of all others. */
export async function answerByTus(
  ctx: Context,
  { store, id, maxSize }: { store: DataStore; id: string; maxSize: number },
): Promise<void> {
  let fault: unknown;
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: store,
    relativeLocation: true,
    maxSize,
    namingFunction: () => id,
    getFileIdFromRequest: () => id,
    // Who may append is decided by the database, for all processes: see the store.
    locker: { newLock: () => ({ lock: async () => undefined, unlock: async () => undefined }) },
    onResponseError(_, error) {
      fault = error;
      return undefined;
    },
  });
  const chunks = ctx.req.iterator({ destroyOnReturn: false });
  const response = await server.handleWeb(requestOf(ctx, chunks));
  // What nobody wanted is read away, or a client that goes on sending never reads the answer.
  if (!ctx.req.readableEnded) chunks.return?.().then(letFlow, letFlow);
  ctx.set('Tus-Resumable', TUS_VERSION);
  if (fault !== undefined) throw problemOf(fault);
  if (response.status >= 400) throw refusalOf(response.status);
  ctx.status = response.status;
  for (const [name, value] of response.headers) if (!/^access-control-/i.test(name)) ctx.set(name, value);
  // No text of the library's.
  ctx.body = null;
  ctx.status = response.status;

  function letFlow(): void {
    setImmediate(() => ctx.req.resume());
  }
}

function requestOf(ctx: Context, chunks: AsyncIterable<Buffer>): Request {
  const hasBody = ctx.method === 'POST' || ctx.method === 'PATCH';
  return new Request(`http://localhost${ctx.path}`, {
    method: ctx.method,
    headers: Object.entries(ctx.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
    ...(hasBody && { body: ReadableStream.from(chunks) as unknown as RequestInit['body'], duplex: 'half' }),
  });
}

/** A fault of ours as it is; one of the library's by its status. */
function problemOf(fault: unknown): unknown {
  if (fault instanceof Problem) return fault;
  const ofBytes = faultOfBytes(fault);
  if (ofBytes) return ofBytes;
  const status = (fault as { status_code?: number }).status_code;
  return status !== undefined && status < 500 ? refusalOf(status) : fault;
}

function refusalOf(status: number): Problem {
  switch (status) {
    case 404:
      return notFound(PROBLEMS.noSuchUpload);
    case 409:
      return wrongOffset();
    case 413:
      return tooLarge();
    case 403:
    case 415:
      return new Problem({ status: 415, code: 'unsupported_media_type', detail: PROBLEMS.needsOctets });
    case 412:
      return otherTus();
    default:
      return new Problem({ status: 400, code: 'bad_request', detail: PROBLEMS.unreadable });
  }
}

function otherTus(): Problem {
  return new Problem({
    status: 412,
    code: 'bad_request',
    detail: PROBLEMS.needsTus,
    headers: { 'Tus-Resumable': TUS_VERSION, 'Tus-Version': TUS_VERSION },
  });
}
