import { scaleLinear } from 'd3-scale';
import type { ReportAnswer } from '../../contract/report.ts';
import { ABILITY_SCALE } from '../../domain/measurement/labels.ts';
import { html, type Markup } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { elo, place } from './format.ts';

const HEIGHT = 104;
const BAR = { y: 46, height: 32 };
/** What the scale shows at least, Elo. */
const FROM = 950;
const TO = 2250;

/**
 * The band on the scale of ability, as a picture with a caption; its text alternative says the same in a sentence. Places
 * are shares of the width, so that words keep their size on any screen; each lies inside its own step of the scale.
 */
export function abilityScale(report: ReportAnswer, words: Words): Markup {
  const { estimate, low, high } = report.ability;
  const from = Math.min(FROM, low - 60);
  const to = Math.max(TO, high + 60);
  const share = scaleLinear([from, to], [0, 1]);
  const x = (points: number) => place(share(points));
  const width = (start: number, end: number) => place(share(end) - share(start));
  const centre = (start: number, end: number) => place((share(start) + share(end)) / 2);
  const point = (points: number) => words.scalePoint(labelAt(points, words), elo(points));
  const steps = ABILITY_SCALE.map(({ label, from: start }, index) => ({
    label,
    start: Math.max(start, from),
    end: Math.min(ABILITY_SCALE[index + 1]?.from ?? to, to),
  }));
  const asked = steps.find(({ label }) => label === report.level);
  const bounds = steps.slice(1).map(({ start }) => start);
  const middle = BAR.y + BAR.height / 2;
  const bottom = BAR.y + BAR.height;
  return html`
    <figure class="scale">
      <svg height="${HEIGHT}" role="img" aria-labelledby="scale-title scale-text">
        <title id="scale-title">${words.scaleTitle}</title>
        <desc id="scale-text">${words.scaleText(point(low), point(estimate), point(high), wordFor(words.levels, report.level))}</desc>
        ${steps.map(
          ({ label, start, end }, index) => html`
          <rect class="step step-${index}" x="${x(start)}" y="${BAR.y}" width="${width(start, end)}" height="${BAR.height}"/>
          ${stepName(wordFor(words.labels, label), { index, places: [x(start), centre(start, end), x(end)] })}`,
        )}
        ${
          asked
            ? html`
          <rect class="asked" x="${x(asked.start)}" y="${BAR.y}" width="${width(asked.start, asked.end)}" height="${BAR.height}"/>
          <text class="asked-name" x="${centre(asked.start, asked.end)}" y="11">${words.askedFor} ▾</text>`
            : ''
        }
        <rect class="band" x="${x(low)}" y="${middle - 5}" width="${width(low, high)}" height="10" rx="5"/>
        <circle class="band-middle" cx="${x(estimate)}" cy="${middle}" r="8"/>
        ${bounds.map(
          (bound) => html`
          <line class="tick" x1="${x(bound)}" x2="${x(bound)}" y1="${bottom}" y2="${bottom + 6}"/>
          <text class="tick-name" x="${x(bound)}" y="${bottom + 20}">${bound}</text>`,
        )}
      </svg>
      <figcaption>${words.bandCaption(elo(low), elo(high), elo(estimate))}</figcaption>
    </figure>`;
}

/**
 * In the middle of its step; at either end of the scale it begins or ends there, so that nothing cuts it off. On a narrow
 * screen every other name is raised, so that neighbours do not touch.
 */
function stepName(
  name: string,
  { index, places }: { index: number; places: [string, string, string] },
): Markup {
  const [start, centre, end] = places;
  const [side, x] =
    index === 0 ? ['first', start] : index === ABILITY_SCALE.length - 1 ? ['last', end] : ['inner', centre];
  const raised = index % 2 === 1 ? ' raised' : '';
  return html`<text class="step-name ${side}${raised}" x="${x}" y="${BAR.y - 8}">${name}</text>`;
}

function labelAt(points: number, words: Words): string {
  const step = ABILITY_SCALE.findLast(({ from }) => points >= from);
  return step ? wordFor(words.labels, step.label) : '';
}
