import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const LOCK_FILE = join(ROOT, 'tests-lock.json');

/** What a slow suite proves, each with the SHA-256 of all that its outcome depends on. */
export type Items = Record<string, string>;
/** Of every slow suite what was proven last. */
type Lock = Record<string, Items>;

/** Set by `npm run test:slow`. */
const PROVES_ALL = 'VIVA_PROVE_ALL';

/**
 * Whether a slow suite needs an item proven: `npm test` leaves out those that are as `tests-lock.json` has them, and
 * `npm run test:slow` none.
 */
export function needsProof(suite: string, items: Items): (item: string) => boolean {
  const proven = process.env[PROVES_ALL] === undefined ? (readLock()[suite] ?? {}) : {};
  return (item) => proven[item] !== items[item];
}

function readLock(): Lock {
  return JSON.parse(readFileSync(LOCK_FILE, 'utf8'));
}

export function sha256(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update(':').update(part);
  return hash.digest('hex');
}

/** SHA-256 of files by name and content. */
export function filesHash(...globs: readonly string[]): string {
  const files = globSync([...globs], { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return sha256(...files.flatMap((file) => [file.slice(ROOT.length), readFileSync(file)]));
}
