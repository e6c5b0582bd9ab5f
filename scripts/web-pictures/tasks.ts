import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const TASKS = resolve(import.meta.dirname, '../../tasks');

/** A program in Python that solves this task of the bank. */
export function solutionOf(taskId: string): string {
  return readFileSync(join(TASKS, taskId, 'solutions/python.py'), 'utf8');
}

/** Reads its input, prints one line of it, and complains: right for no task. */
export const ATTEMPT = `import sys

lines = sys.stdin.read().splitlines()
print("lines:", len(lines), file=sys.stderr)
for line in lines[:3]:
    print(line)
`;
