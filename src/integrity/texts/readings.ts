import type { SignalKind } from '../../domain/integrity/signal.ts';
import type { Figures } from './figures.ts';

/** The two ways to read a signal. Neither is a verdict: which one holds is for a person to say. */
export interface Reading {
  suspicious: string;
  innocent: string;
}

export type Readings = Record<SignalKind, (figures: Figures) => Reading>;
