/** Large hidden tests made by a task's own generator: kept only while they are in use. */

export interface GeneratedText {
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
  const kept = new Map<string, GeneratedText>();
  let held = 0;

  return function make(key: string, generate: () => GeneratedText): GeneratedText {
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const { input, expected } = generate();
    if (typeof input !== 'string' || typeof expected !== 'string') {
      throw new TypeError(`Generated test ${key}: generate() must return {input, expected} as strings`);
    }
    const made = { input, expected };
    kept.set(key, made);
    held += size(made);
    for (const [oldest, text] of kept) {
      if (held <= capacity || oldest === key) break;
      kept.delete(oldest);
      held -= size(text);
    }
    return made;
  };
}

function size(text: GeneratedText): number {
  return text.input.length + text.expected.length;
}
