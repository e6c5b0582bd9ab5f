import { ABILITY_SCALE } from '../../../domain/labels.ts';
import type { ReportDocument } from '../../interviews/report-schema.ts';
import { html, type Markup } from '../../presenters/html.ts';
import { elo } from './format.ts';
import { type Words, wordFor } from './words.ts';

const WIDTH = 720;
const HEIGHT = 148;
const MARGIN = 8;
/** What the scale shows at least, Elo. */
const FROM = 950;
const TO = 2250;
const BAR = { y: 40, height: 34 };

/** The band on the scale of ability, as a picture; its text alternative says the same in a sentence. */
export function abilityScale(report: ReportDocument, words: Words): Markup {
  const { estimate, low, high } = report.ability;
  const from = Math.min(FROM, low - 60);
  const to = Math.max(TO, high + 60);
  const x = (points: number) =>
    Math.round((MARGIN + ((points - from) / (to - from)) * (WIDTH - 2 * MARGIN)) * 10) / 10;
  const point = (points: number) => words.scalePoint(labelAt(points, words), elo(points));
  const segments = ABILITY_SCALE.map(({ label, from: start }, index) => ({
    label,
    left: x(Math.max(start, from)),
    right: x(Math.min(ABILITY_SCALE[index + 1]?.from ?? to, to)),
  }));
  const asked = segments.find(({ label }) => label === report.level);
  const bounds = ABILITY_SCALE.map((step) => step.from).filter((bound) => bound > from);
  const caption = words.bandCaption(elo(low), elo(high), elo(estimate));
  const middle = BAR.y + BAR.height / 2;
  return html`
    <svg class="scale" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="scale-title scale-text">
      <title id="scale-title">${words.scaleTitle}</title>
      <desc id="scale-text">${words.scaleText(point(low), point(estimate), point(high), wordFor(words.levels, report.level))}</desc>
      ${segments.map(
        ({ label, left, right }, index) => html`
        <rect class="step step-${index}" x="${left}" y="${BAR.y}" width="${Math.max(0, right - left)}" height="${BAR.height}"/>
        <text class="step-name" x="${(left + right) / 2}" y="${BAR.y - 10}">${wordFor(words.labels, label)}</text>`,
      )}
      ${
        asked
          ? html`
        <rect class="asked" x="${asked.left}" y="${BAR.y}" width="${asked.right - asked.left}" height="${BAR.height}"/>
        <text class="asked-name" x="${(asked.left + asked.right) / 2}" y="13">▾ ${words.askedFor}</text>`
          : ''
      }
      <rect class="band" x="${x(low)}" y="${middle - 6}" width="${x(high) - x(low)}" height="12" rx="6"/>
      <circle class="band-middle" cx="${x(estimate)}" cy="${middle}" r="9"/>
      ${bounds.map(
        (bound) => html`
        <line class="tick" x1="${x(bound)}" x2="${x(bound)}" y1="${BAR.y + BAR.height}" y2="${BAR.y + BAR.height + 6}"/>
        <text class="tick-name" x="${x(bound)}" y="${BAR.y + BAR.height + 20}">${bound}</text>`,
      )}
      <path class="bracket" d="M${x(low)} 104v6H${x(high)}v-6"/>
      <text class="band-name" x="${within((x(low) + x(high)) / 2, caption)}" y="132">${caption}</text>
    </svg>`;
}

function labelAt(points: number, words: Words): string {
  const step = ABILITY_SCALE.findLast(({ from }) => points >= from);
  return step ? wordFor(words.labels, step.label) : '';
}

/** Keeps a centred caption inside the picture; a character is taken as 7 units wide. */
function within(centre: number, caption: string): number {
  const half = Math.min((caption.length * 7) / 2, WIDTH / 2);
  return Math.min(Math.max(centre, half), WIDTH - half);
}
