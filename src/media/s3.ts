import { S3mini, S3NetworkError, S3ServiceError } from 's3mini';
import type { S3Place } from '../config/s3.ts';
import { type MediaStore, MediaUnavailable } from './store.ts';

/** How long one call may take: then it is answered that the store is not there. */
const ANSWER_WITHIN_MS = 15_000;
const MOST_AT_ONCE = 500;
/** Of the path, under which no object of ours ever lies. */
const PROBE = 'viva-probe';

/** Any service that speaks S3. */
export function createS3Store(place: S3Place, { withinMs = ANSWER_WITHIN_MS } = {}): MediaStore {
  const s3 = new S3mini({ ...place, requestAbortTimeout: withinMs });

  async function probe(): Promise<void> {
    await s3.putObject(PROBE, Buffer.of(1), 'application/octet-stream');
  }

  async function removeAll(names: string[]): Promise<void> {
    const removed = await s3.deleteObjects(names);
    for (const [at, name] of names.entries())
      if (!removed[at] && (await s3.objectExists(name)))
        throw new MediaUnavailable('S3 keeps what it was told to remove');
  }

  return {
    put: (key, bytes) =>
      called(async () => {
        await s3.putObject(nameOf(key), Buffer.from(bytes), 'application/octet-stream');
      }),

    get: (key) =>
      called(async () => {
        const found = await s3.getObjectArrayBuffer(nameOf(key));
        // Where the bucket is away, nothing in it is gone.
        if (found === null) await probe();
        return found === null ? null : Buffer.from(found);
      }),

    remove: (keys) =>
      called(async () => {
        for (let at = 0; at < keys.length; at += MOST_AT_ONCE)
          await removeAll(keys.slice(at, at + MOST_AT_ONCE).map(nameOf));
      }),

    check: () => called(probe),
  };
}

function nameOf(key: string): string {
  return `media/${key}`;
}

/** What the service says stays inside: it may name keys. */
async function called<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof S3ServiceError)
      throw new MediaUnavailable(
        `S3 answers ${error.status}${error.serviceCode ? ` ${error.serviceCode}` : ''}`,
        {
          cause: error,
        },
      );
    if (error instanceof S3NetworkError || isOfTheLine(error as Error))
      throw new MediaUnavailable('S3 does not answer', { cause: error });
    throw error;
  }
}

/** What `fetch` says of a connection that breaks has a cause; a slip of a program has none. */
function isOfTheLine({ name, cause }: Error): boolean {
  return name === 'TimeoutError' || (name === 'TypeError' && cause !== undefined);
}
