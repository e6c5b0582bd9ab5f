import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../host/folder.ts';
import { ConfigError } from './error.ts';

/** The folder, made where it is not there. Throws {@link ConfigError}. */
export function usableFolder(dataDir: string): string {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
    return dataDir;
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

function unusable(dataDir: string, error: unknown): ConfigError {
  return new ConfigError([`VIVA_DATA_DIR: ${dataDir} cannot be used (${(error as Error).message})`]);
}

/** The key of the data directory, made on first use. Two processes that make it at once end up with the same one. */
export function secretOf(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret');
  try {
    if (!existsSync(file)) {
      const scratch = `${file}.${process.pid}`;
      try {
        writeFileSync(scratch, randomBytes(48).toString('base64url'), { mode: 0o600 });
        linkSync(scratch, file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      } finally {
        rmSync(scratch, { force: true });
      }
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unusable(dataDir, error);
  }
}
