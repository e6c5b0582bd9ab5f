import type { Files } from './files.ts';

/** A line of `task.yaml` of its own, so that a draft is known by it also while the rest of the file cannot be read. */
const DRAFT = /^draft: *true *(?:#.*)?\r?\n?/m;

/** Ids of the tasks that are still being written: they may have faults, and are served to nobody. */
export function draftsIn(tree: Files): Set<string> {
  const drafts = new Set<string>();
  for (const [path, content] of tree) {
    const [track, slug, file, ...more] = path.split('/');
    if (file === 'task.yaml' && more.length === 0 && DRAFT.test(content.toString())) {
      drafts.add(`${track}/${slug}`);
    }
  }
  return drafts;
}

/** The files of all other tasks. */
export function withoutDrafts(tree: Files): Files {
  const drafts = draftsIn(tree);
  return new Map([...tree].filter(([path]) => !drafts.has(path.split('/').slice(0, 2).join('/'))));
}

/** `task.yaml` as it will be once it is no draft: a proof of it then holds. */
export function finishedTaskFile(source: string): string {
  return source.replace(DRAFT, '');
}
