const LONGEST_MS = 5_000;

/**
 * Whether the server has another build by now than the one this page is of. Each build has an entry of its own name, and a
 * server the files of one build alone; where it does not answer, nobody knows of another.
 */
export async function isUpdated(): Promise<boolean> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  if (entry === null) return false;
  const asked = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(LONGEST_MS) } as const;
  const answer = await fetch(entry.src, asked).catch(() => null);
  return answer?.status === 404;
}
