import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictIn } from '../../../domain/report-verdict.ts';
import type { LlmCallRecord } from '../../../records/llm-calls.ts';
import type { ReportDocument } from '../../interviews/report-schema.ts';
import { html, type Markup, NOTHING, page as wholePage } from '../../presenters/html.ts';
import { clock, moment } from './format.ts';
import { llmCallsSection } from './llm-calls.ts';
import { abilityScale } from './scale.ts';
import { softSkillsSection } from './soft-skills.ts';
import { taskSection, tasksTable } from './task.ts';
import type { ReportTexts } from './texts.ts';
import { eventsSection, timelineSection } from './timeline.ts';
import { type Words, wordFor, wordsFor } from './words.ts';

/** All of the page's style. Its hash is in the page's policy, so nothing else can style it. */
const STYLE = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface ReportReader {
  /** Read for the same person as the report was presented for. */
  texts: ReportTexts;
  /** Whether the reader decides about the candidate, or is the candidate. */
  isCompany: boolean;
  /** The company's alone. */
  llmCalls: readonly LlmCallRecord[];
}

/** The report as a page to read or print, in the interview's language: no script, no request to anywhere. */
export function reportPage(
  report: ReportDocument,
  { texts, isCompany, llmCalls }: ReportReader,
): { html: string; contentSecurityPolicy: string } {
  const words = wordsFor(report.locale ?? 'en');
  const body = html`
    <a class="skip" href="#verdict">${words.skip}</a>
    ${head(report, isCompany, words)}
    <main>
      ${verdict(report, words)}
      ${cautions(report, words)}
      ${timelineSection(report, words)}
      <section aria-labelledby="tasks">
        <h2 id="tasks">${words.tasks}</h2>
        ${report.tasks.length === 0 ? html`<p>${words.noTask}</p>` : tasksTable(report.tasks, words)}
        ${report.tasks.map((task) => taskSection(task, { texts, words }))}
      </section>
      ${softSkillsSection(report, words)}
      ${incidents(report, words)}
      ${isCompany ? integrity(report, words) : NOTHING}
      ${degraded(report, words)}
      ${isCompany ? llmCallsSection(llmCalls, words) : NOTHING}
      <section aria-labelledby="how-to">
        <h2 id="how-to">${words.howToRead}</h2>
        <ul>${words.howTo.map((text) => html`<li>${text}</li>`)}</ul>
      </section>
      ${eventsSection(report, words)}
    </main>
    <footer>
      <p>${words.hash}: <code>${report.hash}</code></p>
      <p>${words.hashText}</p>
    </footer>`;
  return {
    html: wholePage({
      title: `${words.title}: ${report.candidate?.nickname ?? report.session_id}`,
      lang: words.lang,
      style: STYLE,
      body,
    }),
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
  };
}

