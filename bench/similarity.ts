import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGrammars } from '../src/interviewer/syntax/grammar.ts';
import { withFigures } from './similarity/document.ts';
import type { Finding } from './similarity/figures.ts';
import { jplagFindings } from './similarity/jplag.ts';
import { ownFindings } from './similarity/own.ts';
import { type Judged, judged, table } from './similarity/print.ts';
import { type Case, loadSet } from './similarity/set.ts';

const DOCUMENT = join(import.meta.dirname, '../docs/similarity.md');

/**
 * `npm run bench -- similarity [--json]`: how well copies of a program are told from independent programs for the same task, by the
 * product and by JPlag. Where JPlag is there, the figures go into docs/similarity.md too.
 */
export async function main(args: readonly string[]): Promise<void> {
  const grammars = createGrammars();
  const cases = await loadSet(grammars);
  const own = await ownFindings(grammars, cases);
  const jplag = await jplagFindings(cases);
  const all = [
    judged('Viva', own),
    ...(typeof jplag === 'string'
      ? []
      : [judged('JPlag, average', jplag.average), judged('JPlag, largest', jplag.largest)]),
  ].filter((one): one is Judged => one !== null);
  if (args.includes('--json')) return console.log(JSON.stringify(all, null, 2));
  const figures = `${sizeOf(cases, own)}\n\n${table(all)}`;
  console.log(figures);
  if (typeof jplag === 'string') console.log(`\n${jplag}`);
  else writeFileSync(DOCUMENT, withFigures(readFileSync(DOCUMENT, 'utf8'), figures));
}

function sizeOf(cases: readonly Case[], findings: readonly Finding[]): string {
  const copies = findings.filter(({ isCopy }) => isCopy).length;
  const tasks = new Set(cases.map(({ task }) => task)).size;
  return `${tasks} tasks, ${copies} copies, ${findings.length - copies} pairs of independent programs`;
}
