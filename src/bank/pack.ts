import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { BankNotKept } from './fault.ts';
import { type Files, serialized } from './files.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Packed banks are of our own making; one that comes to more is none. */
const MOST_BYTES = 512 * 1024 * 1024;
const SPACE = ' '.charCodeAt(0);

/** A bank in one piece, as the store keeps it. */
export function pack(tree: Files): Promise<Buffer> {
  return compress(Buffer.concat([...serialized(tree)].map((part) => Buffer.from(part))));
}

/** The files of that version. Throws {@link BankNotKept} where the piece is not just what was packed. */
export async function unpack(packed: Uint8Array, version: string): Promise<Files> {
  const notKept = (why: string, cause?: unknown) =>
    new BankNotKept(`version ${version} of the task bank is ${why} in the database: put the row back`, {
      cause,
    });
  const content = await decompress(packed, { maxOutputLength: MOST_BYTES }).catch((cause: unknown) => {
    throw notKept('unreadable', cause);
  });
  if (createHash('sha256').update(content).digest('hex') !== version) throw notKept('another one');
  return filesIn(content, notKept);
}

function filesIn(content: Buffer, notKept: (why: string) => BankNotKept): Files {
  const files = new Map<string, Buffer>();
  let at = 0;
  while (at < content.length) {
    const path = take(length()).toString();
    at += 1;
    if (!isBelow(path)) throw notKept('with a path that leads elsewhere');
    files.set(path, take(length()));
  }
  return files;

  function length(): number {
    const end = content.indexOf(SPACE, at);
    const digits = content.toString('latin1', at, end);
    at = end + 1;
    return Number(digits);
  }

  function take(bytes: number): Buffer {
    const part = content.subarray(at, at + bytes);
    at += bytes;
    return part;
  }
}

/** Whoever may write into the database shall not write where they like. */
function isBelow(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\'));
}
