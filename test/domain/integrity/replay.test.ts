import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { createReplays, inOrder, type Replay, replayAll } from '../../../src/domain/integrity/replay.ts';
import type { Source } from '../../../src/domain/integrity/steps.ts';
import { createEditor, MINUTE, program, SECOND, START, sha256, task } from '../../support/domain/evidence.ts';

const LONG_REPLAY = resolve(import.meta.dirname, '../../support/domain/long-replay.ts');
const TEMPLATE = 'import sys\n\n';
const SOLUTION =
  'def solve(values):\n    best = max(values)\n    return [best - value for value in values]\n';

function replayOne(told: Parameters<typeof task>[0]): Replay {
  const [replay] = replayAll([task({ templates: { python: TEMPLATE }, ...told })], { sha256 });
  if (!replay) throw new Error('there is one task');
  return replay;
}

function inkBy(replay: Replay, is: (source: Source) => boolean): number {
  return [...(replay.final?.sources ?? [])].reduce((sum, [source, ink]) => sum + (is(source) ? ink : 0), 0);
}

const cut = fc.record({
  from: fc.nat(200),
  deleted: fc.nat(30),
  text: fc.string({ maxLength: 40 }),
  who: fc.nat(2),
});

describe('the replay of edits', () => {
  it('gives every text that the editors had, of several clients and languages, whatever came first', () => {
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (cuts, mix) => {
        const editors = [
          createEditor({ text: TEMPLATE, clientId: 'a' }),
          createEditor({ text: TEMPLATE, clientId: 'b', at: START + 400 }),
          createEditor({ text: '', clientId: 'b', language: 'go', at: START + 700 }),
        ];
        const texts = new Map<string, string>();
        for (const { from, deleted, text, who } of cuts) {
          const editor = editors[who] as (typeof editors)[number];
          const place = from % (editor.text().length + 1);
          const edit = editor.put(place, text, { deleted: Math.min(deleted, editor.text().length - place) });
          texts.set(`${edit.clientId} ${edit.language} ${edit.seq}`, editor.text());
        }
        const edits = editors.flatMap((editor) => editor.edits);
        const mixed = edits.map((edit) => [mix.next().value, edit] as const).sort(([a], [b]) => a - b);
        const replay = replayOne({ edits: mixed.map(([, edit]) => edit) });
        expect(replay.misfits).toEqual([]);
        expect(replay.steps).toHaveLength(edits.length);
        for (const { edit, state, isMisnamed } of replay.steps) {
          expect(replay.textAt(state)).toBe(texts.get(`${edit.clientId} ${edit.language} ${edit.seq}`));
          expect(isMisnamed).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same of edits that are given one by one, task after task', () => {
    const [first, second] = [createEditor({ text: TEMPLATE }), createEditor({ text: TEMPLATE })];
    first.type(SOLUTION);
    second.put(TEMPLATE.length, SOLUTION);
    const tasks = [first, second].map(({ edits, text }, place) =>
      task({
        ...{ taskId: `algorithms/${place}`, deliveredAt: START + place, templates: { python: TEMPLATE } },
        ...{ edits, programs: [program(text())] },
      }),
    );
    const begin = createReplays({ sha256 });
    const replays = tasks.map((one) => {
      const replaying = begin(one);
      for (const edit of inOrder(one.edits)) replaying.take(edit);
      return replaying.end(one);
    });
    const told = ({ steps, misfits, foreign, final }: Replay) => ({ steps, misfits, foreign, final });
    expect(replays.map(told)).toEqual(replayAll(tasks, { sha256 }).map(told));
  });

  it('names who wrote the characters of the program that was checked', () => {
    const editor = createEditor({ text: TEMPLATE });
    editor.type(SOLUTION);
    const replay = replayOne({ edits: editor.edits, programs: [program(editor.text())] });
    expect(replay.foreign).toEqual([]);
    expect(replay.final?.ink).toBe(SOLUTION.replaceAll(/\s/g, '').length);
    expect(inkBy(replay, ({ kind }) => kind === 'template')).toBe('importsys'.length);
  });

  it.each([
    [
      'cut and put in elsewhere',
      (editor: ReturnType<typeof createEditor>) => {
        editor.put(TEMPLATE.length, '', { deleted: SOLUTION.length });
        editor.put(0, SOLUTION);
      },
    ],
    [
      'laid out anew as a whole',
      (editor: ReturnType<typeof createEditor>) => {
        const laidOut = editor.text().replaceAll('    ', '\t').replaceAll('\n', '\n\n');
        editor.put(0, laidOut, { deleted: editor.text().length });
      },
    ],
  ])('lets code keep who wrote it when it is %s', (_how, move) => {
    const editor = createEditor({ text: TEMPLATE });
    const written = editor.put(TEMPLATE.length, SOLUTION);
    move(editor);
    const replay = replayOne({ edits: editor.edits, programs: [program(editor.text())] });
    expect(inkBy(replay, (source) => source.kind === 'edit' && source.edit.seq === written.seq)).toBe(
      SOLUTION.replaceAll(/\s/g, '').length,
    );
    expect(replay.steps.at(-1)?.patches.reduce((sum, { novel }) => sum + novel, 0)).toBe(0);
  });

  it('knows in a task what was written in an earlier one', () => {
    const first = createEditor({ text: TEMPLATE });
    first.type(SOLUTION);
    const second = createEditor({ text: '', at: START + 40 * MINUTE });
    second.put(0, SOLUTION);
    const replays = replayAll(
      [
        task({ taskId: 'b', deliveredAt: START + 30 * MINUTE, edits: second.edits }),
        task({ taskId: 'a', edits: first.edits, templates: { python: TEMPLATE } }),
      ],
      { sha256 },
    );
    expect(replays.map((replay) => replay.task.taskId)).toEqual(['a', 'b']);
    expect(replays[1]?.steps[0]?.patches[0]?.novel).toBe(0);
  });

  it('names the lines that came without edits, and goes on from them', () => {
    const editor = createEditor({ text: TEMPLATE });
    editor.type('values = [1]\n');
    const slipped = `${editor.text()}\n${SOLUTION}`;
    const later = createEditor({ text: slipped, at: START + 10 * MINUTE, clientId: 'second' });
    later.type('print(solve(values))\n');
    const replay = replayOne({
      edits: [...editor.edits, ...later.edits],
      programs: [program(slipped, { id: 'run', kind: 'run', at: START + 9 * MINUTE }), program(later.text())],
    });
    expect(replay.misfits).toEqual([]);
    const ink = SOLUTION.replaceAll(/\s/g, '').length;
    expect(replay.foreign).toMatchObject([{ program: { id: 'run' }, lines: [5, 7], ink }]);
    expect(inkBy(replay, ({ kind }) => kind === 'program')).toBe(ink);
  });

  it('goes on from a text that nobody has seen, and fills it in from the program that was checked', () => {
    const editor = createEditor({ text: TEMPLATE });
    editor.type('first = 1\nsecond = 2\n');
    const lost = editor.edits.splice(-4);
    const other = createEditor({ text: editor.text(), clientId: 'other', at: editor.now() });
    other.type('third = 3\n');
    const replay = replayOne({
      edits: [...editor.edits, ...other.edits],
      programs: [program(other.text(), { at: other.now() + SECOND })],
    });
    expect(lost.length).toBe(4);
    expect(replay.misfits.map(({ edit, cause }) => [edit.clientId, edit.seq, cause])).toEqual([
      ['other', 1, 'base'],
    ]);
    expect(replay.steps).toHaveLength(editor.edits.length + other.edits.length);
    // The four keys that were lost: "= 2" and a new line.
    expect(replay.foreign).toMatchObject([{ ink: 2, lines: [4, 4] }]);
    expect(inkBy(replay, (source) => source.kind === 'edit' && source.edit.clientId === 'other')).toBe(
      'third=3'.length,
    );
  });

  it('tells what stands in a text that nobody has seen when it is checked', () => {
    const editor = createEditor({ text: TEMPLATE });
    editor.type('values = 1\n');
    const slipped = createEditor({
      text: `${editor.text()}${SOLUTION}`,
      clientId: 'laptop',
      at: editor.now(),
    });
    slipped.type('print(values)\n');
    const later = slipped.edits.map((edit) => ({ ...edit, seq: edit.seq + editor.edits.length }));
    const replay = replayOne({ edits: [...editor.edits, ...later], programs: [program(slipped.text())] });
    expect(replay.foreign).toMatchObject([{ ink: SOLUTION.replaceAll(/\s/g, '').length, lines: [4, 6] }]);
  });

  it('tells an edit that waits for a text, and goes on as soon as one fits', () => {
    const editor = createEditor({ text: TEMPLATE });
    editor.type('abcdef');
    const edits = editor.edits.filter(({ seq }) => seq !== 2);
    const replay = replayOne({ edits, programs: [program(`${TEMPLATE}ab`, { kind: 'run', at: START })] });
    expect(replay.misfits).toEqual([]);
    expect(replay.textAt(replay.steps.at(-1)?.state ?? 0)).toBe(editor.text());
  });

  it('tells an edit of another length, and one whose hash is not what it makes', () => {
    const editor = createEditor({ text: TEMPLATE });
    const good = editor.put(0, 'a');
    const misnamed = { ...editor.put(1, 'b'), sha256: sha256('something else') };
    const next = { ...editor.put(2, 'c'), baseSha256: misnamed.sha256 };
    const long = { ...editor.put(3, 'd'), changes: [500] };
    const replay = replayOne({ edits: [good, misnamed, next, long] });
    expect(replay.steps.map(({ isMisnamed }) => isMisnamed)).toEqual([false, true, false]);
    expect(replay.misfits).toMatchObject([{ edit: { seq: 4 }, cause: 'length' }]);
  });

  it('says nothing of programs where no edit was recorded', () => {
    expect(replayOne({ programs: [program(SOLUTION)] })).toMatchObject({ foreign: [], final: null });
  });

  it('finds any state of 20,000 edits again', () => {
    const editor = createEditor({ text: TEMPLATE });
    for (let index = 0; index < 20_000; index += 1) {
      const place = (index * 37) % editor.text().length;
      editor.put(place, index % 2 ? 'x' : '', { deleted: index % 2 ? 0 : 1, afterMs: 150 });
    }
    const replay = replayOne({ edits: editor.edits });
    expect(replay.steps).toHaveLength(20_000);
    expect(sha256(replay.textAt(replay.steps[12_345]?.state ?? 0))).toBe(editor.edits[12_345]?.sha256);
  });

  it('replays 20,000 edits of a text of 4 KB in seconds', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [LONG_REPLAY]);
    expect(Number(stdout)).toBeGreaterThan(0);
    expect(Number(stdout)).toBeLessThan(10 * SECOND);
  });
});
