import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where a branch is compared with; the commit before, when this one is what is already there. */
const MAIN = 'origin/main';

/**
 * Ids of the tasks of which a file differs from `since`, in a commit, in the work tree or as a new file. Without
 * `since`: from where the branch left origin/main, or the commit before.
 */
export async function changedTasks(root: string, since?: string): Promise<Set<string>> {
  const base = since ?? (await defaultBase(root));
  const committed = await git(root, 'diff', '--name-only', '-z', base, '--', 'tasks');
  const untracked = await git(root, 'ls-files', '--others', '--exclude-standard', '-z', '--', 'tasks');
  const paths = `${committed}${untracked}`.split('\0').filter((path) => path !== '');
  return new Set(paths.map((path) => path.split('/').slice(1, 3).join('/')));
}

async function defaultBase(root: string): Promise<string> {
  const head = await git(root, 'rev-parse', 'HEAD');
  const fork = await git(root, 'merge-base', 'HEAD', MAIN).catch(() => null);
  return fork === null || fork === head ? 'HEAD~1' : fork.trim();
}

async function git(root: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
