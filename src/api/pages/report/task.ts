import { solveProbability } from '../../../domain/ability.ts';
import { difficultyLabel } from '../../../domain/labels.ts';
import type { ReportDocument } from '../../interviews/report-schema.ts';
import { html, type Markup, NOTHING } from '../../presenters/html.ts';
import { clock, elo, percent } from './format.ts';
import { type Shown, type Submission, submissionArticle } from './submission.ts';
import type { ReportTexts } from './texts.ts';
import { type Words, wordFor } from './words.ts';

type Task = ReportDocument['tasks'][number];

/** All tasks in one table. */
export function tasksTable(tasks: readonly Task[], words: Words): Markup {
  return html`
    <table>
      <thead><tr>
        <th scope="col">${words.task}</th><th scope="col">${words.difficulty}</th><th scope="col">${words.outcome}</th>
        <th scope="col" class="number">${words.attempts}</th><th scope="col" class="number">${words.score}</th>
        <th scope="col" class="number">${words.time}</th><th scope="col" class="number">${words.hints}</th>
      </tr></thead>
      <tbody>${tasks.map(
        (task) => html`
        <tr>
          <th scope="row"><a href="#task-${task.number}">${task.number}. ${task.title}</a></th>
          <td>${difficulty(task, words)}</td><td>${outcome(task, words)}</td>
          <td class="number">${task.attempts.length}</td><td class="number">${words.decimal(scoreOf(task))}</td>
          <td class="number">${clock(task.time_ms)}</td><td class="number">${task.hints}</td>
        </tr>`,
      )}</tbody>
    </table>`;
}

export function taskSection(task: Task, { texts, words }: { texts: ReportTexts; words: Words }): Markup {
  const time =
    task.par_ms === undefined || task.limit_ms === undefined
      ? clock(task.time_ms)
      : words.timeOf(clock(task.time_ms), clock(task.par_ms), clock(task.limit_ms));
  return html`
    <section class="task" aria-labelledby="task-${task.number}">
      <h3 id="task-${task.number}">${task.number}. ${task.title} ${outcome(task, words)}</h3>
      <dl class="strip">
        <div><dt>${words.difficulty}</dt><dd>${difficulty(task, words)}</dd></div>
        <div><dt>${words.timeOnTask}</dt><dd>${time}</dd></div>
        <div><dt>${words.attempts}</dt><dd>${task.max_attempts === undefined ? task.attempts.length : words.of(task.attempts.length, task.max_attempts)}</dd></div>
        <div><dt>${words.bestScore}</dt><dd>${words.decimal(scoreOf(task))}</dd></div>
        ${task.runs === undefined ? NOTHING : html`<div><dt>${words.runs}</dt><dd>${task.runs}</dd></div>`}
        <div><dt>${words.hints}</dt><dd>${task.hints}</dd></div>
      </dl>
      ${whyChosen(task, words)}
      ${submissions(task, texts, words)}
      ${hints(task, words)}
      ${followUps(task, words)}
    </section>`;
}

/** Older reports have attempts alone, and know less of each. */
function submissions(task: Task, texts: ReportTexts, words: Words): Markup {
  const all = task.submissions ?? task.attempts.map(asSubmission);
  if (all.length === 0) return html`<p>${words.noAttempt}</p>`;
  const shown: Shown[] = [];
  for (const submission of all) {
    const found = texts.get(submission.submission_id);
    if (found) shown.push({ submission, texts: found, previous: shown.at(-1) ?? null });
  }
  const left = all.length - shown.length;
  return html`
    ${left > 0 ? html`<p>${words.notShown(left)}</p>` : NOTHING}
    ${shown.map((one) => submissionArticle(one, words))}`;
}

function asSubmission(attempt: Task['attempts'][number], index: number): Submission {
  const unknown = { at_ms: 0, elapsed_ms: null, duration_ms: 0, review: null };
  return { ...attempt, ...unknown, counted: true, attempt: index + 1 };
}

function outcome(task: Task, words: Words): Markup {
  const kind = task.outcome === 'solved' ? 'good' : task.outcome === 'unfinished' ? 'plain' : 'bad';
  return html`<span class="badge ${kind}">${wordFor(words.outcomes, task.outcome)}</span>`;
}

function difficulty(task: Task, words: Words): string {
  return `${wordFor(words.difficulties, difficultyLabel(task.rating))}, ${elo(task.rating)}`;
}

function scoreOf(task: Task): number {
  return task.score ?? Math.max(0, ...task.attempts.map(({ score }) => score));
}

function whyChosen({ task_id, why_chosen: why }: Task, words: Words): Markup {
  const rows = why.candidates.map(
    (candidate) => html`
      <tr>
        <th scope="row"><code>${candidate.task_id}</code>${candidate.task_id === task_id ? html` <span class="badge plain">${words.chosen}</span>` : NOTHING}</th>
        <td class="number">${elo(candidate.rating)}</td><td class="number">${percent(candidate.chance)}</td>
      </tr>`,
  );
  return html`
    <details class="why" open>
      <summary>${words.whyChosen}</summary>
      <p>${words.whyText(`${elo(why.ability)} ± ${elo(why.se)}`, String(elo(why.target)), percent(solveProbability(why.ability, why.target)))}</p>
      <table>
        <thead><tr>
          <th scope="col">${words.nearest}</th><th scope="col" class="number">${words.rating}</th>
          <th scope="col" class="number">${words.chance}</th>
        </tr></thead>
        <tbody>${rows}</tbody>
      </table>
    </details>`;
}

function hints({ hints_taken: taken }: Task, words: Words): Markup {
  if (!taken || taken.length === 0) return NOTHING;
  return html`
    <h4>${words.hintsTaken}</h4>
    <ol class="hints">${taken.map(
      ({ number, at_ms, text }) =>
        html`<li value="${number}"><span dir="auto">${text}</span> <small>${clock(at_ms)}</small></li>`,
    )}</ol>`;
}

function followUps({ follow_ups: list }: Task, words: Words): Markup {
  if (!list || list.length === 0) return NOTHING;
  return html`
    <h4>${words.followUps}</h4>
    <div class="talk">${list.map(({ at_ms, text, degraded, answers }) => {
      const mark = degraded ? html` <span class="mark">${words.byTemplate}</span>` : NOTHING;
      return html`
        ${said(words.interviewer, { at_ms, text }, mark)}
        ${answers.length === 0 ? html`<p><em>${words.noAnswer}</em></p>` : answers.map((answer) => said(words.candidate, answer, NOTHING))}`;
    })}</div>`;
}

function said(who: string, { at_ms, text }: { at_ms: number; text: string }, mark: Markup): Markup {
  return html`
    <blockquote><p class="who">${who} <small>${clock(at_ms)}</small>${mark}</p><p dir="auto">${text}</p></blockquote>`;
}
