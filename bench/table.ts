import { performance } from 'node:perf_hooks';

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** One line: what, its ratio, what it should be, and the two numbers behind it. */
export function printRatio(what: string, ratio: number, wanted: string, detail: string): void {
  console.log(`${what.padEnd(58)} ${ratio.toFixed(2).padStart(6)}  (wanted ${wanted})  ${detail}`);
}

/** One line: what, its figure, and what it should be. */
export function printFigure(what: string, figure: string, wanted?: string): void {
  console.log(`${what.padEnd(58)} ${figure}${wanted === undefined ? '' : `  (wanted ${wanted})`}`);
}

export function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
