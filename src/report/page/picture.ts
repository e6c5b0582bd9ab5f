import { scaleUtc } from 'd3-scale';
import type { ReportAnswer, TimelineEntry } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { entriesOf, type PageEntry } from './entries.ts';
import { duration, place } from './format.ts';
import { markOf } from './marks.ts';
import { stretchesOf } from './work.ts';

/** Heights in pixels; widths are shares, so that words keep their size on any screen. */
const WORK = { height: 42, top: 18 };
const LANE = 21;
const AXIS = 18;
/** About so many marks has the axis, and at most seven: a narrow screen has room for no more. */
const TICKS = 3;
/** Of the width, between the numbers of two tasks that are both to be read. */
const NUMBER_WIDTH = 0.03;

interface Drawing {
  words: Words;
  end: number;
  x(ms: number): string;
}

/** Who is at work over time, and under it a lane for each kind of event. */
export function timelinePicture(report: ReportAnswer, words: Words): Markup {
  const { timeline } = report;
  const end = Math.max(report.duration_ms, 10_000, ...timeline.map(({ at_ms }) => at_ms));
  // As if it had begun at the epoch: the steps of a clock then count from the start.
  const share = scaleUtc([0, end], [0, 1]);
  const drawing = { words, end, x: (ms: number) => place(share(ms)) };
  const ticks = share.ticks(TICKS).map(Number);
  const behind = html`${ticks.map((ms) => upright('grid', ms, drawing))}${timeline.map((entry) =>
    entry.kind === 'task' ? upright('task-line', entry.at_ms, drawing) : NOTHING,
  )}`;
  const count = (kind: TimelineEntry['kind']) => timeline.filter((entry) => entry.kind === kind).length;
  const text = words.timelineText(
    duration(end, words),
    count('task'),
    count('check'),
    count('run'),
    count('message'),
  );
  return html`
    <div class="timeline" role="img" aria-label="${words.timelineTitle}. ${text}">
      ${row(words.lanes.work, WORK.height, html`${behind}${stretches(timeline, drawing)}${taskNumbers(timeline, drawing)}`)}
      ${lanesOf(report, drawing).map(({ name, marks }) =>
        row(
          name,
          LANE,
          html`${behind}<line class="lane-line" x1="0%" x2="100%" y1="${LANE / 2}" y2="${LANE / 2}"/>${marks}`,
        ),
      )}
      ${row(
        '',
        AXIS,
        ticks.map((ms) => tickName(ms, drawing)),
      )}
    </div>`;
}

function row(name: string, height: number, content: Markup | Markup[]): Markup {
  return html`<span class="lane-name">${name}</span><svg class="lane" height="${height}">${content}</svg>`;
}

function upright(className: string, ms: number, { x }: Drawing): Markup {
  return html`<line class="${className}" x1="${x(ms)}" x2="${x(ms)}" y1="0%" y2="100%"/>`;
}

/** The first and the last stay inside of the picture. */
function tickName(ms: number, { x, end, words }: Drawing): Markup {
  const side = ms === 0 ? 'first' : ms / end > 0.93 ? 'last' : 'inner';
  return html`<text class="tick-name ${side}" x="${x(ms)}" y="12">${ms === 0 ? '0' : duration(ms, words)}</text>`;
}

function stretches(timeline: readonly TimelineEntry[], { end, x, words }: Drawing): Markup[] {
  return stretchesOf(timeline, end).map(({ from, to, who }) => {
    // What takes hardly any time still happened: a sliver shows it.
    const width = place(Math.max((to - from) / end, 0.0015));
    return html`
      <rect class="work-${who}" x="${x(from)}" y="${WORK.top}" width="${width}" height="${WORK.height - WORK.top}">
        <title>${duration(from, words)} – ${duration(to, words)}: ${words.atWork[who]}</title>
      </rect>`;
  });
}

/** Beside the line at which each task was given, where there is room. */
function taskNumbers(timeline: readonly TimelineEntry[], { end, x }: Drawing): Markup[] {
  let last = Number.NEGATIVE_INFINITY;
  return timeline.flatMap((entry) => {
    if (entry.kind !== 'task' || (entry.at_ms - last) / end < NUMBER_WIDTH) return [];
    last = entry.at_ms;
    return [
      html`<text class="task-number" x="${x(entry.at_ms)}" dx="4" y="12">${entry.task ?? ''}<title>${entry.title}</title></text>`,
    ];
  });
}

/** Lanes that have something to show. */
function lanesOf(report: ReportAnswer, drawing: Drawing) {
  const all = entriesOf(report);
  const { words } = drawing;
  const of = (...kinds: PageEntry['kind'][]) => all.filter(({ kind }) => kinds.includes(kind));
  return [
    { name: words.lanes.checks, entries: of('check') },
    { name: words.lanes.runs, entries: of('run') },
    { name: words.lanes.talk, entries: of('message', 'reply') },
    { name: words.lanes.hints, entries: of('hint') },
    { name: words.lanes.incidents, entries: of('extension', 'credit', 'error') },
    { name: words.lanes.signals, entries: of('signal') },
  ]
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, entries }) => ({ name, marks: entries.map((entry) => titled(entry, drawing)) }));
}

/** Who speaks lies above or below the line of the lane. */
function titled(entry: PageEntry, { x, words }: Drawing): Markup {
  const offset = entry.kind === 'message' ? -5 : entry.kind === 'reply' ? 5 : 0;
  const title = `${duration(entry.at_ms, words)}: ${words.entry[entry.kind]}${detail(entry, words)}`;
  return html`<svg class="at" x="${x(entry.at_ms)}" y="${LANE / 2 + offset}"><title>${title}</title>${markOf(entry)}</svg>`;
}

function detail(entry: PageEntry, words: Words): string {
  switch (entry.kind) {
    case 'check':
    case 'run':
      return `, ${wordFor(words.verdicts, entry.verdict)}, ${words.of(entry.passed, entry.total)}`;
    case 'signal':
      return `, ${wordFor(words.signals, entry.signal)}`;
    default:
      return '';
  }
}
