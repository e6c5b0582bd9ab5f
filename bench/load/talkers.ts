import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { startInterview } from '../candidate.ts';
import { openStream } from '../chat/stream.ts';

/** A candidate with an interview. */
export interface Seated {
  token: string;
  sessionId: string;
}

/** Somebody in an interview who says something and reads what is answered. */
export interface Talker {
  /** From the message to the whole reply. */
  turn(text: string): Promise<void>;
  close(): void;
}

const TRACKS = ['algorithms', 'backend', 'data', 'frontend'];
/** A sign-up and a start take a core for a moment; all at once would only wait for each other. */
const AT_A_TIME = 8;

/** Each with an account, an interview and a stream of their own, as their page has them. */
export async function openTalkers(url: string, count: number): Promise<Talker[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const talkers: Talker[] = [];
  while (talkers.length < count) {
    const some = Math.min(AT_A_TIME, count - talkers.length);
    const next = Array.from({ length: some }, (_, i) =>
      openTalker(url, TRACKS[(talkers.length + i) % TRACKS.length] as string, agent),
    );
    talkers.push(...(await Promise.all(next)));
  }
  return talkers;
}

async function openTalker(url: string, track: string, agent: Agent): Promise<Talker> {
  const { token, sessionId } = await startInterview(url, { track });
  return joinInterview(url, { token, sessionId }, agent);
}

/** Somebody who is in the interview already. */
export async function joinInterview(
  url: string,
  { token, sessionId }: Seated,
  agent: Agent,
): Promise<Talker> {
  let replied: (() => void) | null = null;
  const stream = await openStream(`${url}/chat/stream?session_id=${sessionId}`, { token, agent }, (text) => {
    if (/^event: final$/m.test(text)) replied?.();
  });
  return {
    async turn(text) {
      const { promise, resolve } = Promise.withResolvers<void>();
      replied = resolve;
      await say(url, { token, sessionId }, text, agent);
      await promise;
      replied = null;
    },
    close: stream.close,
  };
}

/** Resolves once it is answered that the message is there. */
export function say(url: string, { token, sessionId }: Seated, text: string, agent?: Agent): Promise<void> {
  const body = JSON.stringify({ session_id: sessionId, text });
  return post(`${url}/chat/send`, { token, body, agent });
}

/** A POST that has to succeed, on a connection that is kept: `fetch` would take much of the machine that is measured. */
function post(
  url: string,
  { token, body, agent }: { token: string; body: string; agent?: Agent | undefined },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'Idempotency-Key': randomUUID(),
      Authorization: `Bearer ${token}`,
    };
    const outgoing = request(url, { method: 'POST', agent, headers });
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode < 300) resolve();
        else reject(new Error(`POST ${url}: ${statusCode} ${text}`));
      });
    });
    outgoing.end(body);
  });
}