function head(report: ReportDocument, isCompany: boolean, words: Words): Markup {
  const fact = (name: string, value: Markup | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    <header>
      <p class="kicker"><b>Viva</b> <span>${isCompany ? words.forCompany : words.forCandidate}</span></p>
      <h1>${words.title}</h1>
      <p class="who">${whose(report, words)}</p>
      <dl class="strip">
        ${fact(words.track, wordFor(words.tracks, report.track))}
        ${fact(words.level, wordFor(words.levels, report.level))}
        ${fact(words.date, moment(report.started_at ?? report.finished_at))}
        ${report.duration_ms === undefined ? NOTHING : fact(words.duration, clock(report.duration_ms))}
        ${report.ended_by === undefined ? NOTHING : fact(words.ended, wordFor(words.causes, report.ended_by))}
        ${fact(words.interview, html`<code>${report.session_id}</code>`)}
      </dl>
    </header>`;
}

function whose({ candidate }: ReportDocument, words: Words): Markup {
  if (!candidate) return html`${words.noAccount}`;
  const { nickname, email } = candidate;
  return html`<b dir="auto">${nickname}</b> ${email === undefined ? NOTHING : html`<span dir="auto">${email}</span>`}`;
}

function verdict(report: ReportDocument, words: Words): Markup {
  const said = verdictIn(report);
  const isOld = report.ability.verdict === undefined;
  const [first = '', ...rest] = said.meaning;
  const solved = report.tasks.filter(({ outcome }) => outcome === 'solved').length;
  const sum = (of: (task: ReportDocument['tasks'][number]) => number) =>
    report.tasks.reduce((total, task) => total + of(task), 0);
  const figure = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    <section class="verdict fit-${said.fit}" aria-labelledby="verdict">
      <h2 id="verdict"><small>${words.verdict}</small> ${said.title}</h2>
      <p class="lead">${first}</p>
      <div class="wide" role="group" tabindex="0" aria-labelledby="verdict">${abilityScale(report, words)}</div>
      ${rest.map((text) => html`<p>${text}</p>`)}
      <dl class="figures">
        ${figure(words.solvedTasks, words.of(solved, report.tasks.length))}
        ${figure(words.attemptsMade, String(sum(({ attempts }) => attempts.length)))}
        ${isOld ? NOTHING : figure(words.runsMade, String(sum(({ runs }) => runs ?? 0)))}
        ${figure(words.hintsTaken, String(sum(({ hints }) => hints)))}
      </dl>
    </section>`;
}

function cautions(report: ReportDocument, words: Words): Markup {
  const count = (kind: string) => report.degraded.filter((one) => one.kind === kind).length;
  const added = report.extensions.reduce((total, { seconds }) => total + seconds, 0);
  const outages = report.outages?.length ?? 0;
  const texts = [
    ...(report.degraded.length > 0 ? [words.cautionDegraded(count('reply'), count('feedback'))] : []),
    ...(outages > 0 ? [words.cautionOutages(outages)] : []),
    ...(added > 0 ? [words.cautionExtensions(clock(added * 1000))] : []),
  ];
  if (texts.length === 0) return NOTHING;
  return html`
    <aside class="caution" aria-labelledby="caution">
      <h2 id="caution">${words.caution}</h2>
      <ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>
    </aside>`;
}

function incidents({ extensions, outages = [] }: ReportDocument, words: Words): Markup {
  if (extensions.length + outages.length === 0) return NOTHING;
  const rows = [
    ...extensions.map(({ at, seconds, reason }) => ({
      at,
      what: html`${words.extension(clock(seconds * 1000))}`,
      detail: html`${reason}`,
    })),
    ...outages.map(({ at, kind, detail }) => ({
      at,
      what: html`<span class="mark">${wordFor(words.outages, kind)}</span>`,
      detail: html`<code>${detail}</code>`,
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return html`
    <section aria-labelledby="incidents">
      <h2 id="incidents">${words.incidents}</h2>
      <table>
        <thead><tr><th scope="col">${words.when}</th><th scope="col">${words.what}</th><th scope="col">${words.details}</th></tr></thead>
        <tbody>${rows.map(
          ({ at, what, detail }) =>
            html`<tr><th scope="row">${moment(at)}</th><td>${what}</td><td dir="auto">${detail}</td></tr>`,
        )}</tbody>
      </table>
    </section>`;
}

function integrity({ signals, integrity: digest }: ReportDocument, words: Words): Markup {
  const rows = signals.map(
    ({ kind, severity, count }) => html`
      <tr class="severity-${severity}">
        <th scope="row">${wordFor(words.signals, kind)}</th><td>${wordFor(words.severities, severity)}</td>
        <td class="number">${count}</td>
      </tr>`,
  );
  return html`
    <section aria-labelledby="signals">
      <h2 id="signals">${words.signalsTitle}</h2>
      ${
        signals.length === 0
          ? html`<p>${digest === null ? words.noTelemetry : words.noSignals}</p>`
          : html`
      <p>${words.signalsText}</p>
      <table>
        <thead><tr><th scope="col">${words.signal}</th><th scope="col">${words.severity}</th><th scope="col" class="number">${words.count}</th></tr></thead>
        <tbody>${rows}</tbody>
      </table>`
      }
      ${digest ? html`<p><strong>${words.telemetryCounts}:</strong> ${telemetryCounts(digest, words)}</p>` : NOTHING}
    </section>`;
}

function telemetryCounts(
  { events, missing, conflicts }: NonNullable<ReportDocument['integrity']>,
  words: Words,
): string {
  const counts = Object.entries(events).map(([type, count]) => `${wordFor(words.telemetry, type)} ${count}`);
  return [...counts, `${words.missing} ${missing}`, `${words.conflicts} ${conflicts}`].join(', ');
}

function degraded({ degraded: list }: ReportDocument, words: Words): Markup {
  if (list.length === 0) return NOTHING;
  return html`
    <section aria-labelledby="degraded">
      <h2 id="degraded">${words.degradedTitle}</h2>
      <ul class="inline">${list.map(
        ({ kind, at }) => html`<li>${moment(at)}: ${wordFor(words.degradedKinds, kind)}</li>`,
      )}</ul>
    </section>`;
}
