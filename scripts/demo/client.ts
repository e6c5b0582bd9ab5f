import { randomUUID } from 'node:crypto';
import { EventSourceParserStream } from 'eventsource-parser/stream';

/** Something was not as the contract says; the message says what. */
export class DemoFault extends Error {
  override readonly name = 'DemoFault';
}

export function expect(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new DemoFault(otherwise);
}

/** JSON over HTTP as a candidate's front end speaks it. Bodies are not validated: the demo looks at what it needs. */
export interface VivaClient {
  get<T>(path: string): Promise<T>;
  /** A repeat after a broken connection acts once: each call has an idempotency key of its own. */
  post<T>(path: string, body: object, expected: number): Promise<T>;
  /** Stored and live events from the first on, until the signal aborts. Resumes where a connection broke. */
  stream(sessionId: string, signal: AbortSignal): AsyncGenerator<StreamEvent>;
  signIn(token: string): void;
}

export interface StreamEvent {
  /** Stored events only. */
  seq: number | null;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: the wire's own shapes, one for each type, see docs/contract.md
  data: any;
}

const PATIENCE_MS = 90_000;
const RECONNECTS = 5;

export function createClient(base: string): VivaClient {
  let token = '';
  const headers = () => (token === '' ? {} : { authorization: `Bearer ${token}` });

  async function call<T>(method: string, path: string, expected: number, body?: object): Promise<T> {
    const response = await fetch(new URL(path, base), {
      method,
      headers: {
        ...headers(),
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    expect(
      response.status === expected,
      `${method} ${path} answered ${response.status}, not ${expected}: ${text}`,
    );
    return JSON.parse(text) as T;
  }

  return {
    get: (path) => call('GET', path, 200),
    post: (path, body, expected) => call('POST', path, expected, body),
    signIn(given) {
      token = given;
    },
    async *stream(sessionId, signal) {
      let last = 0;
      for (let broken = 0; !signal.aborted; broken++) {
        expect(broken <= RECONNECTS, 'the stream breaks again and again');
        const resume = last > 0 ? { 'last-event-id': String(last) } : {};
        const response = await fetch(new URL(`/chat/stream?session_id=${sessionId}`, base), {
          headers: { ...headers(), ...resume, accept: 'text/event-stream' },
          signal,
        });
        expect(response.ok && response.body, `GET /chat/stream answered ${response.status}`);
        const events = response.body
          .pipeThrough(new TextDecoderStream())
          .pipeThrough(new EventSourceParserStream());
        for await (const { id, event, data } of events) {
          const seq = id === undefined ? null : Number(id);
          expect(seq === null || seq === last + 1, `event ${seq} came after ${last}`);
          last = seq ?? last;
          yield { seq, type: event ?? 'message', data: JSON.parse(data) };
        }
      }
    },
  };
}
