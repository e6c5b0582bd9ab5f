import type { ReportAnswer, TimelineEntry } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { entriesOf, type PageEntry } from './entries.ts';
import { duration, time } from './format.ts';
import { sendingsIn } from './pastes.ts';
import { type Cell, table } from './table.ts';

type Entry<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: Kind }>;

/** Changes of state that no other entry tells of. The others say that a task was given, or how a check went on. */
const TOLD_ALONE: readonly string[] = ['deadline', 'give_up', 'finish', 'idle', 'completed'];

/** What happened, a row each: the picture's text alternative. A check is one row, from its sending to its feedback. */
export function eventsSection(report: ReportAnswer, words: Words): Markup {
  const { timeline } = report;
  const sentAt = new Map(sendingsIn(report).map((sending) => [sending.submissionId, sending.sentAt]));
  const rows = entriesOf(report)
    .filter(hasRow)
    .map((entry): Cell[] => {
      const at = entry.kind === 'check' ? (sentAt.get(entry.submission_id) ?? entry.at_ms) : entry.at_ms;
      return [
        time(at, words),
        entry.task ?? '–',
        whatOf(entry, words),
        detailsOf(entry, { timeline, words }),
      ];
    });
  return html`
    <section aria-labelledby="events">
      <h2 id="events">${words.events}</h2>
      ${table(
        [{ name: words.when }, { name: words.task }, { name: words.what }, { name: words.details }],
        rows,
        { className: 'events' },
      )}
    </section>`;
}

function hasRow(entry: PageEntry): boolean {
  if (entry.kind === 'feedback') return false;
  return entry.kind !== 'state' || TOLD_ALONE.includes(entry.cause);
}

function whatOf(entry: PageEntry, words: Words): string {
  if (entry.kind === 'reply' && entry.unasked) return words.entry.unasked;
  if (entry.kind === 'state' && entry.state === 'finished') return words.entry.ended;
  return words.entry[entry.kind];
}

function detailsOf(
  entry: PageEntry,
  { timeline, words }: { timeline: readonly TimelineEntry[]; words: Words },
): Markup {
  switch (entry.kind) {
    case 'task':
      return html`<span dir="auto">${entry.title}</span>, ${entry.rating}`;
    case 'state':
      return html`${wordFor(words.causes, entry.cause)}${entry.state === 'finished' ? outcome(entry.outcome, words) : NOTHING}`;
    case 'run':
      return html`${tests(entry, words)}`;
    case 'check': {
      const { isByTemplate, closed } = afterCheck(entry, timeline);
      const uncounted = entry.counted ? '' : ` (${words.legendMarks.uncounted})`;
      return html`${tests(entry, words)}${uncounted}${outcome(closed, words)}${isByTemplate ? html` ${template(words)}` : NOTHING}`;
    }
    case 'feedback':
      return NOTHING;
    case 'message':
      return html`<span dir="auto">${entry.text}</span>`;
    case 'reply':
      return html`${entry.degraded ? template(words) : NOTHING} <span dir="auto">${entry.text}</span>`;
    case 'hint':
      return html`${words.hintNumber(entry.number)}`;
    case 'extension':
      return html`${words.extension(duration(entry.seconds * 1000, words))}: <span dir="auto">${entry.reason}</span>`;
    case 'credit':
      return html`${words.credit(duration(entry.seconds * 1000, words))}`;
    case 'error':
      return html`<code>${entry.code}</code>`;
    case 'signal':
      return html`${wordFor(words.signals, entry.signal)}, ${wordFor(words.severities, entry.severity)}`;
  }
}

/** Who wrote the review of a check, and how it closed the task, if it did. */
function afterCheck({ submission_id }: Entry<'check'>, timeline: readonly TimelineEntry[]) {
  const at = timeline.findIndex(
    (entry) => entry.kind === 'feedback' && entry.submission_id === submission_id,
  );
  const feedback = timeline[at];
  const state = timeline.slice(at + 1).find((entry) => entry.kind === 'state');
  return {
    isByTemplate: feedback?.kind === 'feedback' && feedback.degraded,
    closed: feedback && state?.cause === 'feedback' ? state.outcome : null,
  };
}

function tests({ verdict, passed, total, language }: Entry<'run' | 'check'>, words: Words): string {
  const counts = total > 0 ? `, ${words.of(passed, total)}` : '';
  return `${wordFor(words.verdicts, verdict)}${counts}, ${wordFor(words.languages, language)}`;
}

function outcome(value: Entry<'state'>['outcome'], words: Words): Markup {
  return value ? html`, <strong>${wordFor(words.outcomes, value)}</strong>` : NOTHING;
}

function template(words: Words): Markup {
  return html`<span class="mark">${words.byTemplate}</span>`;
}
