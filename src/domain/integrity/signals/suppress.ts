import type { Accommodation } from '../evidence.ts';
import { MOST_EVIDENCE, type Signal, type SignalKind } from '../signal.ts';
import { largest } from './make.ts';

/**
 * What an accommodation causes by itself. A screen reader takes the focus, its keys come evenly and in chunks, and it needs no
 * full screen; with more time people think longer before they write.
 */
const CAUSED: Record<Accommodation, readonly SignalKind[]> = {
  screen_reader: ['even_typing', 'focus_lost', 'fullscreen_left'],
  more_time: ['sudden_solution'],
};

/** Takes out what the candidate's accommodations cause, and says so in one signal for each of them. */
export function withoutCaused(
  signals: readonly Signal[],
  accommodations: readonly Accommodation[],
): Signal[] {
  const told = new Set(accommodations);
  const caused = [...told].flatMap((accommodation) => {
    const of = signals.filter(({ kind }) => CAUSED[accommodation].includes(kind));
    return of.length === 0 ? [] : [suppressed(accommodation, of)];
  });
  const kinds = new Set([...told].flatMap((accommodation) => CAUSED[accommodation]));
  return [...signals.filter(({ kind }) => !kinds.has(kind)), ...caused];
}

function suppressed(accommodation: Accommodation, signals: readonly Signal[]): Signal {
  return {
    ...{ kind: 'suppressed', severity: 'info' },
    from: Math.min(...signals.map(({ from }) => from)),
    to: largest(signals.map(({ to }) => to)),
    evidence: signals.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE),
    facts: {
      accommodation,
      count: signals.length,
      kinds: [...new Set(signals.map(({ kind }) => kind))].sort().join(', '),
    },
  };
}
