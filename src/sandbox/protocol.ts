/**
 * The frames between the host and the supervisor (`sandbox/supervisor/`). All numbers are little-endian.
 *
 * To the container: `u8 type, u32 length, payload`.
 *   H  16-byte nonce, answered by R
 *   F  u16 mode, u16 name length, name, contents: a file in /box; no answer
 *   X  one process tree (see {@link encodeExecute}), answered by Z
 *   G  name of a file in /build, answered by D
 * From the container: `16-byte nonce, u8 type, u32 length, payload`.
 *   R  u8: 1 where the container can read its own CPU counter
 *   Z  how the tree ended (see {@link decodeEnd})
 *   D  contents; empty where there is no such regular file
 *   E  what went wrong in the supervisor: the container is of no use any more
 *
 * What comes from a container is untrusted: every length is bounded before anything is allocated.
 */

export const BOX = '/box';
export const BUILD = '/build';

export type RequestType = 'H' | 'F' | 'X' | 'G';
export type ReplyType = 'R' | 'Z' | 'D' | 'E';

export interface Reply {
  type: ReplyType;
  payload: Buffer;
}

/** The other side broke the protocol. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

export function encodeFrame(type: RequestType, ...pieces: Uint8Array[]): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(type.charCodeAt(0), 0);
  head.writeUInt32LE(
    pieces.reduce((sum, piece) => sum + piece.length, 0),
    1,
  );
  return Buffer.concat([head, ...pieces]);
}

export function encodeFile(name: string, mode: number, contents: Uint8Array): Buffer {
  const nameBytes = Buffer.from(name);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(mode, 0);
  head.writeUInt16LE(nameBytes.length, 2);
  return encodeFrame('F', head, nameBytes, contents);
}

/** One process tree, from its first process to the death of its last. */
export interface ProcessSpec {
  user: 'program' | 'compiler';
  /** The first is the absolute path of the program. */
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  stdin: Uint8Array;
  /** Of the whole tree. */
  cpuMs: number;
  wallMs: number;
  /** Of both streams together. */
  outputBytes: number;
  fileKb: number;
  /** Of the first thread; whoever starts more gets as much for each by default. */
  stackKb: number;
}

export function encodeExecute(spec: ProcessSpec): Buffer {
  const variables = Object.entries(spec.env).map(([name, value]) => `${name}=${value}`);
  const words = [...spec.argv, ...variables];
  if (words.some((word) => word.includes('\0'))) throw new ProtocolError('NUL in an argument or variable');
  const strings = Buffer.from(words.map((word) => `${word}\0`).join(''));
  const head = Buffer.alloc(29);
  head.writeUInt8(spec.user === 'compiler' ? 1 : 0, 0);
  head.writeUInt32LE(Math.ceil(spec.cpuMs), 1);
  head.writeUInt32LE(Math.ceil(spec.wallMs), 5);
  head.writeUInt32LE(spec.outputBytes, 9);
  head.writeUInt32LE(spec.fileKb, 13);
  head.writeUInt32LE(spec.stackKb, 17);
  head.writeUInt16LE(spec.argv.length, 21);
  head.writeUInt16LE(variables.length, 23);
  head.writeUInt32LE(strings.length, 25);
  return encodeFrame('X', head, strings, spec.stdin);
}

export interface ProcessEnd {
  /** Why the supervisor stopped it; null when it ended by itself. */
  stopped: 'cpu' | 'wall' | 'output' | 'memory' | null;
  exitCode: number | null;
  /** Its number. */
  signal: number | null;
  /** Of the whole tree. */
  cpuMs: number;
  wallMs: number;
  /** Peak of the largest process; the tree's is read from the host's cgroup. */
  maxRssKb: number;
  /** Processes that the kernel killed because the container's memory was used up. */
  oomKills: number;
  stdout: Buffer;
  stderr: Buffer;
}

const END_HEAD = 35;
const STOPS = [null, 'cpu', 'wall', 'output', 'memory'] as const;

/** The longest Z frame of a process with this output limit. */
export function endLimit(outputBytes: number): number {
  return END_HEAD + outputBytes;
}

export function decodeEnd(payload: Buffer): ProcessEnd {
  if (payload.length < END_HEAD) throw new ProtocolError('short end frame');
  const stopped = STOPS[payload.readUInt8(0)];
  const signal = payload.readUInt8(1);
  const stdoutLength = payload.readUInt32LE(31);
  if (stopped === undefined || stdoutLength > payload.length - END_HEAD)
    throw new ProtocolError('bad end frame');
  return {
    stopped,
    exitCode: signal === 0 ? payload.readUInt8(2) : null,
    signal: signal === 0 ? null : signal,
    cpuMs: Number(payload.readBigUInt64LE(3)) / 1000,
    wallMs: Number(payload.readBigUInt64LE(11)) / 1000,
    maxRssKb: Number(payload.readBigUInt64LE(19)),
    oomKills: payload.readUInt32LE(27),
    stdout: payload.subarray(END_HEAD, END_HEAD + stdoutLength),
    stderr: payload.subarray(END_HEAD + stdoutLength),
  };
}

const REPLY_HEAD = 21;
const ERROR_LIMIT = 256;

/** Cuts the container's output into replies. Throws {@link ProtocolError} on anything that was not asked for. */
export class ReplyReader {
  readonly #nonce: Buffer;
  #expected: { type: ReplyType; limit: number } | null = null;
  #chunks: Buffer[] = [];
  #length = 0;

  constructor(nonce: Buffer) {
    this.#nonce = nonce;
  }

  /** Exactly one reply of this type, of at most `limit` bytes, may come next. */
  expect(type: ReplyType, limit: number): void {
    this.#expected = { type, limit };
  }

  /** The reply that this chunk completes, if any. */
  push(chunk: Buffer): Reply | null {
    if (!this.#expected) throw new ProtocolError('a frame that nobody asked for');
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < REPLY_HEAD) return null;
    const head = this.#joined(REPLY_HEAD);
    const type = String.fromCharCode(head.readUInt8(16)) as ReplyType;
    const length = head.readUInt32LE(17);
    const nonce = head.subarray(0, 16);
    if (type === 'E') {
      if (length > ERROR_LIMIT) throw new ProtocolError('long error frame');
      // Before the nonce is known to the supervisor it is all zeros.
    } else if (!nonce.equals(this.#nonce)) throw new ProtocolError('wrong nonce');
    else if (type !== this.#expected.type) throw new ProtocolError('unexpected frame type');
    else if (length > this.#expected.limit) throw new ProtocolError('frame too long');
    if (this.#length < REPLY_HEAD + length) return null;
    if (this.#length > REPLY_HEAD + length) throw new ProtocolError('bytes after the frame');
    const payload = this.#joined(REPLY_HEAD + length).subarray(REPLY_HEAD);
    this.#chunks = [];
    this.#length = 0;
    this.#expected = null;
    return { type, payload };
  }

  /** At least `wanted` bytes in one piece; joins only where it has to. */
  #joined(wanted: number): Buffer {
    const first = this.#chunks[0] ?? Buffer.alloc(0);
    if (first.length >= wanted) return first;
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}
