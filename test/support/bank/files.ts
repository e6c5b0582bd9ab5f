import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';

/** A small task bank as files, whole or with faults. */

/** Contents by path. */
export type Tree = Record<string, string>;

export const both = (text: string) => ({ en: text, ru: text });

export const TASK = {
  title: { en: 'Sum', ru: 'Сумма' },
  rating: 1000,
  par_minutes: 5,
  limit_minutes: 12,
  checker: 'tokens',
  groups: { basic: 1, edge: 2 },
  statement: both('Add the numbers.'),
  hints: [both('one'), both('two'), both('three')],
  rubric: [{ style: 'a' }, { method: 'b' }, { method: 'c' }],
  follow_ups: [
    { question: both('Why?'), good_answer: both('Because.') },
    { question: both('How?'), good_answer: both('So.') },
  ],
  wrong: ['a', 'b', 'c'].map((name) => ({
    file: `wrong/${name}.py`,
    verdict: 'wrong_answer',
    group: 'edge',
    why: 'is wrong',
  })),
};

/** A whole task as files. */
export function task(id: string, changes: Record<string, unknown> = {}): Tree {
  const files: Tree = { [`${id}/task.yaml`]: stringify({ ...TASK, ...changes }) };
  for (const name of ['python.py', 'javascript.js', 'cpp.cpp']) files[`${id}/solutions/${name}`] = '\n';
  for (const name of ['a', 'b', 'c']) files[`${id}/wrong/${name}.py`] = '\n';
  for (const name of ['visible/01-one', 'visible/02-two']) {
    files[`${id}/tests/${name}.in`] = `${name}\n`;
    files[`${id}/tests/${name}.out`] = '1\n';
  }
  for (let i = 1; i <= 12; i++) {
    const name = `hidden/${String(i).padStart(2, '0')}-${i > 8 ? 'edge-rare' : 'basic'}`;
    files[`${id}/tests/${name}.in`] = `${i}\n`;
    files[`${id}/tests/${name}.out`] = `${i + 1}\n`;
  }
  return files;
}

export function without(files: Tree, path: string): Tree {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

export function writeFiles(root: string, files: Tree): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Some of the repository's own tasks, as a bank of their own in `directory`. */
export function copyTasks(directory: string, taskIds: readonly string[]): void {
  for (const path of ['lib', ...taskIds]) {
    cpSync(resolve('tasks', path), join(directory, path), { recursive: true });
  }
}
