import type { ReportTask } from '../../contract/report.ts';
import { solveProbability } from '../../domain/measurement/ability.ts';
import { difficultyLabel } from '../../domain/measurement/labels.ts';
import { isAccepted } from '../../domain/measurement/verdicts.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { renderStatement } from '../../html/markdown.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { draftArticle } from './draft.ts';
import { duration, elo, percent, time } from './format.ts';
import type { PasteBefore } from './pastes.ts';
import { overCaps, stoppedClock } from './stops.ts';
import { pasteInWords, type Shown, submissionArticle } from './submission.ts';
import { table } from './table.ts';
import { followUps, helpCount, helpGiven } from './talk.ts';
import type { ReportTexts, Statements } from './texts.ts';

/** What the sections on tasks are made from, beside the report. */
export interface TaskTexts {
  texts: ReportTexts;
  statements: Statements;
  pastes: ReadonlyMap<string, PasteBefore>;
  isCompany: boolean;
  /**
   * For all code on a page, in UTF-16 units of markup. Each submission and draft has the same share, so that whoever sends
   * much takes no room from what was sent before or after.
   */
  codeRoom: number;
  words: Words;
}

/** All tasks in one table. */
export function tasksTable(
  tasks: readonly ReportTask[],
  { pastes, isCompany, words }: Pick<TaskTexts, 'pastes' | 'isCompany' | 'words'>,
): Markup {
  const columns = [
    { name: words.task },
    { name: words.difficulty },
    { name: words.outcome },
    { name: words.attempts, isNumber: true },
    { name: words.score, isNumber: true },
    { name: words.time, isNumber: true },
    { name: words.par, isNumber: true },
    { name: words.hints, isNumber: true },
  ];
  const rows = tasks.map((task) => [
    html`<a href="#task-${task.number}">${task.number}. <span dir="auto">${task.title}</span></a>${factsOf(task, { pastes, isCompany, words })}`,
    difficulty(task, words),
    outcome(task, words),
    task.attempts.length,
    words.decimal(task.score),
    time(task.time_ms, words),
    time(task.par_ms, words),
    task.hints,
  ]);
  return table(columns, rows, { className: 'tasks' });
}

/** What a reader of the table must know of it beside its numbers. */
function factsOf(
  task: ReportTask,
  { pastes, isCompany, words }: Pick<TaskTexts, 'pastes' | 'isCompany' | 'words'>,
): Markup[] {
  const facts = [solvedAfterPaste(task, { pastes, words }), isCompany ? overCaps(task, words) : null];
  return facts.flatMap((fact) => (fact === null ? [] : [html`<small class="fact">${fact}</small>`]));
}

/** Null where no solution came soon after a paste of its size. */
function solvedAfterPaste(
  task: ReportTask,
  { pastes, words }: Pick<TaskTexts, 'pastes' | 'words'>,
): string | null {
  const solution = task.attempts.find(({ verdict }) => isAccepted(verdict));
  const paste = solution && pastes.get(solution.submission_id);
  return paste ? pasteInWords(paste, words) : null;
}

export function taskSection(
  task: ReportTask,
  { texts, statements, pastes, isCompany, codeRoom, words }: TaskTexts,
): Markup {
  const took = words.timeOf(
    duration(task.time_ms, words),
    duration(task.par_ms, words),
    duration(task.limit_ms, words),
  );
  const room = Math.floor(codeRoom / (texts.submissions.size + texts.drafts.size));
  const shown = shownSubmissions(task, { texts, pastes, room });
  const draft = { code: texts.drafts.get(task.task_id), previous: shown.at(-1) ?? null, room };
  return html`
    <section class="task" aria-labelledby="task-${task.number}">
      <h3 id="task-${task.number}">${task.number}. <span dir="auto">${task.title}</span> ${outcome(task, words)}</h3>
      <dl class="strip">
        <div><dt>${words.difficulty}</dt><dd>${difficulty(task, words)}</dd></div>
        <div><dt>${words.timeOnTask}</dt><dd>${took}</dd></div>
        <div><dt>${words.attempts}</dt><dd>${words.of(task.attempts.length, task.max_attempts)}</dd></div>
        <div><dt>${words.bestScore}</dt><dd>${words.decimal(task.score)}</dd></div>
        <div><dt>${words.runs}</dt><dd>${task.runs}</dd></div>
        <div><dt>${words.hints}</dt><dd>${task.hints}</dd></div>
        ${task.replies ? html`<div><dt>${words.helpInChat}</dt><dd>${helpCount([task], words)}</dd></div>` : NOTHING}
      </dl>
      ${isCompany ? stoppedClock(task, words) : NOTHING}
      ${statement(statements.get(task.task_id) ?? null, words)}
      ${whyChosen(task, words)}
      ${submissions(task, shown, words)}
      ${draftArticle(task, draft, words)}
      ${hints(task, words)}
      ${helpGiven(task, words)}
      ${followUps(task, words)}
    </section>`;
}

