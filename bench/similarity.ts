import { createGrammars } from '../src/interviewer/syntax/grammar.ts';
import { jplagFindings } from './similarity/jplag.ts';
import { ownFindings } from './similarity/own.ts';
import { type Judged, judged, table } from './similarity/print.ts';
import { loadSet } from './similarity/set.ts';

/**
 * `npm run bench -- similarity [--json]`: how well copies of a program are told from independent programs for the same task, by the
 * product and by JPlag.
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
  const copies = own.filter(({ isCopy }) => isCopy).length;
  const tasks = new Set(cases.map(({ task }) => task)).size;
  console.log(`${tasks} tasks, ${copies} copies, ${own.length - copies} pairs of independent programs\n`);
  console.log(table(all));
  if (typeof jplag === 'string') console.log(`\n${jplag}`);
}
