import { createHash } from 'node:crypto';
import type { Language } from '../domain/vocabulary.ts';
import type { Compilation } from './sandbox.ts';

/** A program that compiled, ready to be put into a container; or why it did not. */
export type Compiled =
  | (Compilation & { ok: true; file: { name: string; mode: number; contents: Buffer } })
  | (Compilation & { ok: false });

/** What was compiled lately, each under a key of its own: nobody can learn by the clock what others have sent. */
export interface ProgramCache {
  get(key: string): Compiled | null;
  set(key: string, compiled: Compiled): void;
}

const MAX_BYTES = 64 * 1024 * 1024;

/** Depends on everything that the result depends on: `image` names the toolchain and its inputs. */
export function programKey(cacheKey: string, image: string, language: Language, code: string): string {
  return createHash('sha256')
    .update(JSON.stringify([cacheKey, image, language, code]))
    .digest('hex');
}

/** Forgets the least recently used first. */
export function createProgramCache(maxBytes = MAX_BYTES): ProgramCache {
  const programs = new Map<string, Compiled>();
  let bytes = 0;
  return {
    get(key) {
      const compiled = programs.get(key);
      if (!compiled) return null;
      programs.delete(key);
      programs.set(key, compiled);
      return compiled;
    },
    set(key, compiled) {
      const replaced = programs.get(key);
      if (replaced) bytes -= sizeOf(replaced);
      programs.delete(key);
      programs.set(key, compiled);
      bytes += sizeOf(compiled);
      for (const [oldest, value] of programs) {
        if (bytes <= maxBytes) break;
        programs.delete(oldest);
        bytes -= sizeOf(value);
      }
    },
  };
}

function sizeOf(compiled: Compiled): number {
  return compiled.output.length + (compiled.ok ? compiled.file.contents.length : 0);
}
