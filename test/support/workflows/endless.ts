/** A workflow with a fault: it never comes back from its first step. */
export async function endless(): Promise<void> {
  for (;;);
}
