import { lastAt } from '../../../../web/console/playback/bound.ts';
import { createCodeLine } from '../../../../web/console/playback/code-line.ts';
import { markersOf, pastesIn, type Signal } from '../../../../web/console/playback/markers.ts';
import { programsOf } from '../../../../web/console/playback/programs.ts';
import { replayed } from '../../../../web/console/playback/replay/replayed.ts';
import { leftAt, standingsOf } from '../../../../web/console/playback/standing.ts';
import { type StoredEvent, storyOf } from '../../../../web/console/playback/story.ts';
import { createEditor, SECOND, sha256, task } from '../../../support/domain/evidence.ts';
import { interview } from '../../support/interviews.ts';

const MINUTE = 60 * SECOND;
const STARTED = Date.parse('2026-03-01T10:00:00.000Z');
const TASK = 'algorithms/podium';
const at = (ms: number) => new Date(STARTED + ms).toISOString();
const message = (text: string) => ({ message_id: text, role: 'user' as const, text });
const done = { task_id: TASK, language: 'python' as const, passed: 1, total: 2, duration_ms: 4 * SECOND };
const state = { task_number: 1, outcome: null, attempts_left: 3, deadline_at: at(30 * MINUTE) };

const EVENTS: StoredEvent[] = [
  { seq: 1, type: 'message', at: at(5 * SECOND), data: message('hello') },
  {
    ...{ seq: 2, type: 'task', at: at(MINUTE) },
    data: { task_id: TASK, number: 1, title: 'Podium', difficulty: { rating: 1_500, label: 'middle' } },
  },
  {
    ...{ seq: 3, type: 'state', at: at(MINUTE) },
    data: { ...state, state: 'awaiting_solution', cause: 'delivered' },
  },
  {
    ...{ seq: 4, type: 'run', at: at(3 * MINUTE) },
    data: { ...done, run_id: 'r1', verdict: 'wrong_answer', judged: true },
  },
  {
    ...{ seq: 5, type: 'state', at: at(5 * MINUTE) },
    data: { ...state, state: 'evaluating', cause: 'check', attempts_left: 2 },
  },
  {
    ...{ seq: 6, type: 'verdict', at: at(6 * MINUTE) },
    data: { ...done, submission_id: 's1', attempt: 1, verdict: 'accepted', automatic: false },
  },
] as StoredEvent[];

const read = { ...task({}), task_id: TASK, runs: [], submissions: [] } as unknown as Parameters<
  typeof programsOf
>[0];

describe('how an interview stood at a moment', () => {
  const standings = standingsOf(interview(), EVENTS, STARTED);
  const standingAt = (ms: number) => {
    const standing = standings[lastAt(standings, ms)];
    if (!standing) throw new Error('there is a first one');
    return standing;
  };

  it('is what its events had told by then, and nothing of later', () => {
    expect(standingAt(0)).toMatchObject({ state: 'greeting', taskNumber: 0 });
    expect(leftAt(standingAt(0), STARTED)).toBeNull();
    expect(standingAt(2 * MINUTE)).toMatchObject({
      state: 'awaiting_solution',
      taskNumber: 1,
      attemptsLeft: 3,
    });
    expect(leftAt(standingAt(2 * MINUTE), STARTED + 2 * MINUTE)).toBe(28 * MINUTE);
  });

  it('has a clock that stands while a solution is checked', () => {
    for (const ms of [5 * MINUTE, 5.5 * MINUTE]) {
      expect(leftAt(standingAt(ms), STARTED + ms)).toBe(25 * MINUTE);
    }
  });
});

describe('what was run and checked', () => {
  it('was sent before its result was told', () => {
    const programs = programsOf(
      {
        ...read,
        runs: [{ run_id: 'r1', code: 'print(1)' }] as typeof read.runs,
        submissions: [{ submission_id: 's1', code: 'print(2)' }] as typeof read.submissions,
      },
      EVENTS,
    );
    expect(programs).toMatchObject([
      { id: 'r1', kind: 'run', at: STARTED + 3 * MINUTE - 4 * SECOND, code: 'print(1)' },
      { id: 's1', kind: 'check', at: STARTED + 5 * MINUTE, code: 'print(2)' },
    ]);
  });

  it('is left out where its code did not come', () => {
    expect(programsOf(read, EVENTS)).toEqual([]);
  });
});

describe('the marks of a playback', () => {
  const editor = createEditor({ text: '', at: STARTED + 2 * MINUTE });
  editor.type('ab');
  editor.put(2, 'cd = ef', { afterMs: SECOND });
  const pasted = Array.from({ length: 12 }, (_, line) => `value_${line} = int(input())`).join('\n');
  editor.put(0, pasted, { afterMs: SECOND });
  const lost = editor.edits.filter(({ seq }) => seq !== 1);
  const signal = (told: Partial<Signal>): Signal => ({
    ...{ id: 'x', kind: 'paste', severity: 'info', from: at(0), to: at(0), evidence: [], facts: {} },
    ...{ suspicious: '', innocent: '', ...told },
  });

  function marksOf(edits: typeof editor.edits, signals: Signal[] = []) {
    const evidence = task({ taskId: TASK, deliveredAt: STARTED + MINUTE, templates: {}, edits });
    const records = replayed([evidence], { sha256, startedAt: STARTED });
    const code = createCodeLine([{ at: MINUTE, taskId: TASK, templates: [] }], records);
    const pastes = pastesIn(code, signals);
    const story = storyOf(EVENTS, STARTED);
    return markersOf({ story, code, pastes, records, signals, startedAt: STARTED });
  }

  it('are in the order of time, with what was pasted at once', () => {
    const marks = marksOf(editor.edits);
    expect(marks.map(({ kind }) => kind)).toEqual(['message', 'task', 'paste', 'run', 'check']);
    expect(marks.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
    expect(marks[2]).toMatchObject({ is: 'paste', length: pasted.length });
  });

  it('have short pastes of which a page has told, and each departure, as the signals name them', () => {
    const away = (from: number, ms: number) => ({ from: at(from), to: at(from + ms) });
    const evidence = [{ store: 'edits' as const, task_id: TASK, client_id: 'laptop', seq: 3 }];
    const marks = marksOf(editor.edits, [
      signal({ evidence }),
      signal({
        kind: 'page_hidden',
        departures: [away(4 * MINUTE, 9 * SECOND), away(7 * MINUTE, 2 * SECOND)],
      }),
      signal({ kind: 'focus_lost', departures: [away(4 * MINUTE, 9 * SECOND)] }),
      signal({ kind: 'even_typing' }),
    ]);
    expect(marks.filter(({ kind }) => kind === 'paste')).toHaveLength(2);
    expect(marks.filter(({ kind }) => kind === 'departure')).toMatchObject([
      { at: 4 * MINUTE, awayMs: 9 * SECOND },
      { at: 7 * MINUTE, awayMs: 2 * SECOND },
    ]);
  });

  it('say which edits never came, and which fit nothing', () => {
    const troubles = marksOf(lost).filter(({ kind }) => kind === 'trouble');
    expect(troubles.map(({ is }) => is).sort()).toEqual(['misfit', 'missing']);
  });
});
