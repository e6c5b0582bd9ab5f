import type { Marker } from '../../../../web/console/playback/markers.ts';
import { rowsOf, spansOf } from '../../../../web/console/review/spans.ts';
import type { Signal } from '../../../../web/integrity/query.ts';

const startedAt = Date.parse('2026-03-01T10:00:00Z');
const INTERVIEW = { startedAt, line: { end: 1_000_000 } };
const at = (ms: number) => new Date(startedAt + ms).toISOString();

describe('the rows of the time line', () => {
  it('have a signal where it was, as a share of the whole, and none beyond its ends', () => {
    const signals = [
      { id: 'a', from: at(100_000), to: at(250_000) },
      { id: 'b', from: at(-5_000), to: at(2_000_000) },
    ] as Signal[];
    expect(spansOf(signals, INTERVIEW)).toEqual([
      { id: 'a', start: 0.1, end: 0.25 },
      { id: 'b', start: 0, end: 1 },
    ]);
  });

  it('have a task until the next one, and a departure as long as it was', () => {
    const markers = [
      { at: 0, kind: 'task' },
      { at: 400_000, kind: 'task' },
      { at: 500_000, kind: 'departure', is: 'departure', awayMs: 100_000 },
      { at: 700_000, kind: 'departure', is: 'departure', awayMs: 50_000 },
      { at: 650_000, kind: 'trouble', is: 'misfit' },
    ] as Marker[];
    const rows = new Map(rowsOf(markers, INTERVIEW).map(({ row, spans }) => [row, spans]));
    const ends = (row: 'task' | 'departure') => rows.get(row)?.map(({ start, end }) => [start, end]);
    expect(ends('task')).toEqual([
      [0, 0.4],
      [0.4, 1],
    ]);
    expect(ends('departure')).toEqual([
      [0.5, 0.6],
      [0.7, 0.75],
    ]);
    expect([...rows.values()].flat()).toHaveLength(4);
  });
});
