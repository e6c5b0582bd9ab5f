/** Two-sided probability, if either were as likely, that of so many changes the counts lie so far apart: McNemar's exact test. */
export function exactP(better: number, worse: number): number {
  const n = better + worse;
  let tail = 0;
  for (let k = 0; k <= Math.min(better, worse); k++) tail += Math.exp(logChoose(n, k) - n * Math.LN2);
  return Math.min(1, 2 * tail);
}

/** By Holm: each p as it is among all that are looked at, so that of many one does not alarm by chance. */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, index) => index).sort((a, b) => (ps[a] ?? 1) - (ps[b] ?? 1));
  const adjusted: number[] = [];
  let most = 0;
  for (const [rank, index] of order.entries()) {
    most = Math.max(most, Math.min(1, (ps[index] ?? 1) * (ps.length - rank)));
    adjusted[index] = most;
  }
  return adjusted;
}

/** The 95 % interval of a share, by Wilson. */
export function wilson(hits: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / n;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
