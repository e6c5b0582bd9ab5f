import { Worker } from 'node:worker_threads';

/**
 * Writes the file of a database anew without what was deleted, and empties the journal beside it: a page that was freed keeps
 * its bytes, in both, until it is used again. On a thread and a connection of its own, since nothing else of the process goes
 * on while SQLite writes, and that is 8 ms for each megabyte. Readers go on meanwhile, writers wait. Throws what SQLite
 * throws, and where another process reads for so long that the journal cannot be emptied.
 */
export function compactFile(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./compact-thread.ts', import.meta.url), { workerData: path });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the thread that compacts ${path} ended with ${code}`));
    });
  });
}
