import { type Agent, request } from 'node:http';

export interface RawStream {
  /** Resolves when the other side has ended it. */
  ended: Promise<void>;
  close(): void;
}

/** A response whose text goes to the listener as it comes, chunk by chunk. Resolves with its head. */
export function openStream(
  url: string,
  options: { method?: 'GET' | 'POST'; token: string; body?: string; agent?: Agent },
  onText: (text: string) => void,
): Promise<RawStream> {
  const { method = 'GET', token, body, agent } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method,
      agent,
      headers: { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`${method} ${url}: ${response.statusCode}`));
        response.destroy();
        return;
      }
      response.setEncoding('utf8').on('data', onText);
      const ended = new Promise<void>((end) => response.once('close', end));
      resolve({ ended, close: () => response.destroy() });
    });
    outgoing.end(body);
  });
}
