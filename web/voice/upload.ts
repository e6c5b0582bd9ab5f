import { type DetailedError, type HttpResponse, Upload } from 'tus-js-client';
import { ApiProblem, type Problem, problemOf } from '../api/problem.ts';
import type { Line } from '../session/line.ts';
import { failureOf, type Outcome, UNREACHABLE } from '../session/outcome.ts';
import { fetchStack } from './http.ts';
import { type Pieces, PiecesGone } from './pieces.ts';

/** Of one call, in bytes. */
const PIECE_BYTES = 256 * 1_024;
/** What tus says of an upload that another call works at, or that is not as far as it was thought to be: the next look at it helps. */
const PASSING = new Set([409, 423, 460]);
const GONE: Uploaded = { kind: 'gone' };

/** What is told of a recording with its first call. */
export interface UploadFacts {
  session_id: string;
  /** Media type. */
  type: string;
  purpose: 'message' | 'answer';
}

/** What became of an upload. `gone`: the server does not have it any more. */
export type Uploaded =
  | { kind: 'done'; uploadId: string }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'gone' };

export interface Uploading {
  /** Null once it was stopped. */
  done: Promise<Uploaded | null>;
  /** No more calls: it can go on from its address. */
  stop(): void;
}

/**
 * Sends a recording while it grows, each piece once, and goes on where the server is: after a lost connection, and from its address
 * after a reload.
 */
export function startUpload(options: {
  pieces: Pieces;
  facts: UploadFacts;
  /** Where an earlier page has begun it. */
  address: string | null;
  endpoint: string;
  line: Line;
  fetch: (request: Request) => Promise<Response>;
  onAddress: (address: string) => void;
  /** The server has so many bytes. */
  onAccepted: (bytes: number) => void;
}): Uploading {
  const { pieces, facts, endpoint, line, fetch, onAddress, onAccepted } = options;
  let { address } = options;
  let leave = () => {};
  let isStopped = false;

  function attempt(): Promise<Outcome<Uploaded>> {
    return new Promise((resolve) => {
      const upload = new Upload(new Blob(), {
        // Where it was begun, no other is: what is lost there is not made anew in silence.
        ...(address === null ? { endpoint } : { endpoint: null, uploadUrl: address }),
        metadata: { ...facts },
        uploadLengthDeferred: true,
        chunkSize: PIECE_BYTES,
        retryDelays: null,
        storeFingerprintForResuming: false,
        httpStack: fetchStack(fetch),
        fileReader: { openFile: async () => sourceOf(pieces) },
        onUploadUrlAvailable() {
          if (upload.url === null || upload.url === address) return;
          address = upload.url;
          onAddress(address);
        },
        onChunkComplete(_, bytes) {
          onAccepted(bytes);
          void pieces.accepted(bytes);
        },
        onSuccess: () =>
          resolve({ kind: 'answered', answer: { kind: 'done', uploadId: idOf(address ?? '') } }),
        onError: (error) => void failureBy(error).then(resolve),
      });
      leave = () => {
        void upload.abort();
        resolve(UNREACHABLE);
      };
      upload.start();
    });
  }

  async function deliver(): Promise<Uploaded | null> {
    const said = await line.deliver(async () => (isStopped ? { kind: 'answered', answer: GONE } : attempt()));
    if (isStopped || said === null) return null;
    return said.kind === 'answered' ? said.answer : said;
  }

  return {
    done: deliver(),
    stop() {
      isStopped = true;
      leave();
      line.wake();
    },
  };
}

function sourceOf(pieces: Pieces) {
  return {
    // Not known before its end.
    size: 0,
    async slice(start: number, end: number) {
      const { bytes, isLast } = await pieces.read(start, end);
      return { value: bytes, done: isLast };
    },
    close() {},
  };
}

/** The last part of its address. */
function idOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

/** What can be done about a call that did not go well. */
async function failureBy(error: Error | DetailedError): Promise<Outcome<Uploaded>> {
  if ('causingError' in error && error.causingError instanceof PiecesGone) {
    return { kind: 'answered', answer: GONE };
  }
  const response = 'originalResponse' in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  const isFirst = 'originalRequest' in error && error.originalRequest.getMethod() === 'POST';
  if (response === null || status < 400) return UNREACHABLE;
  const fault = await problemOf(answerOf(response));
  const isElsewhere = !(fault instanceof ApiProblem) || fault.problem.code === 'wrong_offset';
  if (PASSING.has(status) && isElsewhere && !isFirst) return UNREACHABLE;
  // An answer to HEAD has no body that says more.
  if (fault instanceof ApiProblem || status >= 500) return failureOf(fault);
  return status === 401 ? { kind: 'signed_out' } : { kind: 'answered', answer: GONE };
}

function answerOf(response: HttpResponse): Response {
  const headers = new Headers();
  for (const name of ['Content-Type', 'Retry-After']) {
    const value = response.getHeader(name);
    if (value !== undefined && response.getBody() !== '') headers.set(name, value);
  }
  return new Response(response.getBody(), { status: response.getStatus(), headers });
}
