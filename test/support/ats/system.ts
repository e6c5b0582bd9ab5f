import { type Answering, type Received, startReceiver } from '../webhooks/receiver.ts';

/** A system that orders interviews, on this machine: how it calls us, and what it hears. */
export interface AtsSystem {
  /** Where it may be called. */
  origin: string;
  /** Calls that came to it, oldest first. */
  heard: Received[];
  /** Sends a call of its own, and gives the answer. */
  call(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  /** From now on it answers so, one after the other; then as it usually does. */
  answerNext(...answers: Answering[]): void;
  /** From now on it knows where we are, and by what. */
  connect(url: string, authorization: string): void;
  close(): Promise<void>;
}

/** `usually`: what it does with a call that it takes. */
export async function startSystem(
  usually: (received: Received, system: AtsSystem) => Promise<void> | void = () => undefined,
): Promise<AtsSystem> {
  const next: Answering[] = [];
  let known = { url: '', authorization: '' };
  const receiver = await startReceiver(async (response, received) => {
    const answer = next.shift();
    if (answer) return answer(response, received);
    await usually(received, system);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  const system: AtsSystem = {
    origin: `http://127.0.0.1:${receiver.port}`,
    heard: receiver.received,
    async call(method, path, body) {
      const { url, authorization } = known;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
    },
    answerNext(...answers) {
      next.push(...answers);
    },
    connect(url, authorization) {
      known = { url, authorization };
    },
    close: receiver.close,
  };
  return system;
}

export function basicOf(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}
