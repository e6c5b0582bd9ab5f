import type { TaskCard } from '../measurement/selection.ts';
import type { Allowed } from './allowed.ts';
import type { PackageContent } from './package.ts';

/** What an interview takes along from the package that it was ordered by, beside what every plan has. */
export interface PackageTerms
  extends Pick<PackageContent, 'timePercent' | 'appealDays' | 'retentionDays' | 'reportToCandidate'>,
    Partial<Allowed> {
  packageId: string;
  version: number;
  /** What one candidate has on top. */
  additionalTimePercent: number;
}

/** By how much the time of each task is longer than it usually is. */
export function timeFactor({
  timePercent,
  additionalTimePercent,
}: Pick<PackageTerms, 'timePercent' | 'additionalTimePercent'>): number {
  return (timePercent * (100 + additionalTimePercent)) / 10_000;
}

/** The tasks with the time that is expected, and given, under these terms. */
export function cardsUnder(terms: PackageTerms, cards: readonly TaskCard[]): TaskCard[] {
  const factor = timeFactor(terms);
  return cards.map((card) => ({
    ...card,
    parMs: Math.round(card.parMs * factor),
    limitMs: Math.round(card.limitMs * factor),
  }));
}

/** About so long an interview of so many of these tasks takes at most. */
export function longestMs(cards: readonly Pick<TaskCard, 'limitMs'>[], maxTasks: number): number {
  if (cards.length === 0) return 0;
  const sum = cards.reduce((total, { limitMs }) => total + limitMs, 0);
  return Math.round(sum / cards.length) * Math.min(maxTasks, cards.length);
}
