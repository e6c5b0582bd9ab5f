import { setTimeout as delay } from 'node:timers/promises';
import { checkAgainstDocument, type OpenApiDocument } from '../api/contract-check.ts';
import type { Dice } from '../dice.ts';

/** How a front end calls: until it has an answer, at whichever API, a command always with the same key. */
export interface Line {
  /** An API to come to, another one after each fault. */
  api(): string;
  document: OpenApiDocument;
  /** What no fault excuses. */
  complain(what: string): void;
  call(call: Call): Promise<Reply>;
}

export interface Call {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  token?: string | undefined;
  headers?: Record<string, string>;
  body?: unknown;
  /** In place of a body: a slice of a recording. */
  slice?: Buffer;
  /** Of a command. */
  key?: string;
  /** How long one try may take, ms. */
  withinMs?: number;
}

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what it looks like has been checked against the document
  body: any;
  headers: Headers;
  bytes: Buffer;
  /** 1: the first one was answered. */
  tries: number;
}

/** Whatever is broken, it is mended or gone around before. */
const PATIENCE_MS = 180_000;
const PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 3_000;
const AGAIN: ReadonlySet<number> = new Set([429, 502, 503, 504]);

export function createLine({
  apis,
  address,
  document,
  dice,
  complain,
}: {
  apis: readonly string[];
  /** From where they call, as the proxy before the APIs says. */
  address: string;
  document: OpenApiDocument;
  dice: Dice;
  complain: (what: string) => void;
}): Line {
  let next = dice.between(0, apis.length - 1);
  const api = () => apis[next % apis.length] as string;

  async function once({ method, path, token, withinMs = 20_000, ...call }: Call): Promise<Response> {
    const { body, slice, key } = call;
    return fetch(`${api()}${path}`, {
      method,
      headers: {
        'X-Forwarded-For': address,
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...call.headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(slice !== undefined && { body: new Uint8Array(slice) }),
      signal: AbortSignal.timeout(withinMs),
    });
  }

  return {
    api,
    document,
    complain,
    async call(call) {
      const giveUpAt = Date.now() + PATIENCE_MS;
      let fault = '';
      for (let tries = 1; Date.now() < giveUpAt; tries += 1) {
        let waitMs = PAUSE_MS;
        try {
          const response = await once(call);
          const { status, headers } = response;
          const type = headers.get('content-type') ?? '';
          const bytes = Buffer.from(await response.arrayBuffer());
          const text = bytes.toString();
          // The answer to HEAD has a type and no text.
          const body = text !== '' && /json\b/.test(type) ? JSON.parse(text) : text;
          try {
            if (call.method !== 'HEAD') checkAgainstDocument(document, { ...call, status, type, body });
          } catch (breach) {
            complain(`${call.method} ${call.path}: ${(breach as Error).message.slice(0, 500)}`);
          }
          if (status === 500) complain(`${call.method} ${call.path}: 500 ${text.slice(0, 200)}`);
          if (status !== 500 && !AGAIN.has(status)) return { status, body, headers, bytes, tries };
          fault = `${status} ${body.code}`;
          waitMs = Math.max(PAUSE_MS, Number(headers.get('retry-after') ?? 0) * 1_000);
        } catch (error) {
          fault = String((error as Error).cause ?? error);
        }
        next += 1;
        await delay(Math.min(waitMs, LONGEST_PAUSE_MS));
      }
      throw new Error(`${call.method} ${call.path} was not answered in ${PATIENCE_MS / 1_000} s: ${fault}`);
    },
  };
}
