import type { ReportAnswer } from '../../contract/report.ts';
import { SEVERITIES } from '../../domain/integrity/signal.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { duration } from './format.ts';
import { lookedAt, lookedAtInShort } from './reviews.ts';
import { table } from './table.ts';

type Signals = NonNullable<ReportAnswer['signals']>;
type Fault = NonNullable<ReportAnswer['chain']>['faults'][number];

/** Rows of a fault that are named; more are counted. */
const MOST_ROWS = 10;

/** A line for each kind of signal, with the gravest severity that it has. */
export function integrityInShort(report: ReportAnswer, words: Words): Markup {
  const { signals } = report;
  return html`
    <section aria-labelledby="signals-in-short">
      <h2 id="signals-in-short">${words.signalsTitle}</h2>
      ${
        !signals?.length
          ? html`<p>${signals ? words.noSignals : words.unreadSignals}</p>`
          : html`
      <dl class="short">${byKind(signals).map(
        ({ kind, severity, count }) => html`
        <div><dt>${wordFor(words.signals, kind)}</dt><dd>×${count}, <span class="severity-${severity}">${wordFor(words.severities, severity)}</span></dd></div>`,
      )}</dl>
      ${lookedAtInShort(report, words)}
      <p class="facts">${words.signalsText}</p>
      <p class="further"><a href="#signals">${words.toSignals}</a></p>`
      }
      ${report.chain?.fault_count ? html`<p><b>${words.damagedRecord}</b> <a href="#record">${words.toRecord}</a></p>` : NOTHING}
    </section>`;
}

/** Whether all that came is as it came, with each fault; nothing where nothing came, or while it cannot be read. */
export function recordSection({ chain }: ReportAnswer, words: Words): Markup {
  if (!chain || (chain.length === 0 && chain.fault_count === 0)) return NOTHING;
  const { faults, fault_count: count, length } = chain;
  const left = count - faults.length;
  return html`
    <section aria-labelledby="record">
      <h2 id="record">${words.recordTitle}</h2>
      ${
        count === 0
          ? html`<p>${words.soundRecord(length)}</p>`
          : html`
      <p><b>${words.damagedRecord}</b></p>
      <ul>${faults.map((fault) => html`<li>${faultLine(fault, words)}</li>`)}</ul>
      ${left > 0 ? html`<p>${words.moreFaults(left)}</p>` : NOTHING}`
      }
    </section>`;
}

function faultLine({ kind, from, to, rows, row_count, event_seq }: Fault, words: Words): Markup {
  const named = rows.slice(0, MOST_ROWS);
  return html`${wordFor(words.chainFaults, kind)}: ${words.batches(from, to)}${
    named.length === 0
      ? NOTHING
      : html` (${kind === 'removed' ? words.leftOfIt : NOTHING}${named.map(
          ({ store, task_id, client_id, seq }, place) =>
            html`${place === 0 ? NOTHING : '; '}${[store, task_id, client_id].filter(Boolean).join(' ')} ${seq}`,
        )}${row_count > named.length ? html`; ${words.moreRows(row_count - named.length)}` : NOTHING})`
  }${event_seq === null ? NOTHING : html`, ${words.knownBy(event_seq)}`}`;
}

/** The gravest first. */
function byKind(signals: Signals) {
  const kinds = [...Map.groupBy(signals, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    severity: SEVERITIES.findLast((severity) => of.some((one) => one.severity === severity)) ?? 'info',
    count: of.length,
  }));
  return kinds.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** Each signal with both readings, and whether a person has looked at it. */
export function signalsSection(report: ReportAnswer, words: Words): Markup {
  const { signals, started_at } = report;
  if (!signals?.length) return NOTHING;
  const sinceStart = (at: string) => duration(Math.max(0, Date.parse(at) - Date.parse(started_at)), words);
  const rows = signals.map(({ id, kind, severity, from, suspicious, innocent }) => [
    sinceStart(from),
    html`${wordFor(words.signals, kind)}, <span class="severity-${severity}">${wordFor(words.severities, severity)}</span>`,
    html`<span dir="auto">${suspicious}</span>`,
    html`<span dir="auto">${innocent}</span>`,
    lookedAt(id, report, words),
  ]);
  return html`
    <section aria-labelledby="signals">
      <h2 id="signals">${words.signalsInFull}</h2>
      ${table(
        [
          { name: words.when },
          { name: words.signal },
          { name: words.suspicious },
          { name: words.innocent },
          { name: words.lookedAt },
        ],
        rows,
        { className: 'readings' },
      )}
    </section>`;
}

/** All that was counted. */
export function integritySection({ integrity }: ReportAnswer, words: Words): Markup {
  if (!integrity) return NOTHING;
  const { events, edits, missing, conflicts, refused, chain } = integrity;
  const rows: [string, number][] = [
    ...Object.entries(events).map(([type, count]): [string, number] => [
      wordFor(words.telemetry, type),
      count,
    ]),
    [words.edits, edits],
    [words.missing, missing],
    [words.conflicts, conflicts],
    [words.refused, refused],
  ];
  return html`
    <section aria-labelledby="counts">
      <h2 id="counts">${words.telemetryCounts}</h2>
      ${table([{ name: words.what }, { name: words.count, isNumber: true }], rows, { className: 'narrow' })}
      ${chain ? html`<p>${words.chainHead(chain.length)}: <code>${chain.head}</code></p>` : NOTHING}
    </section>`;
}
