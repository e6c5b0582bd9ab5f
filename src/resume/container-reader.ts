import { type Duplex, finished, Writable } from 'node:stream';
import type Docker from 'dockerode';
import { engineCall } from '../sandbox/engine-call.ts';
import { SandboxUnavailable } from '../sandbox/sandbox.ts';
import { unavailable } from '../sandbox/unavailable.ts';
import { type ReaderContainerOptions, readerContainerConfig } from './container-config.ts';

/** More than it may take inside, where a file that takes too long is answered for (`reader/main.py`). */
const ANSWER_WITHIN_MS = 40_000;
const MOST_ANSWER_BYTES = 2 * 1024 * 1024;

/**
 * What a container for this one file prints: a line. Null where it printed more than there can be. Throws
 * {@link SandboxUnavailable} where it could not be asked, or ended without a word.
 */
export async function readInContainer(
  docker: Docker,
  bytes: Uint8Array,
  options: ReaderContainerOptions,
  signal?: AbortSignal,
): Promise<string | null> {
  let container: Docker.Container | null = null;
  try {
    const made = await engineCall(undefined, (abortSignal) =>
      docker.createContainer({ ...readerContainerConfig(options), abortSignal }),
    );
    container = made;
    const streams = { stream: true, stdin: true, stdout: true, stderr: true, hijack: true };
    const attached = (await engineCall(undefined, (abortSignal) =>
      made.attach({ ...streams, abortSignal }),
    )) as unknown as Duplex;
    try {
      const line = lineFrom(docker, attached, signal);
      // Whoever starts it may fail before anybody waits for the line.
      line.catch(() => {});
      await engineCall(undefined, (abortSignal) => made.start({ abortSignal }));
      // It reads as many bytes as it is told of: the engine may not pass on where a stream ends.
      attached.write(Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]));
      return await line;
    } finally {
      attached.destroy();
    }
  } catch (error) {
    throw signal?.aborted ? signal.reason : unavailable('cannot read in a container', error);
  } finally {
    // It removes itself when it ends; the reaper comes by where neither has happened.
    await container?.remove({ force: true, v: true }).catch(() => {});
  }
}

function lineFrom(docker: Docker, attached: Duplex, signal: AbortSignal | undefined): Promise<string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_ANSWER_BYTES) resolve(null);
    else if (chunk.at(-1) === 0x0a) resolve(Buffer.concat(chunks).toString('utf8'));
  };
  docker.modem.demuxStream(
    attached,
    into(take),
    into(() => {}),
  );
  const abort = () => reject(signal?.reason);
  const timer = setTimeout(
    () => reject(new SandboxUnavailable('the reader does not answer')),
    ANSWER_WITHIN_MS,
  );
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  finished(attached, (error) =>
    reject(error ?? new SandboxUnavailable('the reader ended without an answer')),
  );
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  });
}

function into(take: (chunk: Buffer) => void): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      take(chunk);
      done();
    },
  });
}
