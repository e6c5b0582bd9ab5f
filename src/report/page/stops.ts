import type { ReportTask } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { duration } from './format.ts';

type Stop = NonNullable<ReportTask['stopped']>[number];

/** Shown in seconds, so less than half of one is nothing. */
const LEAST_MS = 500;

/** For how long checks stopped the task's clock, and what they took over what is given back. The company's alone. */
export function stoppedClock({ stopped = [] }: ReportTask, words: Words): Markup {
  const given = byCause(stopped, ({ ms }) => ms, words);
  const over = byCause(stopped, ({ over_ms = 0 }) => over_ms, words);
  if (given + over === '') return NOTHING;
  return html`
    <p class="facts">${given === '' ? '' : `${words.stopped}: ${given}.`}
      ${over === '' ? NOTHING : html`<strong>${words.overCaps}: ${over}.</strong>`}</p>`;
}

/** Of what was over the caps, in a sentence; null where nothing was. */
export function overCaps({ stopped = [] }: ReportTask, words: Words): string | null {
  const over = stopped.reduce((sum, { over_ms = 0 }) => sum + over_ms, 0);
  return over >= LEAST_MS ? words.checksOverCaps(duration(over, words)) : null;
}

/** `12 s waiting, 3 s running`; what comes to no second is left out. */
function byCause(stops: readonly Stop[], of: (stop: Stop) => number, words: Words): string {
  return stops
    .filter((stop) => of(stop) >= LEAST_MS)
    .map((stop) => `${duration(of(stop), words)} ${wordFor(words.stopCauses, stop.cause)}`)
    .join(', ');
}
