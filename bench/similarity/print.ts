import { type Figures, type Finding, figuresAt, leastThreshold, shareByKind, THRESHOLDS } from './figures.ts';
import { INDEPENDENT } from './pairs.ts';

/** Of a threshold that was set on the one half, on the other half. */
export interface Judged {
  name: string;
  /** Of the one half. */
  curve: Figures[];
  /** Of the other half. */
  figures: Figures;
  /** Share of the pairs of each kind that reach it, on the other half. */
  kinds: { kind: string; pairs: number; share: number }[];
}

/** A threshold is the least that has this precision on the half that sets it. */
export const WANTED_PRECISION = 0.99;

/** Null where no threshold has that precision. */
export function judged(name: string, findings: readonly Finding[]): Judged | null {
  const half = (which: Finding['of']['half']) => findings.filter(({ of }) => of.half === which);
  const threshold = leastThreshold(half('threshold'), WANTED_PRECISION);
  if (threshold === null) return null;
  const kinds = [...shareByKind(threshold, half('figures'))].map(([kind, [pairs, share]]) => ({
    kind,
    pairs,
    share,
  }));
  return {
    name,
    curve: THRESHOLDS.map((one) => figuresAt(one, half('figures'))),
    figures: figuresAt(threshold, half('figures')),
    kinds: kinds.sort((a, b) => b.share - a.share),
  };
}

/** As columns, one for each who was judged. */
export function table(all: readonly Judged[]): string {
  const line = (what: string, cell: (one: Judged) => string) =>
    what.padEnd(38) + all.map((one) => cell(one).padStart(17)).join('');
  const share = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3));
  const kinds = all[0]?.kinds ?? [];
  return [
    line('', ({ name }) => name),
    line('threshold, set on the other half', ({ figures }) => figures.threshold.toFixed(2)),
    line('precision', ({ figures }) => share(figures.precision)),
    line('recall', ({ figures }) => share(figures.recall)),
    line('false alarms', ({ figures }) => `${figures.falseAlarms}`),
    ...kinds.map(({ kind, pairs }) =>
      line(`  ${kind === INDEPENDENT ? 'independent, taken for a copy' : kind} (${pairs})`, (one) =>
        share(one.kinds.find((other) => other.kind === kind)?.share),
      ),
    ),
    '',
    line('precision / recall from', () => ''),
    ...THRESHOLDS.map((threshold, at) =>
      line(
        `  ${threshold.toFixed(2)}`,
        ({ curve }) => `${share(curve[at]?.precision)} / ${share(curve[at]?.recall)}`,
      ),
    ),
  ]
    .map((row) => row.trimEnd())
    .join('\n');
}
