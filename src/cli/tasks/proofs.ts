import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../../bank/bank.ts';
import { type Files, fingerprint, readTree } from '../../bank/files.ts';

/**
 * Which tasks were proven, as they are now: `tasks-lock.json` holds for each a SHA-256 over all that its proof rests on.
 * A task whose hash is another one is to be proven again, wherever it was changed and whatever git knows of it.
 */
export type Proofs = Map<string, string>;

/**
 * What runs and judges programs, below the checkout: a change of it changes what every task's programs come to. The
 * versions of compilers are the machine's and not in it; proving the whole bank now and then meets those.
 */
const RULES = [
  'sandbox',
  'src/cli/tasks/verify-task.ts',
  'src/domain/checker.ts',
  'src/domain/judge.ts',
  'src/sandbox/languages.ts',
  'src/sandbox/outcome.ts',
];

export function proofsFile(root: string): string {
  return join(root, 'tasks-lock.json');
}

/** Empty when there is no such file. */
export function readProofs(root: string): Proofs {
  const file = proofsFile(root);
  return new Map(existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : []);
}

/** In the order of ids, one a line, so that changes to different tasks merge. */
export function writeProofs(root: string, proofs: Proofs): void {
  const sorted = [...proofs].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(proofsFile(root), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** What a proof of each task would rest on: its files, the limits and checker that were read from them, and the rules. */
export function proofHashes(
  root: string,
  tasks: readonly Pick<Task, 'taskId' | 'limits' | 'checker'>[],
): Proofs {
  const rules = fingerprint(rulesBelow(root));
  return new Map(
    tasks.map(({ taskId, limits, checker }) => {
      const files = fingerprint(filesBelow(join(root, 'tasks', taskId)));
      const text = JSON.stringify([rules, files, limits, checker]);
      return [taskId, createHash('sha256').update(text).digest('hex')];
    }),
  );
}

function rulesBelow(root: string): Files {
  const files = new Map<string, Buffer>();
  for (const rule of RULES) {
    if (/\.ts$/.test(rule)) files.set(rule, readFileSync(join(root, rule)));
    else for (const [path, content] of filesBelow(join(root, rule))) files.set(`${rule}/${path}`, content);
  }
  return files;
}

function filesBelow(folder: string): Files {
  return readTree(folder, ({ message }) => {
    throw new Error(`${folder} ${message}`);
  });
}
