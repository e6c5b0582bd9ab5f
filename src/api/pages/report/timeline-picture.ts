import type { ReportDocument } from '../../interviews/report-schema.ts';
import { html, type Markup, NOTHING } from '../../presenters/html.ts';
import { clock } from './format.ts';
import { type Words, wordFor } from './words.ts';

export type Timeline = NonNullable<ReportDocument['timeline']>;
export type TimelineEntry = Timeline[number];
type Entry<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: Kind }>;

const WIDTH = 960;
const LEFT = 104;
const RIGHT = 16;
const TOP = 24;
const BAND = 30;
const LANE = 30;
/** Distances between the marks of the axis, ms; the first that gives few enough is taken. */
const STEPS = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440].map((minutes) => minutes * 60_000);
const MOST_TICKS = 12;
const TICKS_OF_DAYS = 86_400_000;

/** States over time as bands, and under them a lane for each kind of event. */
export function timelinePicture(report: ReportDocument, timeline: Timeline, words: Words): Markup {
  const end = Math.max(report.duration_ms ?? 0, 60_000, ...timeline.map(({ at_ms }) => at_ms));
  const x = (ms: number) => Math.round((LEFT + (ms / end) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  const lanes = lanesOf(report, timeline, { words, x });
  const height = TOP + BAND + lanes.length * LANE + 30;
  const bottom = height - 26;
  const count = (kind: TimelineEntry['kind']) => timeline.filter((entry) => entry.kind === kind).length;
  return html`
    <svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="timeline-title timeline-text">
      <title id="timeline-title">${words.timelineTitle}</title>
      <desc id="timeline-text">${words.timelineText(clock(end), count('task'), count('check'), count('run'), count('message'))}</desc>
      ${axis(end, { x, top: TOP, bottom })}
      <text class="lane-name" x="0" y="${TOP + BAND / 2 + 4}">${words.lanes.state}</text>
      ${stateBands(timeline, { end, x, words })}
      ${timeline.map((entry) => (entry.kind === 'task' ? taskMark(entry, { x, bottom, words }) : NOTHING))}
      ${lanes.map(({ name, marks }, index) => {
        const y = TOP + BAND + LANE * index + LANE / 2;
        return html`
        <text class="lane-name" x="0" y="${y + 4}">${name}</text>
        <line class="lane" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/>
        ${marks(y)}`;
      })}
    </svg>`;
}

interface Drawing {
  words: Words;
  x(ms: number): number;
}

/** Lanes that have something to show. */
function lanesOf(report: ReportDocument, timeline: Timeline, drawing: Drawing) {
  const { words } = drawing;
  const of = (...kinds: TimelineEntry['kind'][]) => timeline.filter(({ kind }) => kinds.includes(kind));
  const marked = (entries: Timeline) => (y: number) =>
    entries.map((entry) => titled(entry, markOf(entry, drawing.x(entry.at_ms), y), drawing));
  const lanes = [
    { name: words.lanes.checks, entries: of('check') },
    { name: words.lanes.runs, entries: of('run') },
    { name: words.lanes.talk, entries: of('message', 'reply') },
    { name: words.lanes.hints, entries: of('hint') },
    { name: words.lanes.incidents, entries: of('extension', 'error') },
    { name: words.lanes.signals, entries: of('signal') },
  ]
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, entries }) => ({ name, marks: marked(entries) }));
  if (signalsWithoutTimes(report, timeline)) {
    lanes.push({ name: words.lanes.signals, marks: (y) => [signalsMark(report.signals, y, words)] });
  }
  return lanes;
}

/** Reports of earlier versions say what telemetry amounted to, but not when. */
export function signalsWithoutTimes({ signals }: ReportDocument, timeline: Timeline): boolean {
  return signals.length > 0 && !timeline.some(({ kind }) => kind === 'signal');
}

function axis(
  end: number,
  { x, top, bottom }: { x(ms: number): number; top: number; bottom: number },
): Markup[] {
  const days = Math.ceil(end / TICKS_OF_DAYS / MOST_TICKS) * TICKS_OF_DAYS;
  const step = STEPS.find((candidate) => end / candidate <= MOST_TICKS) ?? days;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => {
    const at = x(index * step);
    return html`
      <line class="grid" x1="${at}" x2="${at}" y1="${top}" y2="${bottom}"/>
      <text class="tick-name" x="${at}" y="${bottom + 18}">${clock(index * step)}</text>`;
  });
}

