import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RATING = /^rating:[ \t]*\d+/m;

/** Sets `rating` in each task's file and leaves the rest of it as it is. */
export function writeRatings(directory: string, ratings: ReadonlyMap<string, number>): void {
  for (const [taskId, rating] of ratings) {
    const file = join(directory, taskId, 'task.yaml');
    const before = readFileSync(file, 'utf8');
    if (!RATING.test(before)) throw new Error(`${file} has no line \`rating: <number>\``);
    writeFileSync(file, before.replace(RATING, `rating: ${rating}`));
  }
}
