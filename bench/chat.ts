/** The way of a reply to the candidate. `npm run bench -- chat [rounds]` */
import { measureDeltaLatency } from './chat/delta-latency.ts';
import { measureFirstDelta } from './chat/first-delta.ts';
import { measureIdleStream } from './chat/idle-stream.ts';

export async function main([rounds = '60']: string[]): Promise<void> {
  await measureDeltaLatency();
  await measureIdleStream();
  await measureFirstDelta({ count: Number(rounds) });
}
