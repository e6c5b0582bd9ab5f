import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ProgramEnd } from '../../../src/domain/measurement/judge.ts';
import type { Limits } from '../../../src/domain/measurement/limits.ts';
import { filesHash, type Items, sha256 } from '../proven.ts';

/** A program of the conformance suite, and what must become of it. */
export interface Expectation {
  file: string;
  inputs?: string[];
  /** Of one input, in place of `inputs`. */
  inputBytes?: number;
  limits?: Partial<Limits>;
  ends?: ProgramEnd[];
  stdout?: string[];
  /** Of the first run's standard output, where it is not the same each time. */
  pattern?: string;
  /** Of standard output. */
  lengths?: number[];
  /** Of the last run's standard error. */
  errors?: string;
  exitCode?: number;
  signal?: string;
  compile?: string;
  /** The limit that its compilation must run into; one of several. */
  limit?: string;
}

export const PROGRAMS = new URL('../../sandbox/programs/', import.meta.url);
export const MANIFEST: Expectation[] = parse(readFileSync(new URL('manifest.yaml', PROGRAMS), 'utf8'));

/** What each program's outcome depends on: itself, what is expected of it, and the whole of the sandbox. */
export function programItems(): Items {
  const sandbox = filesHash(
    'sandbox/**',
    'src/sandbox/**',
    'src/setup/sandbox-image/**',
    'test/sandbox/conformance.test.ts',
    'test/support/sandbox/*.ts',
  );
  return Object.fromEntries(
    MANIFEST.map((expected) => [
      expected.file,
      sha256(readFileSync(new URL(expected.file, PROGRAMS)), JSON.stringify(expected), sandbox),
    ]),
  );
}
