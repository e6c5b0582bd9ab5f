import type { ReportAnswer } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { duration, time } from './format.ts';
import { table } from './table.ts';

/** What a reader must know before all else. */
export function cautions(report: ReportAnswer, words: Words): Markup {
  const count = (kind: string) => report.degraded.filter((one) => one.kind === kind).length;
  const [replies, reviews] = [count('reply'), count('feedback')];
  const missing = report.degraded.length - replies - reviews;
  const added = report.extensions.reduce((total, { seconds }) => total + seconds, 0);
  const outages = report.outages.length;
  const texts = [
    ...(replies + reviews > 0 ? [words.cautionDegraded(replies, reviews)] : []),
    ...(missing > 0 ? [words.cautionMissing(missing)] : []),
    ...(outages > 0 ? [words.cautionOutages(outages)] : []),
    ...(added > 0 ? [words.cautionExtensions(duration(added * 1000, words))] : []),
  ];
  if (texts.length === 0) return NOTHING;
  return html`
    <aside class="caution" aria-labelledby="caution">
      <h2 id="caution">${words.caution}</h2>
      <ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>
    </aside>`;
}

/** Time that was added, and what failed on our side, in order. */
export function incidentsSection(report: ReportAnswer, words: Words): Markup {
  const { extensions, outages } = report;
  const rows = [
    ...extensions.map(({ at_ms, seconds, reason }) => ({
      at_ms,
      what: html`${words.extension(duration(seconds * 1000, words))}`,
      detail: html`<span dir="auto">${reason}</span>`,
    })),
    ...outages.map(({ at_ms, kind, detail }) => ({
      at_ms,
      what: html`<span class="mark">${wordFor(words.outages, kind)}</span>`,
      detail: html`<code>${detail}</code>`,
    })),
  ].sort((a, b) => a.at_ms - b.at_ms);
  if (rows.length === 0) return NOTHING;
  return html`
    <section aria-labelledby="incidents">
      <h2 id="incidents">${words.incidents}</h2>
      ${table(
        [{ name: words.when }, { name: words.what }, { name: words.details }],
        rows.map(({ at_ms, what, detail }) => [time(at_ms, words), what, detail]),
      )}
    </section>`;
}
