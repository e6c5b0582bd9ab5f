import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRACKS, type Track } from '../domain/vocabulary.ts';
import type { Complain } from './fault.ts';
import { SLUG } from './schema.ts';

/** Contents by path, in the order of paths; paths have `/`. */
export type Files = ReadonlyMap<string, Buffer>;

/** Helpers that generators share are `lib/<name>.mjs`. */
export const LIBRARY = 'lib/';
const HELPER = /^lib\/[\w-]+\.mjs$/;

export interface TaskFolder {
  taskId: string;
  track: Track;
  /** By path below the task's directory. */
  files: Files;
}

/** Every file below `root`. */
export function readTree(root: string, complain: Complain): Files {
  if (!existsSync(root)) {
    complain({
      file: '.',
      message: 'does not exist: give the directory that holds <track>/<slug>/task.yaml',
    });
    return new Map();
  }
  const paths: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(path);
      else paths.push(path);
    }
  };
  walk('');
  if (paths.length === 0) complain({ file: '.', message: 'holds no task: add <track>/<slug>/task.yaml' });
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path))]));
}

/** The files of the bank's tasks, task by task. */
export function taskFolders(tree: Files, complain: Complain): TaskFolder[] {
  const folders = new Map<string, Map<string, Buffer>>();
  for (const [path, content] of tree) {
    if (path.startsWith(LIBRARY)) {
      if (!HELPER.test(path)) complain({ file: path, message: 'is no lib/<name>.mjs: rename or remove it' });
      continue;
    }
    const [track, slug, ...rest] = path.split('/');
    if (rest.length === 0) {
      complain({ file: path, message: 'belongs to no task: move it into <track>/<slug>/ or remove it' });
      continue;
    }
    const taskId = `${track}/${slug}`;
    const files = folders.get(taskId) ?? new Map<string, Buffer>();
    folders.set(taskId, files.set(rest.join('/'), content));
  }

  const bySlug = new Map<string, string>();
  return [...folders].flatMap(([taskId, files]) => {
    const [track = '', slug = ''] = taskId.split('/');
    if (!SLUG.test(slug)) complain({ file: taskId, message: 'needs a slug of lower-case words with dashes' });
    const other = bySlug.get(slug);
    if (other) complain({ file: taskId, message: `has the same slug as ${other}: rename one of them` });
    bySlug.set(slug, taskId);
    if (isTrack(track)) return [{ taskId, track, files }];
    complain({ file: taskId, message: `is in no track: move it to ${TRACKS.join(', ')}` });
    return [];
  });
}

function isTrack(name: string): name is Track {
  return (TRACKS as readonly string[]).includes(name);
}

/** The version of the bank that has these files. */
export function fingerprint(tree: Files): string {
  const hash = createHash('sha256');
  for (const part of serialized(tree)) hash.update(part);
  return hash.digest('hex');
}

/** Paths and contents of all files, each with its length, so that no two trees read the same. */
export function* serialized(tree: Files): Generator<string | Buffer> {
  for (const [path, content] of tree) {
    yield `${Buffer.byteLength(path)} ${path} ${content.length} `;
    yield content;
  }
}
