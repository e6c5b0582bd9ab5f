import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A certificate or a key: the text itself, or the file that has it, seen from `cwd`. Throws what the system says of the file, or
 * that it holds none.
 */
export function readPem(value: string, cwd: string): Buffer {
  const pem = value.includes('-----BEGIN ') ? Buffer.from(value) : readFileSync(resolve(cwd, value));
  if (!pem.includes('-----BEGIN ')) throw new Error('it holds no PEM');
  return pem;
}