function stateBands(timeline: Timeline, { end, x, words }: { end: number } & Drawing): Markup[] {
  const changes: { at_ms: number; state: Entry<'state'>['state'] }[] = [
    { at_ms: 0, state: 'greeting' },
    ...timeline.filter((entry) => entry.kind === 'state'),
  ];
  return changes.map(({ at_ms, state }, index) => {
    const until = changes[index + 1]?.at_ms ?? end;
    // What takes no time still happened: a sliver shows it, but for the end.
    const width = Math.max(x(until) - x(at_ms), state === 'finished' ? 0 : 1.2);
    return html`
      <rect class="state-${state}" x="${x(at_ms)}" y="${TOP}" width="${width}" height="${BAND - 6}">
        <title>${clock(at_ms)}–${clock(until)} ${wordFor(words.states, state)}</title>
      </rect>`;
  });
}

function taskMark(
  { at_ms, task, title }: Entry<'task'>,
  { x, bottom, words }: Drawing & { bottom: number },
): Markup {
  return html`
    <line class="task-line" x1="${x(at_ms)}" x2="${x(at_ms)}" y1="8" y2="${bottom}"/>
    <text class="task-name" x="${x(at_ms) + 5}" y="16">${words.taskNumber(task ?? 0)}<title>${title}</title></text>`;
}

function titled(entry: TimelineEntry, mark: Markup, { words }: Drawing): Markup {
  return html`<g><title>${clock(entry.at_ms)} ${words.entry[entry.kind]}${detail(entry, words)}</title>${mark}</g>`;
}

function detail(entry: TimelineEntry, words: Words): string {
  switch (entry.kind) {
    case 'check':
    case 'run':
      return `: ${wordFor(words.verdicts, entry.verdict)}, ${words.of(entry.passed, entry.total)}`;
    case 'signal':
      return `: ${wordFor(words.signals, entry.signal)} ×${entry.count}`;
    default:
      return '';
  }
}

/** The shape says what it is, the colour only repeats it. */
export function markOf(entry: TimelineEntry, x: number, y: number): Markup {
  switch (entry.kind) {
    case 'check':
      if (!entry.counted) return html`<circle class="uncounted" cx="${x}" cy="${y}" r="6"/>`;
      return entry.verdict === 'accepted' ? tick(x, y, 8) : cross(x, y, 8);
    case 'run':
      return entry.verdict === 'accepted' ? tick(x, y, 6) : cross(x, y, 6);
    case 'message':
      return html`<circle class="message" cx="${x}" cy="${y - 4}" r="4"/>`;
    case 'reply':
      return html`<rect class="${entry.degraded ? 'reply template' : 'reply'}" x="${x - 3.5}" y="${y + 1}" width="7" height="7"/>`;
    case 'hint':
      return html`<path class="hint" d="M${x} ${y - 8}l8 8l-8 8l-8 -8z"/><text class="hint-number" x="${x}" y="${y + 4}">${entry.number}</text>`;
    case 'extension':
      return html`<path class="extension" d="M${x} ${y - 7}v14M${x - 7} ${y}h14"/>`;
    case 'error':
      return html`<path class="error" d="M${x} ${y - 8}l8 14h-16z"/>`;
    case 'signal':
      return html`<path class="${entry.severity === 'strong' ? 'signal-mark strong' : 'signal-mark'}" d="M${x} ${y + 8}v-16h9l-3 4l3 4h-9"/>`;
    default:
      return NOTHING;
  }
}

function tick(x: number, y: number, r: number): Markup {
  return html`<circle class="accepted" cx="${x}" cy="${y}" r="${r}"/><path class="accepted-tick" d="M${x - r / 2} ${y}l${r * 0.38} ${r * 0.38}l${r * 0.62} ${-r * 0.75}"/>`;
}

function cross(x: number, y: number, r: number): Markup {
  const d = r * 0.7;
  return html`<path class="rejected" d="M${x - d} ${y - d}L${x + d} ${y + d}M${x - d} ${y + d}L${x + d} ${y - d}"/>`;
}

/** For signals that have a count and no time. */
function signalsMark(signals: ReportDocument['signals'], y: number, words: Words): Markup {
  const text = signals.map(({ kind, count }) => `${wordFor(words.signals, kind)} ×${count}`).join(' · ');
  return html`
    <rect class="signal" x="${LEFT}" y="${y - 9}" width="${WIDTH - LEFT - RIGHT}" height="18" rx="3"/>
    <text class="signal-name" x="${LEFT + 8}" y="${y + 4}">${text}<title>${words.signalsLane}</title></text>`;
}
