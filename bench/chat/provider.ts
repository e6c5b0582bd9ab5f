/**
 * An OpenAI-compatible provider whose every delta is the time at which it was written. It begins once as many
 * requests have come as are wanted, so that all streams run side by side, each at its own pace.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { event } from '../../test/support/llm-server.ts';
import { answer } from './child.ts';
import { stamp } from './stamps.ts';

export interface Pace {
  streams: number;
  deltas: number;
  /** Mean time between two deltas of one stream; each gap is drawn from 0.5 to 1.5 of it. */
  gapMs: number;
}

let pace: Pace = { streams: 1, deltas: 0, gapMs: 0 };
let waiting: ServerResponse[] = [];

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    waiting.push(response);
    if (waiting.length < pace.streams) return;
    for (const each of waiting) void stream(each);
    waiting = [];
  });
});

async function stream(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let index = 0; index < pace.deltas && !response.destroyed; index++) {
    await sleep(pace.gapMs * (0.5 + Math.random()));
    response.write(event({ choices: [{ index: 0, delta: { content: stamp() } }] }));
  }
  response.write(event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }));
  response.end('data: [DONE]\n\n');
}

answer({
  async start() {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  },
  async pace(wanted: Pace) {
    pace = wanted;
  },
});
