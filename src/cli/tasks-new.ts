import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { SLUG } from '../bank/schema.ts';
import { TRACKS } from '../domain/vocabulary.ts';
import { freeRating, scaffoldTask } from './tasks/scaffold.ts';
import { EXIT, ROOT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run tasks:new -- <track>/<slug>

where track is one of ${TRACKS.join(', ')} and slug is lower-case words with dashes. Makes tasks/<track>/<slug>/.`;

/** `npm run tasks:new -- <track>/<slug>` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const files = newTask(join(ROOT, 'tasks'), args);
    for (const file of files) console.log(relative(ROOT, file));
    const [taskId] = args;
    console.log(
      `\nFill it in; \`npm run tasks:verify -- ${taskId}\` says what is missing, and proves it at last.`,
    );
    return EXIT.fine;
  });
}

/** Writes the scaffold below `directory`, rated where the track has its widest gap. Resolves with the files' paths. */
export function newTask(directory: string, [taskId = '', ...rest]: string[]): string[] {
  const [track = '', slug = '', ...more] = taskId.split('/');
  const isWrong = rest.length > 0 || more.length > 0 || !SLUG.test(slug);
  if (isWrong || !(TRACKS as readonly string[]).includes(track)) throw new UsageError(USAGE);
  const owner = TRACKS.find((one) => existsSync(join(directory, one, slug)));
  if (owner) throw new UsageError(`the slug is taken by ${owner}/${slug}: choose another`);
  const rating = freeRating(ratingsOf(join(directory, track)));
  return [...scaffoldTask({ slug, rating })].map(([path, content]) => {
    const file = join(directory, taskId, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx' });
    return file;
  });
}

/** Also of tasks that are not finished, for as long as their file can be read. */
function ratingsOf(track: string): number[] {
  if (!existsSync(track)) return [];
  return readdirSync(track).flatMap((slug) => {
    const file = join(track, slug, 'task.yaml');
    const rating = existsSync(file) ? parse(readFileSync(file, 'utf8'))?.rating : null;
    return typeof rating === 'number' ? [rating] : [];
  });
}
