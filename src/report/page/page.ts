import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportAnswer } from '../../contract/report.ts';
import type { LlmCall } from '../../domain/llm-call.ts';
import { contentSecurityPolicy, hashSource } from '../../html/csp.ts';
import { html, type Markup, NOTHING, page as wholePage } from '../../html/html.ts';
import { TOKENS } from '../../html/tokens.ts';
import { type Words, wordFor, wordsFor } from '../texts/words.ts';
import { decisionInShort, decisionSection } from './decisions.ts';
import { eventsSection } from './events.ts';
import { explanationSection } from './explanation.ts';
import { duration, moment } from './format.ts';
import { cautions, incidentsSection } from './incidents.ts';
import { integrityInShort, integritySection, recordSection, signalsSection } from './integrity.ts';
import { llmCallsSection } from './llm-calls.ts';
import { pastesBefore } from './pastes.ts';
import { reviewsSection } from './reviews.ts';
import { abilityScale } from './scale.ts';
import { softSkillsInShort, softSkillsSection } from './soft-skills.ts';
import { conversationSection, helpCount } from './talk.ts';
import { taskSection, tasksTable } from './task.ts';
import type { ReportTexts, Statements } from './texts.ts';
import { timelineSection } from './timeline.ts';

/** All of the page's style. Its hash is in the page's policy, so nothing else can style it. */
const STYLE = [
  TOKENS,
  ...['page', 'pictures', 'task', 'narrow', 'print'].map((name) =>
    readFileSync(join(import.meta.dirname, 'style', `${name}.css`), 'utf8'),
  ),
].join('');

const CONTENT_SECURITY_POLICY = contentSecurityPolicy({ style: hashSource(STYLE) });

/** On a screen. */
const CODE_ROOM = 4 * 1024 * 1024;

export interface ReportReader {
  /** Read for the same person as the report was presented for. */
  texts: ReportTexts;
  statements: Statements;
  /** Whether the reader decides about the candidate, or is the candidate. */
  isCompany: boolean;
  /** Markup of all code, in UTF-16 units; what does not fit is counted. */
  codeRoom?: number;
  /** Read for the same person: a candidate is shown none. */
  llmCalls: readonly LlmCall[];
}

/**
 * The report as a page to read or print, in the interview's language: no script, no request to anywhere. What decides is
 * in the summary, one A4 page; what it rests on is in the annex.
 */
export function reportPage(
  report: ReportAnswer,
  { texts, statements, isCompany, codeRoom = CODE_ROOM, llmCalls }: ReportReader,
): { html: string; contentSecurityPolicy: string } {
  const words = wordsFor(report.locale);
  const pastes = pastesBefore(report, texts);
  const name = report.candidate ? nameOf(report.candidate) : undefined;
  const body = html`
    <a class="skip" href="#verdict">${words.skip}</a>
    ${head(report, isCompany, words)}
    <main>
      <div id="summary">
        ${verdict(report, words)}
        ${cautions(report, words)}
        <section aria-labelledby="tasks">
          <h2 id="tasks">${words.tasks}</h2>
          ${report.tasks.length === 0 ? html`<p>${words.noTask}</p>` : tasksTable(report.tasks, { pastes, isCompany, words })}
        </section>
        ${timelineSection(report, words)}
        <div class="pair">
          ${softSkillsInShort(report, words)}
          ${integrityInShort(report, words)}
        </div>
      </div>
      <div id="annex">
        <h2 class="annex">${words.annex}</h2>
        ${decisionSection(report, words)}
        ${report.tasks.map((task) => taskSection(task, { texts, statements, pastes, isCompany, codeRoom, words }))}
        ${softSkillsSection(report, words)}
        ${conversationSection(report, words)}
        ${incidentsSection(report, words)}
        ${signalsSection(report, words)}
        ${recordSection(report, words)}
        ${reviewsSection(report, words)}
        ${explanationSection(report, words)}
        ${isCompany ? integritySection(report, words) : NOTHING}
        ${llmCallsSection(llmCalls, words)}
        <section aria-labelledby="how-to">
          <h2 id="how-to">${words.howToRead}</h2>
          <ul>${words.howTo.map((text) => html`<li>${text}</li>`)}</ul>
        </section>
        ${eventsSection(report, words)}
      </div>
    </main>
    <footer>
      <p>${words.interview}: <code>${report.session_id}</code></p>
      <p>${words.hash}: <code>${report.hash}</code></p>
      <p>${report.erased_at ? words.erasedHashText(report.report_version) : words.hashText}</p>
    </footer>`;
  return {
    html: wholePage({
      title: name === undefined ? `${words.title} ${report.session_id}` : words.whoseReport(name),
      lang: words.lang,
      style: STYLE,
      body,
    }),
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
  };
}

function head(report: ReportAnswer, isCompany: boolean, words: Words): Markup {
  const fact = (name: string, value: Markup | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    <header>
      <p class="kicker"><b>Viva</b> <span>${isCompany ? words.forCompany : words.forCandidate}</span></p>
      <h1><small>${words.title}</small> ${whose(report, words)}</h1>
      <dl class="strip">
        ${report.candidate?.email ? fact(words.email, report.candidate.email) : NOTHING}
        ${fact(words.track, wordFor(words.tracks, report.track))}
        ${fact(words.level, wordFor(words.levels, report.level))}
        ${fact(words.date, moment(report.started_at, words))}
        ${fact(words.duration, duration(report.duration_ms, words))}
        ${report.time ? fact(words.timeGiven, words.timePercents(report.time)) : NOTHING}
        ${report.extent === 'summary' ? fact(words.extent, words.summaryAlone) : NOTHING}
        ${report.decisions.length > 0 ? fact(words.decisionTitle, decisionInShort(report, words)) : NOTHING}
        ${report.ended_by === undefined ? NOTHING : fact(words.ended, wordFor(words.causes, report.ended_by))}
      </dl>
    </header>`;
}

/** As they were invited, else as they call themselves. */
function nameOf({ nickname, first_name, last_name }: NonNullable<ReportAnswer['candidate']>): string {
  if (first_name === undefined) return nickname;
  return last_name ? `${first_name} ${last_name}` : first_name;
}

function whose({ candidate }: ReportAnswer, words: Words): Markup {
  return candidate ? html`<b dir="auto">${nameOf(candidate)}</b>` : html`${words.noAccount}`;
}

function verdict(report: ReportAnswer, words: Words): Markup {
  const { fit, title, meaning } = report.ability.verdict;
  const [first = '', ...rest] = meaning;
  const solved = report.tasks.filter(({ outcome }) => outcome === 'solved').length;
  const sum = (numbers: number[]) => String(numbers.reduce((total, number) => total + number, 0));
  const figure = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`
    <section class="verdict fit-${fit}" aria-labelledby="verdict">
      <h2 id="verdict"><small>${words.verdict}</small> ${title}</h2>
      <p class="lead">${first}</p>
      ${abilityScale(report, words)}
      <p>${rest.join(' ')}</p>
      <dl class="figures">
        ${figure(words.solvedTasks, words.of(solved, report.tasks.length))}
        ${figure(words.attemptsMade, sum(report.tasks.map(({ attempts }) => attempts.length)))}
        ${figure(words.runsMade, sum(report.tasks.map(({ runs }) => runs)))}
        ${figure(words.hintsTaken, sum(report.tasks.map(({ hints }) => hints)))}
        ${figure(words.helpInChat, helpCount(report.tasks, words))}
      </dl>
    </section>`;
}
