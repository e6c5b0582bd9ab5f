import type { ReportAnswer } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { table } from './table.ts';

/** What telemetry amounted to, a line for each signal. The company's alone. */
export function integrityInShort({ signals, integrity }: ReportAnswer, words: Words): Markup {
  return html`
    <section aria-labelledby="signals-in-short">
      <h2 id="signals-in-short">${words.signalsTitle}</h2>
      ${
        signals.length === 0
          ? html`<p>${integrity === null ? words.noTelemetry : words.noSignals}</p>`
          : html`
      <dl class="short">${signals.map(
        ({ kind, severity, count }) => html`
        <div><dt>${wordFor(words.signals, kind)}</dt><dd>×${count}, <span class="severity-${severity}">${wordFor(words.severities, severity)}</span></dd></div>`,
      )}</dl>
      <p class="facts">${words.signalsText}</p>`
      }
      ${integrity ? html`<p class="further"><a href="#signals">${words.toSignals}</a></p>` : NOTHING}
    </section>`;
}

/** All that was counted. */
export function integritySection({ integrity }: ReportAnswer, words: Words): Markup {
  if (!integrity) return NOTHING;
  const { events, missing, conflicts } = integrity;
  const rows: [string, number][] = [
    ...Object.entries(events).map(([type, count]): [string, number] => [
      wordFor(words.telemetry, type),
      count,
    ]),
    [words.missing, missing],
    [words.conflicts, conflicts],
  ];
  return html`
    <section aria-labelledby="signals">
      <h2 id="signals">${words.telemetryCounts}</h2>
      ${table([{ name: words.what }, { name: words.count, isNumber: true }], rows, { className: 'narrow' })}
    </section>`;
}
