/** What language models read and write. */
export interface Tokens {
  input: number;
  output: number;
}

/** Input and output together; null: as many as it takes. */
export interface TokenCaps {
  interview: number | null;
  /** Of the whole installation, for a day of UTC. */
  day: number | null;
}

const DAY_MS = 24 * 3_600_000;

export function startOfDay(at: number): number {
  return at - (at % DAY_MS);
}

/** Which cap lets no further call begin; null while there is room. */
export function reachedCap(
  caps: TokenCaps,
  used: { interview: Tokens; day: Tokens },
): keyof TokenCaps | null {
  if (isReached(caps.interview, used.interview)) return 'interview';
  return isReached(caps.day, used.day) ? 'day' : null;
}

function isReached(cap: number | null, { input, output }: Tokens): boolean {
  return cap !== null && input + output >= cap;
}
