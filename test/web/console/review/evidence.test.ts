import { Text } from '@codemirror/state';
import type { CodeLine, CodeMoment } from '../../../../web/console/playback/code-line.ts';
import type { Marker } from '../../../../web/console/playback/markers.ts';
import { changeIn, marksAround } from '../../../../web/console/review/evidence.ts';
import type { Signal } from '../../../../web/integrity/query.ts';

const startedAt = Date.parse('2026-03-01T10:00:00Z');
const TASK = 'algorithms/sum';
const PASTED = 'total = sum(map(int, input().split()))';

/** A line of texts, each with what it put in. */
function lineOf(...steps: { at: number; text: string; put?: string; taskId?: string }[]): CodeLine {
  const moments = steps.map(({ at, put = '', taskId = TASK }, seq) => ({
    ...{ at, taskId, language: 'python' },
    ...(seq === 0
      ? { kind: 'given', text: steps[0]?.text }
      : { kind: 'step', step: { clientId: 'c', seq, patches: [[0, 0, put]] } }),
  })) as CodeMoment[];
  return {
    moments,
    textAt: (place) => Text.of([steps[place]?.text ?? '']),
    *prepare() {},
  };
}

const LINE = lineOf(
  { at: 0, text: '' },
  { at: 10_000, text: '#', put: '#' },
  { at: 60_000, text: `#${PASTED}`, put: PASTED },
  { at: 70_000, text: `#${PASTED}\nprint(total)`, put: 'p' },
);

function signal({ from, to = from, seqs = [] }: { from: number; to?: number; seqs?: number[] }): Signal {
  return {
    ...{ from: new Date(startedAt + from).toISOString(), to: new Date(startedAt + to).toISOString() },
    evidence: seqs.map((seq) => ({ store: 'edits', task_id: TASK, client_id: 'c', seq })),
  } as Signal;
}

describe('what became of the code', () => {
  it('is what the edits made of it that the signal rests on, with what came at once', () => {
    expect(changeIn(LINE, signal({ from: 60_000, seqs: [2] }), startedAt)).toEqual({
      language: 'python',
      before: { at: 60_000, text: '#' },
      after: { at: 60_000, text: `#${PASTED}` },
      put: [{ at: 60_000, text: PASTED }],
    });
  });

  it('is, of a signal without edits, what came in it and within the minute after it', () => {
    const change = changeIn(LINE, signal({ from: 40_000, to: 55_000 }), startedAt);
    expect([change?.before.text, change?.after.text]).toEqual(['#', `#${PASTED}\nprint(total)`]);
  });

  it('is nothing where nothing was edited', () => {
    expect(changeIn(LINE, signal({ from: 200_000 }), startedAt)).toBeNull();
  });

  it('begins empty where the task is another one', () => {
    const line = lineOf({ at: 0, text: 'first' }, { at: 5_000, text: PASTED, put: PASTED, taskId: 'other' });
    expect(changeIn(line, signal({ from: 5_000 }), startedAt)?.before.text).toBe('');
  });
});

describe('what was done around a signal', () => {
  it('lies within three minutes, and the nearest of each side', () => {
    const markers = Array.from({ length: 40 }, (_, minute) => ({
      at: minute * 30_000,
      kind: 'message',
    })) as Marker[];
    const around = marksAround(markers, { from: 600_000, to: 660_000 }).map(({ at }) => at / 30_000);
    expect(around).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]);
  });
});
