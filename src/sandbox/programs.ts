import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
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
  const programs = new LRUCache<string, Compiled>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  return {
    get: (key) => programs.get(key) ?? null,
    set: (key, compiled) => void programs.set(key, compiled),
  };
}

/** At least one: the smallest that the cache counts. */
function sizeOf(compiled: Compiled): number {
  return 1 + compiled.output.length + (compiled.ok ? compiled.file.contents.length : 0);
}
