import { scaleLinear } from 'd3-scale';

/** Words for places on the scale of ability (Elo), lowest first, each with where it begins, as the server has them. */
export const ABILITY_SCALE = [
  { label: 'beginner', from: Number.NEGATIVE_INFINITY },
  { label: 'junior', from: 1200 },
  { label: 'middle', from: 1500 },
  { label: 'senior', from: 1700 },
  { label: 'expert', from: 2000 },
] as const;

export type AbilityLabel = (typeof ABILITY_SCALE)[number]['label'];

export interface Band {
  estimate: number;
  low: number;
  high: number;
}

/** What the picture shows at least, and how much it shows beyond the bands. */
const FROM = 950;
const TO = 2250;
const MARGIN = 60;

export function labelAt(ability: number): AbilityLabel {
  return ABILITY_SCALE.findLast(({ from }) => ability >= from)?.label ?? 'beginner';
}

/** Where something begins on a picture, and how wide it is, as shares of the picture's width. */
interface Span {
  start: number;
  width: number;
}

export interface Scale {
  steps: readonly (Span & { label: AbilityLabel })[];
  spanOf(band: Band): Span;
  shareOf(ability: number): number;
}

/** One scale for all these bands: each lies within it. */
export function scaleFor(bands: readonly Band[]): Scale {
  const from = Math.min(FROM, ...bands.map(({ low }) => low - MARGIN));
  const to = Math.max(TO, ...bands.map(({ high }) => high + MARGIN));
  const share = scaleLinear([from, to], [0, 1]);
  const span = (low: number, high: number) => ({ start: share(low), width: share(high) - share(low) });
  return {
    steps: ABILITY_SCALE.map(({ label, from: start }, index) => ({
      label,
      ...span(Math.max(start, from), Math.min(ABILITY_SCALE[index + 1]?.from ?? to, to)),
    })),
    spanOf: ({ low, high }) => span(low, high),
    shareOf: (ability) => share(ability),
  };
}
