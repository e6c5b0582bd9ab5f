/** The least that can stand between a provider and a client: bytes in, bytes out. */
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './child.ts';
import { usage } from './usage.ts';

answer({
  /** Each request says in its query where it wants to go. */
  async start() {
    const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
    const server = createServer((incoming, outgoing) => {
      const to = new URL(incoming.url ?? '', 'http://pipe').searchParams.get('to');
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      const asked = request(`${to}/chat/completions`, { method: 'POST', agent }, (reply) => {
        reply.pipe(outgoing);
      });
      incoming.pipe(asked);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  },
  usage,
});
