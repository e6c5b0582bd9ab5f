import type { ReportSubmission } from '../../contract/report.ts';
import type { TestResult } from '../../domain/measurement/results.ts';
import { isAccepted, isFailure } from '../../domain/measurement/verdicts.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { codeBlock, type ShownCode } from './code.ts';
import { duration } from './format.ts';
import type { PasteBefore } from './pastes.ts';
import { type Cell, table } from './table.ts';
import type { SubmissionTexts } from './texts.ts';

/** A submission that is shown with its code. */
export interface Shown extends ShownCode {
  submission: ReportSubmission;
  texts: SubmissionTexts;
  /** Shortly before it, of about its size. */
  paste: PasteBefore | null;
  /** The time that its task is expected to take. */
  parMs: number;
}

export function submissionArticle(shown: Shown, words: Words): Markup {
  const { submission, texts } = shown;
  const { verdict } = submission;
  const name = submission.counted ? words.attempt(submission.attempt) : words.uncounted;
  const kind = isAccepted(verdict) ? 'good' : submission.counted ? 'bad' : 'plain';
  return html`
    <article class="submission">
      <h4>${name} <span class="badge ${kind}">${wordFor(words.verdicts, verdict)}</span></h4>
      <p class="facts">${facts(shown, words).map((fact, index) => (index === 0 ? html`${fact}` : html` · ${fact}`))}</p>
      ${codeBlock(shown, words)}
      ${verdict === 'compile_error' && texts.compileOutput ? output(words.compiler, texts.compileOutput, words) : NOTHING}
      ${testResults(texts, words)}
      ${review(submission, words)}
    </article>`;
}

function facts(shown: Shown, words: Words): string[] {
  const { language, passed, total, counted, score } = shown.submission;
  const { checkFacts: names } = words;
  return [
    wordFor(words.languages, language),
    ...(total > 0 ? [`${names.tests} ${words.of(passed, total)}`] : []),
    ...sending(shown, words),
    counted ? `${names.score} ${words.decimal(score)}` : words.legendMarks.uncounted,
  ];
}

/** When it was sent, and what was pasted shortly before. */
function sending({ submission: { elapsed_ms, verdict }, paste, parMs }: Shown, words: Words): string[] {
  const took = duration(elapsed_ms, words);
  const sent = `${words.checkFacts.sentAfter} ${took}`;
  if (!paste) return [sent];
  const before = pasteInWords(paste, words);
  if (verdict !== 'accepted') return [`${sent}, ${before}`];
  return [words.solvedAfterPaste(took, duration(parMs, words), before)];
}

export function pasteInWords({ length, before_ms }: PasteBefore, words: Words): string {
  if (before_ms < 1000) return words.rightAfterPaste(length);
  return words.afterPaste(duration(before_ms, words), length);
}

function testResults({ tests, hidden }: SubmissionTexts, words: Words): Markup {
  if (tests.length === 0) return NOTHING;
  const withHidden = tests.some((test) => test.hidden);
  return html`
    <details class="tests">
      <summary>${words.testResults}: ${tally(tests, words)}</summary>
      ${table(
        [
          { name: words.test },
          { name: words.kind },
          { name: words.result },
          { name: words.time, isNumber: true },
          { name: words.memory, isNumber: true },
        ],
        tests.map((test) => testRow(test, words)),
      )}
      ${tests.map((test) => testOutput(test, words))}
    </details>
    ${withHidden || hidden.total === 0 ? NOTHING : html`<p>${words.hiddenSummary(hidden.passed, hidden.total)}</p>`}`;
}

/** `5 accepted, 2 wrong answer` */
function tally(tests: readonly TestResult[], words: Words): string {
  const counts = new Map<string, number>();
  for (const { verdict } of tests) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} × ${wordFor(words.verdicts, verdict)}`).join(', ');
}

function testRow({ name, hidden, verdict, durationMs, memoryKb }: TestResult, words: Words): Cell[] {
  const { units } = words;
  return [
    name,
    hidden ? words.hiddenTest : words.visibleTest,
    html`<span class="${isAccepted(verdict) ? 'good' : 'bad'}">${wordFor(words.verdicts, verdict)}</span>`,
    `${Math.round(durationMs)} ${units.ms}`,
    `${(memoryKb / 1024).toFixed(1)} ${units.mib}`,
  ];
}

function testOutput({ name, hidden, verdict, stdout, stderr, expected }: TestResult, words: Words): Markup {
  if (hidden || !isFailure(verdict)) return NOTHING;
  return html`
    <div class="outputs">
      ${output(`${name}: ${words.expected}`, expected, words)} ${output(`${name}: ${words.printed}`, stdout, words)}
      ${stderr ? output(`${name}: ${words.errorOutput}`, stderr, words) : NOTHING}
    </div>`;
}

function output(caption: string, text: string, words: Words): Markup {
  return html`<figure><figcaption>${caption}</figcaption><pre dir="ltr" translate="no">${text || words.empty}</pre></figure>`;
}

/** Whether the quality is certain is known to the company alone: a candidate's own report does not say. */
function review({ review: given, counted }: ReportSubmission, words: Words): Markup {
  if (!given) return counted ? html`<p class="facts">${words.review}: ${words.notJudged}</p>` : NOTHING;
  const list = (title: string, items: string[]) =>
    items.length === 0
      ? NOTHING
      : html`<div><h6>${title}</h6><ul>${items.map((text) => html`<li dir="auto">${text}</li>`)}</ul></div>`;
  return html`
    <div class="review">
      <h5>${words.review} <small>${qualityInWords(given, words)}</small>
        ${given.degraded ? html`<span class="mark">${words.byTemplate}</span>` : NOTHING}
        ${given.confident === false ? html`<span class="mark">${words.doubted}</span>` : NOTHING}</h5>
      ${given.confident === false ? html`<p class="facts">${words.doubtedText}</p>` : NOTHING}
      <p dir="auto">${given.summary}</p>
      ${given.complexity ? html`<p>${words.complexity}: <span dir="auto">${given.complexity}</span></p>` : NOTHING}
      ${given.strengths.length + given.improvements.length === 0 ? NOTHING : html`<div class="columns">${list(words.strengths, given.strengths)} ${list(words.improvements, given.improvements)}</div>`}
    </div>`;
}

function qualityInWords(
  { quality, degraded }: NonNullable<ReportSubmission['review']>,
  words: Words,
): string {
  if (quality !== null) return words.quality(String(Math.round(quality * 100)));
  return degraded ? words.notJudged : words.noQuality;
}
