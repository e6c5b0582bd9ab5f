/** Resolves once the condition holds; fails loudly when it does not come true in time. */
export async function eventually(holds: () => Promise<boolean>, withinMs = 25_000): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error('what was waited for did not come');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
