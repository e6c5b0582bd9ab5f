import { LRUCache } from 'lru-cache';

/** Large hidden tests made by a task's own generator: kept only while they are in use. */

interface GeneratedText {
  input: string;
  expected: string;
}

/** The text under a key, made now or kept from before. */
export type MakeText = (key: string, generate: () => GeneratedText) => GeneratedText;

/** Characters of generated tests that stay in memory at a time. */
const CACHE_CHARACTERS = 16 * 1024 * 1024;

/**
 * Makes tests on demand and keeps the most recently used ones up to a bound. Generators are deterministic, so a test
 * that was dropped comes back the same.
 */
export function createTestCache(capacity = CACHE_CHARACTERS): MakeText {
  const texts = new LRUCache<string, GeneratedText>({
    maxSize: capacity,
    // One that is larger than all room takes all of it, so that it is not made anew for its input and its output.
    sizeCalculation: ({ input, expected }) => Math.min(input.length + expected.length + 1, capacity),
  });

  return function make(key: string, generate: () => GeneratedText): GeneratedText {
    const hit = texts.get(key);
    if (hit) return hit;
    const { input, expected } = generate();
    if (typeof input !== 'string' || typeof expected !== 'string') {
      throw new TypeError(`Generated test ${key}: generate() must return {input, expected} as strings`);
    }
    const text = { input, expected };
    texts.set(key, text);
    return text;
  };
}
