import type { ReportDocument } from '../../interviews/report-schema.ts';
import { html, type Markup, NOTHING } from '../../presenters/html.ts';
import { duration } from './format.ts';
import { type Words, wordFor } from './words.ts';

type Task = ReportDocument['tasks'][number];
type Stop = NonNullable<Task['stopped']>[number];

/** For how long checks stopped the task's clock, and what they took over what is given back. The company's alone. */
export function stoppedClock({ stopped }: Task, words: Words): Markup {
  if (!stopped || stopped.length === 0) return NOTHING;
  const over = stopped.filter(({ over_ms = 0 }) => over_ms > 0);
  return html`
    <p class="facts">${words.stopped}: ${byCause(stopped, ({ ms }) => ms, words)}.
      ${over.length > 0 ? html`<strong>${words.overCaps}: ${byCause(over, ({ over_ms = 0 }) => over_ms, words)}.</strong>` : NOTHING}</p>`;
}

/** Of what was over the caps, in a sentence; null where nothing was. */
export function overCaps({ stopped = [] }: Task, words: Words): string | null {
  const over = stopped.reduce((sum, { over_ms = 0 }) => sum + over_ms, 0);
  return over > 0 ? words.checksOverCaps(duration(over, words)) : null;
}

/** `12 s waiting, 3 s running` */
function byCause(stops: readonly Stop[], of: (stop: Stop) => number, words: Words): string {
  return stops
    .map((stop) => `${duration(of(stop), words)} ${wordFor(words.stopCauses, stop.cause)}`)
    .join(', ');
}
