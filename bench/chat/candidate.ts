/** A candidate who talks to the interviewer. */
import { type Candidate, startInterview } from '../candidate.ts';
import { timed } from '../table.ts';
import { answer } from './child.ts';
import { openStream, type RawStream } from './stream.ts';

let candidate: Candidate;
let stream: RawStream | null = null;
const waiting = new Map<string, () => void>();

answer({
  /** With an interview of its own, in place of an earlier one. */
  async start({ url }: { url: string }) {
    stream?.close();
    candidate = await startInterview(url, { track: 'backend' });
    const { sessionId, token } = candidate;
    stream = await openStream(`${url}/chat/stream?session_id=${sessionId}`, { token }, (text) => {
      for (const [, event = ''] of text.matchAll(/^event: (\w+)$/gm)) waiting.get(event)?.();
    });
  },
  /** Sends a message; milliseconds until the first delta, once the reply is over. */
  async firstDelta() {
    const final = next('final');
    const delta = next('delta');
    let sent: Promise<unknown> | null = null;
    const elapsed = await timed(() => {
      const message = { session_id: candidate.sessionId, text: 'What is an index good for?' };
      sent = candidate.call('POST', '/chat/send', message);
      return delta;
    });
    await Promise.all([sent, final]);
    return elapsed;
  },
});

function next(event: string): Promise<void> {
  return new Promise((resolve) => waiting.set(event, resolve));
}
