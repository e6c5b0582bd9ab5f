import type { ReportTask } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { duration } from './format.ts';

type Stop = NonNullable<ReportTask['stopped']>[number];

/** Shown in seconds, so less than half of one is nothing. */
const LEAST_MS = 500;

/**
 * For how long checks stopped the task's clock, what they took over what is given back, and what was given back for lost
 * connections. The company's alone.
 */
export function stoppedClock({ stopped = [] }: ReportTask, words: Words): Markup {
  const checks = stopped.filter(isOfCheck);
  const facts = [
    [words.stopped, byCause(checks, ({ ms }) => ms, words)],
    [
      words.givenBack,
      sum(
        stopped.filter((stop) => !isOfCheck(stop)),
        words,
      ),
    ],
  ].flatMap(([name, time]) => (time === '' ? [] : [`${name}: ${time}.`]));
  const over = byCause(stopped, ({ over_ms = 0 }) => over_ms, words);
  if (facts.length === 0 && over === '') return NOTHING;
  return html`
    <p class="facts">${facts.join(' ')}
      ${over === '' ? NOTHING : html`<strong>${words.overCaps}: ${over}.</strong>`}</p>`;
}

/** Of what was over the caps of checks, in a sentence; null where nothing was. */
export function overCaps({ stopped = [] }: ReportTask, words: Words): string | null {
  const over = stopped.filter(isOfCheck).reduce((total, { over_ms = 0 }) => total + over_ms, 0);
  return over >= LEAST_MS ? words.checksOverCaps(duration(over, words)) : null;
}

function isOfCheck({ cause }: Stop): boolean {
  return cause !== 'disconnect';
}

function sum(stops: readonly Stop[], words: Words): string {
  const ms = stops.reduce((total, stop) => total + stop.ms, 0);
  return ms >= LEAST_MS ? duration(ms, words) : '';
}

/** `12 s waiting, 3 s running`; what comes to no second is left out. */
function byCause(stops: readonly Stop[], of: (stop: Stop) => number, words: Words): string {
  return stops
    .filter((stop) => of(stop) >= LEAST_MS)
    .map((stop) => `${duration(of(stop), words)} ${wordFor(words.stopCauses, stop.cause)}`)
    .join(', ');
}
