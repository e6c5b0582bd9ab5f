import type { Signal } from '../../integrity/query.ts';
import type { Marker, MarkerKind } from '../playback/markers.ts';
import type { Recording } from '../playback/recording.ts';

/** A stretch of the interview, as shares of the whole: both from 0 to 1. */
export interface Span {
  id: string;
  start: number;
  end: number;
}

/** Kinds of marks that have a row, in this order. */
const ROWS = ['task', 'message', 'run', 'check', 'paste', 'departure'] as const satisfies MarkerKind[];
export type Row = (typeof ROWS)[number];

type Line = Pick<Recording, 'startedAt'> & { line: Pick<Recording['line'], 'end'> };

/** Where signals lie on the line of the interview. */
export function spansOf(signals: readonly Signal[], { startedAt, line }: Line): Span[] {
  return signals.map(({ id, from, to }) => ({
    id,
    start: shareOf(Date.parse(from) - startedAt, line.end),
    end: shareOf(Date.parse(to) - startedAt, line.end),
  }));
}

/** The marks of each row; a task goes on until the next one is given. */
export function rowsOf(
  markers: readonly Marker[],
  { line }: Pick<Line, 'line'>,
): { row: Row; spans: Span[] }[] {
  return ROWS.map((row) => {
    const own = markers.filter(({ kind }) => kind === row);
    const spans = own.map((marker, index) => ({
      id: `${row} ${index}`,
      start: shareOf(marker.at, line.end),
      end: shareOf(endOf(marker, own[index + 1], line.end), line.end),
    }));
    return { row, spans };
  });
}

function endOf(marker: Marker, next: Marker | undefined, end: number): number {
  if (marker.kind === 'task') return next?.at ?? end;
  return marker.is === 'departure' ? marker.at + marker.awayMs : marker.at;
}

function shareOf(at: number, end: number): number {
  return Math.min(1, Math.max(0, at / end));
}
