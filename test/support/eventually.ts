/** Resolves with what `look` gives once that is something; fails loudly when nothing comes in a time that a busy machine may need. */
export async function eventually<T>(look: () => Promise<T | null | false>, withinMs = 60_000): Promise<T> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    const sight = await look();
    if (sight !== null && sight !== false) return sight;
    if (Date.now() > giveUpAt) throw new Error('what was waited for did not come');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
