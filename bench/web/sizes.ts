import { resolve } from 'node:path';
import { sizesOf } from '../../scripts/web-sizes.ts';
import { createProgress } from '../../src/host/progress.ts';
import { buildWeb } from '../../src/web/build.ts';
import { printFigure } from '../table.ts';

const GOAL = '≤ 200 kB of gzip';

/** Prints what a first visit of each page loads, and what each part adds to it, compressed. */
export async function printSizes(): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  const { pages, steps } = sizesOf(await buildWeb({ root, progress: createProgress(process.stderr) }));
  const tell = ({ br, gzip }: { br: number; gzip: number }) => `${kb(gzip)} gzip, ${kb(br)} brotli`;
  for (const page of pages) printFigure(`a first visit of ${page.name}`, tell(page), GOAL);
  for (const step of steps) printFigure(`  ${step.name}`, tell(step));
}

function kb(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1).padStart(5)} kB`;
}
