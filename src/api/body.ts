import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import rawBody from 'raw-body';
import { FAULTS } from '../contract/texts/faults.ts';
import type { Localized } from '../domain/texts/localized.ts';
import { invalid, Problem, unsupported } from './errors.ts';
import { PROBLEMS, tooLarge } from './texts/problems.ts';

const LIMIT_BYTES = 256 * 1024;

const FORM = 'application/x-www-form-urlencoded';
const CSV = 'text/csv';

/** The fields of a form that was sent as browsers do. Throws 400, 413 or 415. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const bytes = isEmpty(request) ? '' : await readBytes(request, request.headers['content-length']);
  refuseOtherTypes(request, FORM);
  return new URLSearchParams(bytes.toString());
}

/** The text of a table. Throws 400, 413, 415, and 422 where it is not UTF-8. */
export async function readCsvText(request: IncomingMessage, limit = LIMIT_BYTES): Promise<string> {
  const bytes = isEmpty(request)
    ? Buffer.alloc(0)
    : await readBytes(request, request.headers['content-length'], limit);
  refuseOtherTypes(request, CSV);
  if (!isUtf8(bytes)) throw invalid([{ path: '', message: FAULTS.notUtf8 }]);
  return bytes.toString();
}

/** A file as it is; empty where there is none. Throws 400, 413, and 415 where it comes coded. */
export async function readFile(request: IncomingMessage, limit: number): Promise<Buffer> {
  const bytes = isEmpty(request)
    ? Buffer.alloc(0)
    : await readBytes(request, request.headers['content-length'], limit);
  if (!isPlain(request)) throw unsupported(PROBLEMS.codedFile);
  return bytes;
}

/** The JSON of a request's body, `undefined` when it has none. Throws 400, 413 or 415. */
export async function readJson(request: IncomingMessage, limit = LIMIT_BYTES): Promise<unknown> {
  if (isEmpty(request)) return undefined;
  const bytes = await readBytes(request, request.headers['content-length'], limit);
  // Sent in chunks, a body may turn out to be none.
  if (bytes.length === 0) return undefined;
  refuseOtherTypes(request, 'application/json');
  if (!isUtf8(bytes)) throw notJson();
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    if (error instanceof SyntaxError) throw notJson();
    throw error;
  }
}

/** Of one that says so by its headers there is no stream to read. */
function isEmpty({ headers }: IncomingMessage): boolean {
  const length = headers['content-length'] ?? '0';
  return headers['transfer-encoding'] === undefined && length === '0';
}

function notJson(): Problem {
  return new Problem({ status: 400, code: 'invalid_json', detail: PROBLEMS.notJson });
}

function refuseOtherTypes({ headers }: Pick<IncomingMessage, 'headers'>, wanted: string): void {
  const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((name) => name.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (type?.trim() === wanted && utf8 && isPlain({ headers })) return;
  throw unsupported(NEEDS[wanted] ?? PROBLEMS.needsJson);
}

function isPlain({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['content-encoding'] === undefined || headers['content-encoding'] === 'identity';
}

const NEEDS: Record<string, Localized> = { [FORM]: PROBLEMS.needsForm, [CSV]: PROBLEMS.needsCsv };

async function readBytes(
  request: IncomingMessage,
  length: string | undefined,
  limit = LIMIT_BYTES,
): Promise<Buffer> {
  try {
    return await rawBody(request, { limit, length: length ?? null });
  } catch (error) {
    const type = error instanceof Error && 'type' in error ? error.type : undefined;
    if (type === 'entity.too.large') {
      throw new Problem({
        status: 413,
        code: 'too_large',
        detail: tooLarge(limit),
      });
    }
    if (type === 'request.aborted' || type === 'request.size.invalid') {
      throw new Problem({ status: 400, code: 'bad_request', detail: PROBLEMS.cutOff });
    }
    throw error;
  }
}
