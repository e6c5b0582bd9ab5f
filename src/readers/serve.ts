import type { Job, JobAnswer, Works } from './reader-process.ts';

/** The other end of a `ReaderProcess`, inside it: does one job after the other, and ends with whoever asks. */
export function serveWorks(works: Works): void {
  process.on('message', async ({ kind, input }: Job) => {
    process.send?.(await answer(works[kind], input));
  });
  process.on('disconnect', () => process.exit());
}

async function answer(work: Works[string] | undefined, input: unknown[]): Promise<JobAnswer> {
  try {
    return { result: await (work as (...input: unknown[]) => unknown)(...input) };
  } catch (error) {
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
