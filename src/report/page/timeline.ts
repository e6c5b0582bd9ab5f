import type { ReportAnswer } from '../../contract/report.ts';
import { isAccepted } from '../../domain/measurement/verdicts.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import type { Words } from '../texts/words.ts';
import { entriesOf, type PageEntry } from './entries.ts';
import { markOf } from './marks.ts';
import { timelinePicture } from './picture.ts';
import { type AtWork, stretchesOf } from './work.ts';

export function timelineSection(report: ReportAnswer, words: Words): Markup {
  return html`
    <section aria-labelledby="timeline">
      <h2 id="timeline">${words.timeline}</h2>
      ${timelinePicture(report, words)}
      ${legend(report, words)}
      <p class="further"><a href="#events">${words.toTable}</a></p>
    </section>`;
}

const WORKERS: readonly AtWork[] = ['candidate', 'evaluation', 'interviewer', 'nobody'];

function legend(report: ReportAnswer, words: Words): Markup {
  const { timeline } = report;
  const { legendMarks: marks } = words;
  const workers = new Set(stretchesOf(timeline, Number.POSITIVE_INFINITY).map(({ who }) => who));
  const base = { at_ms: 0, task: null };
  const tests = { verdict: 'accepted' as const, passed: 0, total: 0, language: 'python' as const };
  const check = { ...base, ...tests, kind: 'check' as const, submission_id: '', counted: true };
  const reply = { ...base, kind: 'reply' as const, text: '', unasked: false, degraded: false };
  const samples: [PageEntry, string][] = [
    [check, marks.accepted],
    [{ ...check, verdict: 'wrong_answer' }, marks.rejected],
    [{ ...check, counted: false }, marks.uncounted],
    [{ ...base, kind: 'message', text: '' }, marks.message],
    [reply, marks.reply],
    [{ ...reply, degraded: true }, marks.template],
    [{ ...base, kind: 'hint', number: 1 }, marks.hint],
    [{ ...base, kind: 'extension', seconds: 0, reason: '' }, marks.extension],
    [{ ...base, kind: 'credit', seconds: 0, cause: 'disconnect' }, marks.credit],
    [{ ...base, kind: 'error', code: '' }, marks.error],
    [{ ...base, kind: 'signal', signal: 'paste', severity: 'info' }, marks.signal],
    [{ ...base, kind: 'signal', signal: 'paste', severity: 'strong' }, marks.strongSignal],
  ];
  const entries = entriesOf(report);
  const used = samples.filter(([sample]) => entries.some((entry) => looksAlike(entry, sample)));
  const hasTask = timeline.some(({ kind }) => kind === 'task');
  return html`
    <ul class="legend" aria-label="${words.legend}">
      ${hasTask ? item(html`<line class="task-line" x1="-4" x2="-4" y1="-10" y2="10"/><text class="task-number" y="0">1</text>`, marks.task) : NOTHING}
      ${WORKERS.filter((who) => workers.has(who)).map((who) => item(html`<rect class="work-${who}" x="-9" y="-6" width="18" height="12"/>`, words.atWork[who]))}
      ${used.map(([sample, text]) => item(markOf(sample), text))}
    </ul>`;
}

function item(picture: Markup, text: string): Markup {
  return html`<li><svg viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true">${picture}</svg> ${text}</li>`;
}

function looksAlike(entry: PageEntry, sample: PageEntry): boolean {
  if (entry.kind === 'run' && sample.kind === 'check') {
    return sample.counted && isAccepted(entry.verdict) === isAccepted(sample.verdict);
  }
  if (entry.kind === 'check' && sample.kind === 'check') {
    if (entry.counted !== sample.counted) return false;
    return !entry.counted || isAccepted(entry.verdict) === isAccepted(sample.verdict);
  }
  if (entry.kind === 'reply' && sample.kind === 'reply') return entry.degraded === sample.degraded;
  if (entry.kind === 'signal' && sample.kind === 'signal') {
    return (entry.severity === 'strong') === (sample.severity === 'strong');
  }
  return entry.kind === sample.kind;
}
