import { createHash } from 'node:crypto';
import type { ReportDocument } from '../interviews/report-schema.ts';
import { html, type Markup, page as wholePage } from './html.ts';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1f; }
h1, h2, h3 { line-height: 1.2; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; font-size: .9rem; }
th, td { border-bottom: 1px solid #ccc; padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; }
code { overflow-wrap: anywhere; font-size: .85em; }
section, tr { break-inside: avoid; }
footer { border-top: 1px solid #ccc; margin-top: 2rem; font-size: .8rem; color: #555; }
@media print { body { margin: 0; max-width: none; } }
`;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The report as a page to read or print: no script, no request to anywhere. */
export function reportPage(report: ReportDocument): { html: string; contentSecurityPolicy: string } {
  const body = html`
    <h1>Interview report</h1>
    ${summary(report)}
    <h2>Tasks</h2>
    ${report.tasks.length === 0 ? html`<p>No task was given.</p>` : report.tasks.map(taskSection)}
    ${extensions(report)} ${signals(report)} ${degraded(report)}
    <footer><p>SHA-256 of the report: <code>${report.hash}</code></p></footer>`;
  return {
    html: wholePage({ title: `Interview report ${report.session_id}`, style: STYLE, body }),
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
  };
}

function summary(report: ReportDocument): Markup {
  const { ability } = report;
  return html`
    <dl>
      <dt>Interview</dt><dd><code>${report.session_id}</code></dd>
      <dt>Track</dt><dd>${report.track}</dd>
      <dt>Level</dt><dd>${report.level}</dd>
      <dt>Finished</dt><dd>${time(report.finished_at)}</dd>
      <dt>Ability</dt>
      <dd>${ability.label}: ${Math.round(ability.low)}–${Math.round(ability.high)} on the Elo scale, in the middle
        ${Math.round(ability.estimate)} (90 % band)</dd>
    </dl>`;
}

function taskSection(task: ReportDocument['tasks'][number]): Markup {
  const { why_chosen: why } = task;
  const candidates = why.candidates.map(
    ({ task_id, rating, chance }) => `${task_id} (${Math.round(rating)}, ${percent(chance)})`,
  );
  return html`
    <section>
      <h3>${task.number}. ${task.title}</h3>
      <dl>
        <dt>Task</dt><dd>${task.task_id}, rated ${Math.round(task.rating)}</dd>
        <dt>Outcome</dt><dd>${task.outcome.replaceAll('_', ' ')}</dd>
        <dt>Time</dt><dd>${minutes(task.time_ms)}</dd>
        <dt>Hints</dt><dd>${task.hints}</dd>
        <dt>Why this task</dt>
        <dd>The ability was then estimated at ${Math.round(why.ability)} ± ${Math.round(why.se)}, which asks for a
          task rated ${Math.round(why.target)}. Nearest, with the chance of a solution: ${candidates.join(', ')}.</dd>
      </dl>
      ${attempts(task.attempts)}
    </section>`;
}

function attempts(list: ReportDocument['tasks'][number]['attempts']): Markup {
  if (list.length === 0) return html`<p>No attempt.</p>`;
  const rows = list.map(
    (attempt, index) => html`
      <tr>
        <td>${index + 1}</td><td>${time(attempt.at)}</td><td>${attempt.language}</td>
        <td>${attempt.verdict.replaceAll('_', ' ')}</td><td>${attempt.passed} of ${attempt.total}</td>
        <td>${attempt.score.toFixed(2)}</td><td><code>${attempt.code_sha256.slice(0, 12)}</code></td>
      </tr>`,
  );
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">Attempt</th><th scope="col">At</th><th scope="col">Language</th><th scope="col">Verdict</th>
          <th scope="col">Tests</th><th scope="col">Score</th><th scope="col">Code</th>
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>`;
}

function extensions({ extensions: list }: ReportDocument): Markup {
  if (list.length === 0) return html``;
  const items = list.map(
    ({ at, seconds, reason }) => html`<li>${time(at)}: ${minutes(seconds * 1000)} more. ${reason}</li>`,
  );
  return html`<section><h2>Extensions</h2><ul>${items}</ul></section>`;
}

function signals({ signals: list }: ReportDocument): Markup {
  if (list.length === 0) return html``;
  const items = list.map(
    ({ kind, severity, count }) => html`<li>${kind.replaceAll('_', ' ')} (${severity}): ${count}</li>`,
  );
  return html`
    <section>
      <h2>Signals</h2>
      <p>Advice to a person: they change neither the ability nor a score.</p>
      <ul>${items}</ul>
    </section>`;
}

function degraded({ degraded: list }: ReportDocument): Markup {
  if (list.length === 0) return html``;
  const items = list.map(({ kind, at }) => html`<li>${time(at)}: ${kind}</li>`);
  return html`
    <section>
      <h2>Answered without a model</h2>
      <ul>${items}</ul>
    </section>`;
}

function time(at: string): Markup {
  return html`<time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
