import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadBank } from '../src/bank/load.ts';
import { TRACKS } from '../src/domain/vocabulary.ts';
import { drawChart } from './adaptive/chart.ts';
import { withFigures } from './adaptive/document.ts';
import { judgeGoals } from './adaptive/goals.ts';
import { evenTrack, type Figures, MOST_TASKS, measure } from './adaptive/measure.ts';
import { printFigures } from './adaptive/print.ts';
import type { Track } from './adaptive/simulate.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PICTURE = join(ROOT, 'docs/images/adaptive.svg');
const DOCUMENT = join(ROOT, 'docs/adaptivity.md');
const CANDIDATES = 2_000;

/**
 * `npm run bench -- adaptive`: how near the engine comes to the truth with the bank of `tasks/`, beside other ways to
 * choose and estimate. Prints whether each goal is met, draws docs/images/adaptive.svg and
 * writes the figures into docs/adaptivity.md.
 */
export async function main(): Promise<void> {
  const startedAt = performance.now();
  const bank = await loadBank(join(ROOT, 'tasks'));
  const tracks: Track[] = TRACKS.map((name) => ({ name, cards: bank.cards(name, 'en') }));
  const thin = tracks.filter(({ cards }) => cards.length < MOST_TASKS);
  for (const { name, cards } of thin) {
    console.log(`${name} has ${cards.length} task(s), less than one long interview: left out`);
  }
  const own = tracks.filter((track) => !thin.includes(track));
  tell('For comparison, a bank at even steps', measure([evenTrack(20)], CANDIDATES, []));
  if (own.length > 0) {
    const figures = tell(
      `The bank of tasks/, version ${bank.version.slice(0, 12)}`,
      measure(own, CANDIDATES),
    );
    writeFileSync(PICTURE, drawChart(figures));
    const document = readFileSync(DOCUMENT, 'utf8');
    writeFileSync(DOCUMENT, withFigures(document, figures, judgeGoals(figures)));
    console.log(`written: ${PICTURE} and the figures in ${DOCUMENT}\n`);
  }
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

function tell(title: string, figures: Figures): Figures {
  console.log(`${title}\n${printFigures(figures, judgeGoals(figures))}`);
  return figures;
}
