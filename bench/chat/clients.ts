/** Many streams at once; keeps for each delta when it was written and when it came. */
import { Agent } from 'node:http';
import { answer } from './child.ts';
import { createStampReader, nowUs } from './stamps.ts';
import { openStream, type RawStream } from './stream.ts';

export interface Opening {
  streams: { url: string; token: string }[];
  method?: 'GET' | 'POST';
}

/** Pairs of when it was written and how long it took, in microseconds. */
export type Arrivals = [writtenUs: number, tookUs: number][];

let streams: RawStream[] = [];
let arrivals: Arrivals = [];

answer({
  async open({ streams: wanted, method = 'GET' }: Opening) {
    const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
    const body = method === 'POST' ? '{}' : undefined;
    for (const { url, token } of wanted) {
      const read = createStampReader((us) => arrivals.push([us, nowUs() - us]));
      streams.push(await openStream(url, { method, token, agent, ...(body && { body }) }, read));
    }
  },
  async arrivals() {
    const all = arrivals;
    arrivals = [];
    return all;
  },
  /** Waits until the other side has ended all of them. */
  async ended() {
    await Promise.all(streams.map(({ ended }) => ended));
    streams = [];
  },
  async close() {
    for (const stream of streams) stream.close();
    streams = [];
  },
});
