import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { type AttemptError, errorOf } from '../domain/webhooks/attempt.ts';
import { retryAfterMs } from '../domain/webhooks/retry-after.ts';
import { hostOf, mayReach, type Reach } from './addresses.ts';
import { errorOfFault } from './faults.ts';
import { AddressForbidden, guardedLookup, type Resolve } from './guarded-lookup.ts';

/** For all of a try: the name, the connection, the answer with its last byte. */
const ANSWERED_WITHIN_MS = 10_000;
/** An answer is longer by mistake, or to hold us up; nobody reads what it says. */
export const MOST_ANSWER_BYTES = 64 * 1024;

/** What came of a request; see `Attempt`. */
interface Answer {
  httpStatus: number | null;
  error: AttemptError | null;
  retryAfterMs: number | null;
}

interface Content {
  method: 'POST' | 'PUT' | 'PATCH';
  headers: Record<string, string>;
  body?: string;
}

export interface Sender {
  /** Never throws for what a receiver does. */
  send(url: string, content: Content): Promise<Answer>;
  close(): Promise<void>;
}

interface Options extends Reach {
  resolve?: Resolve;
  /** Of those who sign certificates, in place of the usual ones. */
  ca?: Buffer;
  withinMs?: number;
}

/** Sends to receivers that anybody may have named: follows no redirect, keeps no connection, and waits for nobody for long. */
export function createSender({
  toLoopback,
  resolve = (name) => lookup(name, { all: true }),
  ca,
  withinMs = ANSWERED_WITHIN_MS,
}: Options): Sender {
  const reach = { toLoopback };
  const agentOf = (protocol: string) =>
    new Agent({
      allowH2: false,
      connect: { lookup: guardedLookup(resolve, protocol, reach), timeout: withinMs, ...(ca && { ca }) },
    });
  const agents: Record<string, Agent> = { 'https:': agentOf('https:'), 'http:': agentOf('http:') };

  return {
    async send(url, { method, headers, body }) {
      const { protocol, hostname } = new URL(url);
      let httpStatus: number | null = null;
      try {
        requireReachable(hostOf(hostname), protocol);
        const answer = await request(url, {
          method,
          headers,
          ...(body !== undefined && { body }),
          dispatcher: agents[protocol] as Agent,
          signal: AbortSignal.timeout(withinMs),
          reset: true,
        });
        httpStatus = answer.statusCode;
        const asked = retryAfterMs(oneOf(answer.headers['retry-after']), Date.now());
        const error = (await isShort(answer.body)) ? errorOf(httpStatus) : 'too_large';
        return { httpStatus, error, retryAfterMs: asked };
      } catch (fault) {
        return { httpStatus, error: errorOfFault(fault), retryAfterMs: null };
      }
    },

    async close() {
      await Promise.all(Object.values(agents).map((agent) => agent.close()));
    },
  };

  /** A socket asks no lookup for what is an address already. */
  function requireReachable(host: string, protocol: string): void {
    const isKnown = protocol === 'https:' || (protocol === 'http:' && toLoopback);
    if (!isKnown || (isIP(host) !== 0 && !mayReach(host, protocol, reach))) {
      throw new AddressForbidden('this address may not be called');
    }
  }
}

/** Reads the answer to its end, or to where it gets too long: then the connection is cut. */
async function isShort(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<boolean> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_ANSWER_BYTES) {
      body.destroy();
      return false;
    }
  }
  return true;
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
