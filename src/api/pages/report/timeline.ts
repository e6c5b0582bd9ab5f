import { INTERVIEW_STATES } from '../../../domain/vocabulary.ts';
import type { ReportDocument } from '../../interviews/report-schema.ts';
import { html, type Markup, NOTHING } from '../../presenters/html.ts';
import { clock } from './format.ts';
import {
  markOf,
  signalsWithoutTimes,
  type Timeline,
  type TimelineEntry,
  timelinePicture,
} from './timeline-picture.ts';
import { type Words, wordFor } from './words.ts';

export function timelineSection(report: ReportDocument, words: Words): Markup {
  const { timeline } = report;
  if (!timeline) return NOTHING;
  return html`
    <section aria-labelledby="timeline">
      <h2 id="timeline">${words.timeline}</h2>
      <div class="wide" role="group" tabindex="0" aria-labelledby="timeline">${timelinePicture(report, timeline, words)}</div>
      ${legend(report, timeline, words)}
      <p class="to-table"><a href="#events">${words.toTable}</a></p>
    </section>`;
}

/** Every entry as a row: the picture's text alternative. */
export function eventsSection({ timeline }: ReportDocument, words: Words): Markup {
  if (!timeline) return NOTHING;
  return html`
    <section aria-labelledby="events">
      <h2 id="events">${words.events}</h2>
      <table class="events">
        <thead><tr>
          <th scope="col">${words.when}</th><th scope="col">${words.task}</th>
          <th scope="col">${words.what}</th><th scope="col">${words.details}</th>
        </tr></thead>
        <tbody>${timeline.map((entry) => row(entry, words))}</tbody>
      </table>
    </section>`;
}

function legend(report: ReportDocument, timeline: Timeline, words: Words): Markup {
  const { legendMarks: marks } = words;
  const seen = new Set(timeline.map((entry) => (entry.kind === 'state' ? entry.state : 'greeting')));
  const states = INTERVIEW_STATES.filter((state) => state !== 'finished' && seen.has(state));
  const base = { at_ms: 0, task: null };
  const tests = { verdict: 'accepted' as const, passed: 0, total: 0, language: 'python' as const };
  const check = { ...base, ...tests, kind: 'check' as const, submission_id: '', counted: true };
  const reply = { ...base, kind: 'reply' as const, text: '', unasked: false, degraded: false };
  const samples: [TimelineEntry, string][] = [
    [check, marks.accepted],
    [{ ...check, verdict: 'wrong_answer' }, marks.rejected],
    [{ ...check, counted: false }, marks.uncounted],
    [{ ...base, kind: 'message', text: '' }, marks.message],
    [reply, marks.reply],
    [{ ...reply, degraded: true }, marks.template],
    [{ ...base, kind: 'hint', number: 1 }, marks.hint],
    [{ ...base, kind: 'extension', seconds: 0, reason: '' }, marks.extension],
    [{ ...base, kind: 'error', code: '' }, marks.error],
    [{ ...base, kind: 'signal', signal: '', severity: '', count: 1 }, marks.signal],
    [{ ...base, kind: 'signal', signal: '', severity: 'strong', count: 1 }, marks.strongSignal],
  ];
  const used = samples.filter(([sample]) => timeline.some((entry) => looksAlike(entry, sample)));
  return html`
    <ul class="legend" aria-label="${words.legend}">
      ${states.map((state) => item(html`<rect class="state-${state}" x="1" y="4" width="18" height="12"/>`, words.states[state]))}
      ${used.map(([sample, text]) => item(markOf(sample, 10, middleOf(sample)), text))}
      ${signalsWithoutTimes(report, timeline) ? item(html`<rect class="signal" x="1" y="4" width="18" height="12" rx="3"/>`, marks.signalsTogether) : NOTHING}
    </ul>`;
}

function item(picture: Markup, text: string): Markup {
  return html`<li><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${picture}</svg> ${text}</li>`;
}

/** Of a lane in which this mark lies in the middle of its picture: who speaks lies above or below the line. */
function middleOf({ kind }: TimelineEntry): number {
  if (kind === 'message') return 14;
  return kind === 'reply' ? 5.5 : 10;
}

function looksAlike(entry: TimelineEntry, sample: TimelineEntry): boolean {
  if (entry.kind === 'run' && sample.kind === 'check') {
    return sample.counted && (entry.verdict === 'accepted') === (sample.verdict === 'accepted');
  }
  if (entry.kind === 'check' && sample.kind === 'check') {
    if (entry.counted !== sample.counted) return false;
    return !entry.counted || (entry.verdict === 'accepted') === (sample.verdict === 'accepted');
  }
  if (entry.kind === 'reply' && sample.kind === 'reply') return entry.degraded === sample.degraded;
  if (entry.kind === 'signal' && sample.kind === 'signal') {
    return (entry.severity === 'strong') === (sample.severity === 'strong');
  }
  return entry.kind === sample.kind;
}

function row(entry: TimelineEntry, words: Words): Markup {
  const what = entry.kind === 'reply' && entry.unasked ? words.entry.unasked : words.entry[entry.kind];
  return html`
    <tr class="event-${entry.kind}">
      <th scope="row">${clock(entry.at_ms)}</th><td>${entry.task ?? ''}</td><td>${what}</td><td dir="auto">${details(entry, words)}</td>
    </tr>`;
}

function details(entry: TimelineEntry, words: Words): Markup {
  switch (entry.kind) {
    case 'task':
      return html`${entry.title}, ${entry.rating}`;
    case 'state': {
      const outcome = entry.outcome
        ? html` <strong>${wordFor(words.outcomes, entry.outcome)}</strong>`
        : NOTHING;
      return html`${wordFor(words.states, entry.state)}: ${wordFor(words.causes, entry.cause)}.${outcome}`;
    }
    case 'run':
    case 'check': {
      const uncounted =
        entry.kind === 'check' && !entry.counted ? html` (${words.legendMarks.uncounted})` : NOTHING;
      const tests = entry.total > 0 ? `, ${words.of(entry.passed, entry.total)}` : '';
      return html`${wordFor(words.verdicts, entry.verdict)}${tests}, ${wordFor(words.languages, entry.language)}${uncounted}`;
    }
    case 'feedback':
      return entry.degraded ? html`<span class="mark">${words.byTemplate}</span>` : NOTHING;
    case 'message':
      return html`${entry.text}`;
    case 'reply': {
      const mark = entry.degraded ? html`<span class="mark">${words.byTemplate}</span> ` : NOTHING;
      return html`${mark}${entry.text}`;
    }
    case 'hint':
      return html`${words.hintNumber(entry.number)}`;
    case 'extension':
      return html`${words.extension(clock(entry.seconds * 1000))}. ${entry.reason}`;
    case 'error':
      return html`<code>${entry.code}</code>`;
    case 'signal':
      return html`${wordFor(words.signals, entry.signal)} ×${entry.count}, ${wordFor(words.severities, entry.severity)}`;
  }
}
