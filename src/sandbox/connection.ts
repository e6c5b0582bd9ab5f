import { randomBytes } from 'node:crypto';
import { type Duplex, finished } from 'node:stream';
import { ProtocolError, ReplyReader, type ReplyType } from './protocol.ts';
import { SandboxUnavailable } from './sandbox.ts';
import { unavailable } from './unavailable.ts';

/** Questions to a supervisor and its answers, one at a time. Any fault ends it for good. */
export interface Connection {
  nonce: Buffer;
  /** Takes the supervisor's bytes. */
  receive(chunk: Buffer): void;
  /** From now on our bytes go there, and its end is the end of the connection. */
  writeTo(stream: Duplex): void;
  writesTo(): Duplex | null;
  /** Sends the frames; resolves with the payload of the one answer, of at most `limit` bytes. */
  ask(
    type: ReplyType,
    limit: number,
    frames: Buffer[],
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<Buffer>;
  onClose(callback: () => void): void;
  close(why: Error): void;
}

export function createConnection(): Connection {
  const nonce = randomBytes(16);
  const reader = new ReplyReader(nonce);
  const listeners: (() => void)[] = [];
  let output: Duplex | null = null;
  let waiting: { resolve(payload: Buffer): void; reject(error: Error): void } | null = null;
  let closed: Error | null = null;

  const close = (why: Error) => {
    if (closed) return;
    closed = why;
    output?.destroy();
    waiting?.reject(why);
    waiting = null;
    for (const listener of listeners) listener();
  };
  const take = (chunk: Buffer) => {
    const reply = reader.push(chunk);
    if (reply?.type === 'E') throw new ProtocolError(`supervisor: ${reply.payload.toString('utf8')}`);
    if (!reply) return;
    const answered = waiting;
    waiting = null;
    answered?.resolve(reply.payload);
  };

  return {
    nonce,
    close,
    receive(chunk) {
      try {
        if (!closed) take(chunk);
      } catch (error) {
        close(unavailable('the container broke the protocol', error));
      }
    },
    writeTo(stream) {
      output = stream;
      finished(stream, (error) => {
        if (output !== stream) return; // another has taken its place
        close(
          error ? unavailable('lost the container', error) : new SandboxUnavailable('the container ended'),
        );
      });
    },
    writesTo: () => output,
    onClose(callback) {
      if (closed) callback();
      else listeners.push(callback);
    },
    async ask(type, limit, frames, timeoutMs, signal) {
      signal?.throwIfAborted();
      if (closed) throw closed;
      if (waiting) throw new Error('the container is busy');
      const abort = () => close(signal?.reason as Error);
      const timer = setTimeout(
        () => close(new SandboxUnavailable('the container does not answer')),
        timeoutMs,
      );
      signal?.addEventListener('abort', abort, { once: true });
      try {
        return await new Promise<Buffer>((resolve, reject) => {
          waiting = { resolve, reject };
          reader.expect(type, limit);
          output?.write(frames.length === 1 ? (frames[0] as Buffer) : Buffer.concat(frames));
        });
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      }
    },
  };
}