function statement(source: string | null, words: Words): Markup {
  if (source === null) return html`<p class="facts">${words.noStatement}</p>`;
  return html`
    <details class="statement prints">
      <summary>${words.statement}</summary>
      <div class="prose">${renderStatement(source)}</div>
    </details>`;
}

/** Those of which the texts are there, in order. */
function shownSubmissions(
  task: ReportTask,
  { texts, pastes, room }: Pick<TaskTexts, 'texts' | 'pastes'> & { room: number },
): Shown[] {
  const shown: Shown[] = [];
  for (const submission of task.submissions) {
    const { submission_id: id, language } = submission;
    const found = texts.submissions.get(id);
    if (!found) continue;
    const paste = pastes.get(id) ?? null;
    const { code } = found;
    const path = `/tasks/submissions/${id}`;
    const previous = shown.at(-1) ?? null;
    shown.push({ submission, texts: found, paste, parMs: task.par_ms, code, language, previous, room, path });
  }
  return shown;
}

function submissions({ submissions: all }: ReportTask, shown: readonly Shown[], words: Words): Markup {
  if (all.length === 0) return html`<p>${words.noAttempt}</p>`;
  const hiddenCount = all.length - shown.length;
  return html`
    ${hiddenCount > 0 ? html`<p>${words.notShown(hiddenCount)}</p>` : NOTHING}
    ${shown.map((one) => submissionArticle(one, words))}`;
}

function outcome(task: ReportTask, words: Words): Markup {
  const kind = task.outcome === 'solved' ? 'good' : task.outcome === 'unfinished' ? 'plain' : 'bad';
  return html`<span class="badge ${kind}">${wordFor(words.outcomes, task.outcome)}</span>`;
}

function difficulty(task: ReportTask, words: Words): string {
  return `${wordFor(words.difficulties, difficultyLabel(task.rating))}, ${elo(task.rating)}`;
}

function whyChosen({ task_id, why_chosen: why }: ReportTask, words: Words): Markup {
  const rows = why.candidates.map((candidate) => [
    html`<code>${candidate.task_id}</code>${candidate.task_id === task_id ? html` <span class="badge plain">${words.chosen}</span>` : NOTHING}`,
    elo(candidate.rating),
    percent(candidate.chance),
  ]);
  const columns = [
    { name: words.nearest },
    { name: words.rating, isNumber: true },
    { name: words.chance, isNumber: true },
  ];
  return html`
    <details class="why">
      <summary>${words.whyChosen}</summary>
      <p>${words.whyText(`${elo(why.ability)} ± ${elo(why.se)}`, String(elo(why.target)), percent(solveProbability(why.ability, why.target)))}</p>
      ${table(columns, rows, { className: 'narrow' })}
    </details>`;
}

function hints({ hints_taken }: ReportTask, words: Words): Markup {
  if (hints_taken.length === 0) return NOTHING;
  return html`
    <h4>${words.hintsTaken}</h4>
    <ol class="hints">${hints_taken.map(
      ({ number, at_ms, text }) =>
        html`<li value="${number}"><span dir="auto">${text}</span> <small>${time(at_ms, words)}</small></li>`,
    )}</ol>`;
}
