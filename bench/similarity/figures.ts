import type { Pair } from './pairs.ts';

/** A pair with what was found of it; null where nothing is stated. */
export interface Finding extends Pair {
  similarity: number | null;
}

/** How well a threshold tells copies. */
export interface Figures {
  threshold: number;
  /** Share of copies among the pairs that reach it; 1 where none does. */
  precision: number;
  /** Share of the copies that reach it. */
  recall: number;
  /** Pairs of independent programs that reach it. */
  falseAlarms: number;
}

export const THRESHOLDS = Array.from({ length: 15 }, (_, at) => (at + 4) / 20);

export function figuresAt(threshold: number, findings: readonly Finding[]): Figures {
  const reached = findings.filter(({ similarity }) => similarity !== null && similarity >= threshold);
  const found = reached.filter(({ isCopy }) => isCopy).length;
  const copies = findings.filter(({ isCopy }) => isCopy).length;
  return {
    threshold,
    precision: reached.length === 0 ? 1 : found / reached.length,
    recall: found / copies,
    falseAlarms: reached.length - found,
  };
}

/** The least of {@link THRESHOLDS} that has this precision; null when none has. */
export function leastThreshold(findings: readonly Finding[], precision: number): number | null {
  const figures = THRESHOLDS.map((threshold) => figuresAt(threshold, findings));
  return figures.find((one) => one.precision >= precision)?.threshold ?? null;
}

/** Of each kind how many pairs there are, and which share of them reaches the threshold. */
export function shareByKind(threshold: number, findings: readonly Finding[]): Map<string, [number, number]> {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) kinds.set(finding.kind, [...(kinds.get(finding.kind) ?? []), finding]);
  return new Map(
    [...kinds].map(([kind, list]) => {
      const reached = list.filter(({ similarity }) => similarity !== null && similarity >= threshold);
      return [kind, [list.length, reached.length / list.length]];
    }),
  );
}
