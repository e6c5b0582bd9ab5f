import { parentPort } from 'node:worker_threads';
import type { Job, JobAnswer, Works } from './thread.ts';

/** The other end of a `ReaderThread`, inside it: does one job after the other. */
export function serveWorks(works: Works): void {
  parentPort?.on('message', async ({ kind, input }: Job) => {
    parentPort?.postMessage(await answer(works[kind], input));
  });
}

async function answer(work: Works[string] | undefined, input: unknown[]): Promise<JobAnswer> {
  try {
    return { result: await (work as (...input: unknown[]) => unknown)(...input) };
  } catch (error) {
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
