/** What a row says of a measured interview. */
export interface Measured {
  level: string;
  ability: { estimate: number; low: number; high: number };
}

/** Lower bounds of the levels on the Elo scale, as they were. */
const FROM: Record<string, number> = { junior: 1200, middle: 1500, senior: 1700 };

/** The rule as it was when scores came: a migration must not change when it does. */
export function scoreThen({ level, ability: { estimate, low, high } }: Measured): number {
  const from = FROM[level] ?? -Infinity;
  const se = (high - low) / (2 * 1.645);
  if (se === 0) return estimate >= from ? 100 : 0;
  const z = (estimate - from) / se;
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const tail = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
  const beyond = density * t * tail.reduce((sum, factor) => sum * t + factor, 0);
  return Math.round(100 * (z >= 0 ? 1 - beyond : beyond));
}
