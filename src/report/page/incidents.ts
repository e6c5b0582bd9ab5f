import type { ReportDocument } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { duration, time } from './format.ts';
import { table } from './table.ts';

/** What a reader must know before all else. */
export function cautions(report: ReportDocument, words: Words): Markup {
  const count = (kind: string) => report.degraded.filter((one) => one.kind === kind).length;
  const [replies, reviews] = [count('reply'), count('feedback')];
  const missing = report.degraded.length - replies - reviews;
  const added = report.extensions.reduce((total, { seconds }) => total + seconds, 0);
  const outages = report.outages?.length ?? 0;
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
export function incidentsSection(report: ReportDocument, words: Words): Markup {
  const { extensions, outages = [] } = report;
  const rows = [
    ...extensions.map(({ at, seconds, reason }) => ({
      at,
      what: html`${words.extension(duration(seconds * 1000, words))}`,
      detail: html`<span dir="auto">${reason}</span>`,
    })),
    ...outages.map(({ at, kind, detail }) => ({
      at,
      what: html`<span class="mark">${wordFor(words.outages, kind)}</span>`,
      detail: html`<code>${detail}</code>`,
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (rows.length === 0) return NOTHING;
  return html`
    <section aria-labelledby="incidents">
      <h2 id="incidents">${words.incidents}</h2>
      ${table(
        [{ name: words.when }, { name: words.what }, { name: words.details }],
        rows.map(({ at, what, detail }) => [sinceStart(at, report, words), what, detail]),
      )}
    </section>`;
}

/** Reports of the first version do not say when they started: theirs is the time until the end. */
function sinceStart(at: string, { started_at, finished_at }: ReportDocument, words: Words): Markup {
  const ms = Date.parse(at) - Date.parse(started_at ?? finished_at);
  return started_at === undefined ? html`−${time(-ms, words)}` : time(Math.max(0, ms), words);
}
