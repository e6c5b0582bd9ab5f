import type { Moment } from '../moments.ts';
import { MOST_EVIDENCE, type Severity, type Signal, type SignalKind } from '../signal.ts';

/** A signal over the time from its first moment to its last, or to `to` where it goes on behind that. */
export function signalOf(told: {
  kind: SignalKind;
  severity: Severity;
  moments: readonly Moment[];
  to?: number;
  facts: Signal['facts'];
}): Signal {
  const { kind, severity, facts } = told;
  const moments = [...told.moments].sort((a, b) => a.at - b.at || a.ref.seq - b.ref.seq);
  const from = moments[0]?.at ?? 0;
  return {
    ...{ kind, severity, from, to: Math.max(from, moments.at(-1)?.at ?? from, told.to ?? from) },
    evidence: moments.slice(0, MOST_EVIDENCE).map(({ ref }) => ref),
    facts,
  };
}

/** To two places: what is told of a share is no more exact than that. */
export function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
