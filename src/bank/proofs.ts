import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank, Task } from './bank.ts';
import { finishedTaskFile } from './draft.ts';
import { type Files, fingerprint, LIBRARY, readTree } from './files.ts';
import { helpersOf } from './library.ts';

/** What a proof of a task rests on, each as a SHA-256. */
export interface Proof {
  /**
   * Its files, the helpers that its generator imports, and the limits and the checker that were read from its files; of
   * `task.yaml` not the rubric, which no program has to do with.
   */
  task: string;
  /** What runs and judges programs. */
  rules: string;
}

/**
 * Which tasks were proven in the sandbox, and as what: `tasks-lock.json`. A task that differs from its proof is to be
 * proven again, wherever it was changed and whatever git knows of it.
 */
export type Proofs = Map<string, Proof>;

/**
 * What runs and judges programs, below the checkout: a change of it changes what every task's programs come to. The
 * versions of compilers are the machine's and not in it; proving the whole bank now and then meets those.
 */
const RULES = [
  'sandbox',
  'src/cli/tasks/verify-task.ts',
  'src/domain/measurement/checker.ts',
  'src/domain/measurement/judge.ts',
  'src/domain/measurement/output-allowance.ts',
  'src/sandbox/languages.ts',
  'src/sandbox/outcome.ts',
];

function proofsFile(root: string): string {
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
  const lines = sorted.map(([taskId, proof]) => `  ${JSON.stringify(taskId)}: ${JSON.stringify(proof)}`);
  writeFileSync(proofsFile(root), `{\n${lines.join(',\n')}\n}\n`);
}

/** What a proof of each task would rest on now. */
export function proofsNow(
  root: string,
  tasks: readonly Pick<Task, 'taskId' | 'limits' | 'checker'>[],
): Proofs {
  const rules = fingerprint(rulesBelow(root));
  const library = libraryBelow(join(root, 'tasks'));
  return new Map(
    tasks.map(({ taskId, limits, checker }) => {
      const files = fingerprint(withHelpers(taskFilesBelow(join(root, 'tasks', taskId)), library));
      const text = JSON.stringify([files, limits, checker]);
      return [taskId, { task: createHash('sha256').update(text).digest('hex'), rules }];
    }),
  );
}

/** Whether it was proven just as it is, under the rules as they are. */
export function isProven(proven: Proof | undefined, now: Proof | undefined): boolean {
  return proven !== undefined && proven.task === now?.task && proven.rules === now.rules;
}

/**
 * The bank with no task among the cards that was never proven as it is now, and the ids of those; interviews that have
 * one go on with it. A change of the rules alone takes no task out: whoever changes those proves the bank anew.
 */
export function servingProven(bank: Bank, root: string): { bank: Bank; unproven: string[] } {
  const proven = readProofs(root);
  const now = proofsNow(root, [...bank.tasks.values()]);
  const unproven = new Set(
    [...bank.tasks.keys()].filter((taskId) => proven.get(taskId)?.task !== now.get(taskId)?.task),
  );
  return {
    unproven: [...unproven].sort(),
    bank: {
      ...bank,
      cards: (track, locale, use) =>
        bank.cards(track, locale, use).filter(({ taskId }) => !unproven.has(taskId)),
    },
  };
}

function rulesBelow(root: string): Files {
  const files = new Map<string, Buffer>();
  for (const rule of RULES) {
    if (/\.ts$/.test(rule)) files.set(rule, readFileSync(join(root, rule)));
    else for (const [path, content] of filesBelow(join(root, rule))) files.set(`${rule}/${path}`, content);
  }
  return files;
}

function taskFilesBelow(folder: string): Files {
  return new Map(
    [...filesBelow(folder)].map(([path, content]) => [
      path,
      path === 'task.yaml' ? Buffer.from(provenPart(content.toString())) : content,
    ]),
  );
}

function provenPart(taskFile: string): string {
  const lines = finishedTaskFile(taskFile).split('\n');
  const from = lines.findIndex((line) => line.startsWith('rubric:'));
  if (from === -1) return lines.join('\n');
  const behind = lines.findIndex((line, index) => index > from && line !== '' && !/^[ -]/.test(line));
  return lines.toSpliced(from, (behind === -1 ? lines.length - 1 : behind) - from).join('\n');
}

/** Paths begin with `lib/`, which those of a task never do. */
function libraryBelow(bank: string): Files {
  const folder = join(bank, LIBRARY);
  if (!existsSync(folder)) return new Map();
  return new Map([...filesBelow(folder)].map(([path, content]) => [`${LIBRARY}${path}`, content]));
}

function withHelpers(files: Files, library: Files): Files {
  const generator = files.get('generator.mjs');
  return generator ? new Map([...files, ...helpersOf(generator, library)]) : files;
}

function filesBelow(folder: string): Files {
  return readTree(folder, ({ message }) => {
    throw new Error(`${folder} ${message}`);
  });
}
