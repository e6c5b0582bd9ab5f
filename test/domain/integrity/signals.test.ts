import type { Edit } from '../../../src/domain/integrity/evidence.ts';
import type { Signal, SignalKind } from '../../../src/domain/integrity/signal.ts';
import {
  createEditor,
  MINUTE,
  observed,
  program,
  SECOND,
  START,
  sha256,
  task,
} from '../../support/domain/evidence.ts';
import { SOLUTION, signalsOf, typeLike, worked } from '../../support/domain/signals.ts';

const SNIPPET = 'from collections import Counter, defaultdict\n';

function only(signals: readonly Signal[], kind: SignalKind): Signal {
  const found = signals.filter((signal) => signal.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Signal;
}

function pasteData(text: string, target = 'editor') {
  return { length: text.length, sha256: sha256(text), target };
}

describe('the signals of integrity', () => {
  it('are none where somebody works', () => {
    const editor = worked(SOLUTION);
    const programs = [program(editor.text(), { at: editor.now() + SECOND })];
    expect(signalsOf({ tasks: [task({ edits: editor.edits, programs })] })).toEqual([]);
  });

  it('say of each break that both sides saw when it was, and what was given back', () => {
    const broken = {
      from: START + MINUTE,
      to: START + 2 * MINUTE,
      seconds: 42,
      told: { clientId: 'laptop', seq: 9 },
    };
    expect(signalsOf({ breaks: [broken] })).toEqual([
      {
        ...{ kind: 'disconnect', severity: 'info', from: broken.from, to: broken.to },
        evidence: [{ store: 'telemetry', taskId: null, clientId: 'laptop', seq: 9 }],
        facts: { seconds: 42, credited: true, awayMs: MINUTE },
      },
    ]);
  });

  describe('of a paste', () => {
    it('that is the whole solution say so, and are a notice', () => {
      const editor = createEditor({ text: '' });
      const edit = editor.put(0, SOLUTION, { afterMs: 2 * MINUTE });
      const signals = signalsOf({
        observations: observed(['paste', edit.at - 20, pasteData(SOLUTION)]),
        tasks: [task({ edits: editor.edits, programs: [program(SOLUTION)] })],
      });
      expect(only(signals, 'paste')).toMatchObject({
        severity: 'notice',
        facts: { share: 1, origin: 'outside', told: true, length: SOLUTION.length },
        evidence: [{ store: 'telemetry' }, { store: 'edits', seq: 1 }],
      });
    });

    it('are strong where a departure, and a check at once, agree', () => {
      const editor = createEditor({ text: '' });
      const edit = editor.put(0, SOLUTION, { afterMs: 2 * MINUTE });
      const signals = signalsOf({
        observations: observed(
          ['blur', edit.at - MINUTE],
          ['focus', edit.at - 3 * SECOND],
          ['paste', edit.at - 20, pasteData(SOLUTION)],
        ),
        tasks: [task({ edits: editor.edits, programs: [program(SOLUTION, { at: edit.at + 9 * SECOND })] })],
      });
      expect(only(signals, 'paste')).toMatchObject({
        severity: 'strong',
        facts: { awayMs: 57_000, returnedMs: 2_980 },
      });
      expect(only(signals, 'focus_lost')).toMatchObject({
        severity: 'notice',
        facts: { followedBy: 'text' },
        departures: [{ to: expect.any(Number) }],
      });
    });

    it.each([
      ['that was copied on the page', [['copy', START + SECOND, pasteData(SOLUTION, 'task')]]],
      [
        'of that length that was copied, where hashes are missing',
        [['copy', START + SECOND, { length: SOLUTION.length }]],
      ],
    ] as const)('%s are info', (_which, copies) => {
      const editor = createEditor({ text: '' });
      const edit = editor.put(0, SOLUTION, { afterMs: 2 * MINUTE });
      const data = _which.includes('missing') ? { length: SOLUTION.length } : pasteData(SOLUTION);
      const signals = signalsOf({
        observations: observed(...copies, ['paste', edit.at, data]),
        tasks: [task({ edits: editor.edits, programs: [program(SOLUTION)] })],
      });
      expect(only(signals, 'paste')).toMatchObject({ severity: 'info', facts: { origin: 'inside' } });
    });

    it('of own code that was cut without a word are info', () => {
      const editor = worked(SOLUTION);
      const half = SOLUTION.slice(0, 200);
      editor.put(0, '', { deleted: half.length });
      const edit = editor.put(editor.text().length, half, { afterMs: 20 * SECOND });
      const signals = signalsOf({
        observations: observed(['paste', edit.at, { length: half.length }]),
        tasks: [task({ edits: editor.edits, programs: [program(editor.text())] })],
      });
      expect(signals).toMatchObject([
        { kind: 'paste', severity: 'info', facts: { origin: 'inside', share: 0 } },
      ]);
    });

    it.each([true, false])('that went through the chat are a notice, with hashes: %s', (hasHashes) => {
      const editor = createEditor({ text: '' });
      const edit = editor.put(0, SOLUTION, { afterMs: 2 * MINUTE });
      const data = (target: string) =>
        hasHashes ? pasteData(SOLUTION, target) : { length: SOLUTION.length, target };
      const signals = signalsOf({
        observations: observed(
          ['paste', edit.at - MINUTE, data('chat')],
          ['copy', edit.at - 30 * SECOND, data('chat')],
          ['paste', edit.at, data('editor')],
        ),
        tasks: [task({ edits: editor.edits, programs: [program(SOLUTION, { at: edit.at + SECOND })] })],
      });
      expect(only(signals, 'paste')).toMatchObject({ severity: 'notice', facts: { origin: 'outside' } });
    });

    it('that did not stay are info', () => {
      const editor = createEditor({ text: '' });
      const edit = editor.put(0, SOLUTION, { afterMs: 2 * MINUTE });
      editor.put(0, '', { deleted: SOLUTION.length });
      typeLike(editor, 'values = list(map(int, open(0).read().split()))\nprint(sum(sorted(values)[-3:]))\n');
      const signals = signalsOf({
        observations: observed(['paste', edit.at, pasteData(SOLUTION)]),
        tasks: [task({ edits: editor.edits, programs: [program(editor.text())] })],
      });
      expect(only(signals, 'paste')).toMatchObject({ severity: 'info', facts: { share: 0 } });
    });

    it('of an import are info', () => {
      const editor = worked(SOLUTION);
      const edit = editor.put(0, SNIPPET);
      const signals = signalsOf({
        observations: observed(['paste', edit.at, pasteData(SNIPPET)]),
        tasks: [task({ edits: editor.edits, programs: [program(editor.text())] })],
      });
      expect(signals).toMatchObject([
        { kind: 'paste', severity: 'info', facts: { origin: 'outside', count: 1 } },
      ]);
    });

    it('are read from lengths alone where no edits are recorded', () => {
      const told = (target: string) =>
        signalsOf({
          observations: observed(['paste', START + MINUTE, { length: SOLUTION.length, target }]),
          tasks: [task({ programs: [program(SOLUTION)] })],
        }).filter(({ kind }) => kind === 'paste');
      expect(told('textarea')).toMatchObject([{ severity: 'notice', facts: { share: 1 } }]);
      expect(told('chat')).toEqual([]);
    });
  });

  it('name text that came at once without a paste', () => {
    const editor = worked('import sys\n');
    editor.put(editor.text().length, SOLUTION, { afterMs: 50 * SECOND });
    const signals = signalsOf({ tasks: [task({ edits: editor.edits, programs: [program(editor.text())] })] });
    expect(only(signals, 'paste')).toMatchObject({ severity: 'notice', facts: { told: false } });
  });

  it('take a text for one whose edits did not arrive, where so many are missing', () => {
    const editor = worked('import sys\n');
    const edit = editor.put(editor.text().length, SOLUTION, { afterMs: 50 * SECOND });
    const gap = {
      store: 'edits',
      taskId: 'algorithms/podium',
      clientId: 'laptop',
      first: 90,
      last: 180,
      at: edit.at,
    } as const;
    const tasks = [task({ edits: editor.edits, programs: [program(editor.text())] })];
    expect(only(signalsOf({ tasks, gaps: [gap] }), 'paste')).toMatchObject({
      severity: 'info',
      facts: { missing: 91 },
    });
  });

  it('put all departures that nothing followed into one figure, blur and hiding of one together', () => {
    const signals = signalsOf({
      observations: observed(
        ['blur', START],
        ['visibility', START + 10, { state: 'hidden' }],
        ['visibility', START + 10 * MINUTE, { state: 'visible' }],
        ['focus', START + 10 * MINUTE + 5],
        ['blur', START + 20 * MINUTE],
        ['focus', START + 21 * MINUTE],
        ['visibility', START + 30 * MINUTE, { state: 'hidden' }],
        ['visibility', START + 31 * MINUTE, { state: 'visible' }],
      ),
    });
    expect(signals).toMatchObject([
      {
        kind: 'page_hidden',
        severity: 'info',
        facts: { count: 2, awayMs: 11 * MINUTE, longestMs: 10 * MINUTE },
        departures: [
          { from: START, to: START + 10 * MINUTE },
          { from: START + 30 * MINUTE, to: START + 31 * MINUTE },
        ],
      },
      { kind: 'focus_lost', severity: 'info', facts: { count: 1, awayMs: MINUTE } },
    ]);
  });

  it('tell a silence and then the whole solution at once', () => {
    const editor = createEditor({ text: '' });
    editor.put(0, SOLUTION, { afterMs: 9 * MINUTE });
    const signals = signalsOf({ tasks: [task({ edits: editor.edits, programs: [program(SOLUTION)] })] });
    expect(only(signals, 'sudden_solution')).toMatchObject({
      severity: 'notice',
      facts: { silenceMs: 9 * MINUTE, how: 'at_once', share: 1 },
    });
  });

  it('tell even typing, and not keys that are held down', () => {
    const typed = (code: string) => {
      const editor = createEditor({ text: '' });
      editor.type(code, 120);
      return signalsOf({ tasks: [task({ edits: editor.edits, programs: [program(editor.text())] })] });
    };
    expect(only(typed(SOLUTION), 'even_typing')).toMatchObject({
      severity: 'notice',
      facts: { even: true, fast: false, dispersion: 0 },
    });
    expect(typed(`# ${'='.repeat(280)}\n`)).toEqual([]);
  });

  it('tell keys that no hand makes so fast', () => {
    const editor = createEditor({ text: '' });
    for (const [index, key] of [...SOLUTION].entries())
      editor.put(index, key, { afterMs: index % 3 ? 5 : 30 });
    const signals = signalsOf({ tasks: [task({ edits: editor.edits, programs: [program(SOLUTION)] })] });
    expect(only(signals, 'even_typing')).toMatchObject({ facts: { fast: true } });
  });

  describe('of code without edits', () => {
    it('name the lines, and are a notice', () => {
      const editor = worked('import sys\n\nvalues = []\n');
      const code = `${editor.text()}${SOLUTION}`;
      const signals = signalsOf({ tasks: [task({ edits: editor.edits, programs: [program(code)] })] });
      expect(only(signals, 'code_without_edits')).toMatchObject({
        severity: 'notice',
        facts: { recorded: true, firstLine: 4, lastLine: 17, program: 'p1' },
      });
    });

    it('are info where the page records no edits', () => {
      const signals = signalsOf({ tasks: [task({ programs: [program(SOLUTION)] })] });
      expect(signals).toMatchObject([
        {
          kind: 'code_without_edits',
          severity: 'info',
          facts: { recorded: false, recordedElsewhere: false },
        },
      ]);
    });

    it('tell edits of a text that nobody has seen', () => {
      const editor = worked(SOLUTION);
      const misfit = (edits: readonly Edit[]) =>
        only(signalsOf({ tasks: [task({ edits })] }), 'edits_misfit');
      const short = editor.edits.filter(({ seq }) => seq !== 40);
      expect(misfit(short)).toMatchObject({ severity: 'info', facts: { count: 1, misnamed: 0 } });
      const long = editor.edits.slice(200);
      expect(misfit(long)).toMatchObject({ severity: 'notice', evidence: [{ store: 'edits', seq: 201 }] });
    });

    it('tell edits that say other hashes than their texts have', () => {
      const { edits } = worked('import sys\n');
      const renamed = edits.map((edit) => ({ ...edit, sha256: sha256(`${edit.seq}`) }));
      const based = renamed.map((edit, index) => ({
        ...edit,
        baseSha256: renamed[index - 1]?.sha256 ?? sha256(''),
      }));
      const signals = signalsOf({ tasks: [task({ edits: based })] });
      expect(only(signals, 'edits_misfit')).toMatchObject({
        severity: 'notice',
        facts: { misnamed: edits.length },
      });
    });
  });

  it('tell gaps and conflicts of the records, and telemetry that was too much', () => {
    const gap = { store: 'telemetry', taskId: null, clientId: '', first: 3, last: 7, at: START } as const;
    const conflict = { store: 'telemetry', taskId: null, clientId: 'laptop', seq: 2, at: START + 1 } as const;
    const signals = signalsOf({
      gaps: [gap],
      conflicts: [conflict],
      refused: { count: 7, firstAt: START + 2 },
    });
    expect(signals).toMatchObject([
      { kind: 'telemetry_gap', severity: 'info', facts: { missing: 5 }, evidence: [{ seq: 8 }] },
      { kind: 'telemetry_conflict', severity: 'notice', facts: { count: 1 }, evidence: [{ seq: 2 }] },
      { kind: 'too_much_telemetry', severity: 'notice', from: START + 2, facts: { refused: 7 } },
    ]);
    const [many] = signalsOf({ gaps: [{ ...gap, last: 2_147_483_647 }] });
    expect(many).toMatchObject({ severity: 'notice' });
  });

  it('tell two pages at once, and not one after the other', () => {
    const [first, second] = ['a', 'b'].map((clientId) => createEditor({ text: '', clientId }));
    const overlap = Array.from({ length: 60 }, (_, index) => [
      { ...(first?.put(0, 'x', { afterMs: 4 * SECOND }) as Edit) },
      { ...(second?.put(0, 'y', { afterMs: 4 * SECOND + index }) as Edit) },
    ]).flat();
    expect(only(signalsOf({ tasks: [task({ edits: overlap })] }), 'two_devices')).toMatchObject({
      severity: 'notice',
      facts: { clients: 2 },
    });
    // All that the first has sent came before anything of the second: their clocks differ, and no more.
    const late = overlap.map((edit) => ({
      ...edit,
      receivedAt: START + (edit.clientId === 'a' ? 1 : 2) * 60 * MINUTE,
    }));
    expect(signalsOf({ tasks: [task({ edits: late })] })).toEqual([]);
    const before = worked(SOLUTION.slice(0, 120), { clientId: 'a' });
    const after = createEditor({ text: before.text(), clientId: 'b', at: before.now() + 30 * SECOND });
    typeLike(after, SOLUTION.slice(120));
    expect(signalsOf({ tasks: [task({ edits: [...before.edits, ...after.edits] })] })).toEqual([]);
  });

  it('tell a changed address and a changed browser as info', () => {
    const origin = { store: 'telemetry', taskId: null, clientId: 'laptop', seq: 1 } as const;
    const signals = signalsOf({
      origins: [
        { ...origin, at: START, network: 'a', agent: 'x' },
        { ...origin, seq: 5, at: START + 1, network: 'b', agent: 'x' },
        { ...origin, seq: 9, at: START + 2, network: 'b', agent: 'y' },
      ],
    });
    expect(signals).toMatchObject([
      { kind: 'address_changed', severity: 'info', evidence: [{ seq: 5 }], facts: { count: 1, distinct: 2 } },
      { kind: 'agent_changed', severity: 'info', evidence: [{ seq: 9 }] },
    ]);
  });

  it('tell developer tools and the full screen as info, unless code came from them', () => {
    const about = observed(
      ['devtools', START, { state: 'open' }],
      ['devtools', START + SECOND, { state: 'closed' }],
      ['fullscreen', START + 2 * SECOND, { state: 'off' }],
    );
    expect(signalsOf({ observations: about })).toMatchObject([
      { kind: 'devtools_opened', severity: 'info', facts: { count: 1 } },
      { kind: 'fullscreen_left', severity: 'info', facts: { count: 1 } },
    ]);
    const editor = createEditor({ text: '' });
    editor.put(0, SOLUTION, { afterMs: 20 * SECOND });
    const signals = signalsOf({ observations: about, tasks: [task({ edits: editor.edits })] });
    expect(only(signals, 'devtools_opened')).toMatchObject({
      severity: 'notice',
      facts: { followedBy: 'text' },
    });
  });

  it('leave out what an accommodation causes, and say that they do', () => {
    const editor = createEditor({ text: '' });
    editor.type(SOLUTION, 120);
    const told = {
      observations: observed(['blur', START], ['focus', START + MINUTE]),
      tasks: [task({ edits: editor.edits, programs: [program(SOLUTION)] })],
    };
    expect(signalsOf(told).map(({ kind }) => kind)).toEqual(['focus_lost', 'even_typing']);
    expect(signalsOf({ ...told, accommodations: ['screen_reader', 'more_time'] })).toMatchObject([
      {
        kind: 'suppressed',
        severity: 'info',
        facts: { accommodation: 'screen_reader', count: 2, kinds: 'even_typing, focus_lost' },
      },
    ]);
  });
});
