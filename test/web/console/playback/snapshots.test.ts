import fc from 'fast-check';
import { lastAt } from '../../../../web/console/playback/bound.ts';
import { createCodeLine } from '../../../../web/console/playback/code-line.ts';
import { replayed } from '../../../../web/console/playback/replay/replayed.ts';
import { createEditor, program, SECOND, START, sha256, task } from '../../../support/domain/evidence.ts';
import { cpuTimeOf } from '../../../support/hostile/cpu-time.ts';

const TEMPLATE = 'import sys\n\n';
const GIVEN = [
  {
    at: 0,
    taskId: 'algorithms/podium',
    templates: [
      { id: 'python', template: TEMPLATE },
      { id: 'go', template: 'package main\n' },
    ],
  },
] as const;

function lineOf(told: Parameters<typeof task>[0]) {
  const evidence = task({ templates: { python: TEMPLATE, go: 'package main\n' }, ...told });
  const records = replayed([evidence], { sha256, startedAt: START });
  const given = GIVEN.map((one) => ({ ...one, templates: [...one.templates] }));
  return { code: createCodeLine(given, records), records };
}

const change = fc.record({
  from: fc.nat(400),
  deleted: fc.nat(30),
  text: fc.string({ unit: fc.constantFrom('a', 'é', '🙂', '\n', ' ', '}'), maxLength: 12 }),
  isGo: fc.boolean(),
});

describe('the texts of a playback', () => {
  it('are, wherever somebody jumps to, those that a replay from the beginning has', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (changes, jumps, isPrepared) => {
          const editors = {
            python: createEditor({ text: TEMPLATE }),
            go: createEditor({ text: 'package main\n', language: 'go', clientId: 'other', at: START + 500 }),
          };
          const texts: string[] = [];
          const edits = changes.map(({ from, deleted, text, isGo }, index) => {
            const editor = isGo ? editors.go : editors.python;
            const place = from % (editor.text().length + 1);
            const gone = Math.min(deleted, editor.text().length - place);
            const edit = editor.put(place, text, { deleted: gone });
            texts.push(editor.text());
            return { ...edit, at: START + (index + 1) * SECOND, receivedAt: START + (index + 1) * SECOND };
          });
          const { code } = lineOf({ edits });
          if (isPrepared) for (const _ of code.prepare());
          for (const jump of jumps) {
            const place = jump % (texts.length + 1);
            const shown = lastAt(code.moments, place * SECOND);
            const template = code.moments[0]?.language === 'go' ? 'package main\n' : TEMPLATE;
            expect(code.textAt(shown).toString()).toBe(place === 0 ? template : texts[place - 1]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the same beyond the texts that are kept, forwards, backwards and prepared', () => {
    const editor = createEditor({ text: TEMPLATE });
    const texts: string[] = [];
    for (let edit = 0; edit < 1_200; edit += 1) {
      editor.put((edit * 7) % editor.text().length, String(edit % 10));
      texts.push(editor.text());
    }
    for (const isPrepared of [false, true]) {
      const { code } = lineOf({ edits: editor.edits });
      if (isPrepared) for (const _ of code.prepare());
      for (const place of [1_200, 1, 600, 250, 251, 1_199, 249, 500, 1_000]) {
        expect(code.textAt(place).toString()).toBe(texts[place - 1]);
      }
    }
  });

  it('say which program came without edits, and go on with the next edit', () => {
    const editor = createEditor({ text: TEMPLATE });
    editor.type('x = 1\n');
    const foreign = `${TEMPLATE}print("nobody has typed this line, or any of it")\n`;
    const at = editor.now() + SECOND;
    const run = program(foreign, { kind: 'run', at });
    const next = editor.put(0, '# on\n', { afterMs: 5 * SECOND });
    const { code, records } = lineOf({ edits: editor.edits, programs: [run] });
    expect(code.textAt(lastAt(code.moments, at - START)).toString()).toBe(foreign);
    expect(code.textAt(lastAt(code.moments, next.at - START)).toString()).toBe(editor.text());
    expect(records[0]?.programs[0]?.lines?.[1]).toBe(3);
  });

  it('turn to the text of another page when that one is checked, and say nothing of it', () => {
    const [here, there] = [
      createEditor({ text: TEMPLATE, clientId: 'laptop' }),
      createEditor({ text: TEMPLATE, clientId: 'phone', at: START + SECOND / 2 }),
    ];
    there.type('from the phone');
    here.type('a');
    here.put(0, '# the last word has the laptop\n', { afterMs: 9 * SECOND });
    const check = program(there.text(), { at: here.now() + SECOND });
    const { code, records } = lineOf({ edits: [...here.edits, ...there.edits], programs: [check] });
    expect(code.textAt(code.moments.length - 2).toString()).toBe(here.text());
    expect(code.textAt(code.moments.length - 1).toString()).toBe(there.text());
    expect(records[0]?.programs).toMatchObject([{ ink: 0, lines: null }]);
  });

  it('are the programs where nothing was recorded', () => {
    const run = program('x = 1\ny = 2\n', { kind: 'run', at: START + SECOND });
    const { code, records } = lineOf({ programs: [run] });
    expect(code.textAt(code.moments.length - 1).toString()).toBe(run.code);
    expect(records[0]?.programs).toMatchObject([{ ink: 6, lines: [1, 2] }]);
  });

  it('go on over edits that fit nothing and over edits that never came', () => {
    const editor = createEditor({ text: TEMPLATE });
    editor.type('abc');
    const edits = editor.edits.filter(({ seq }) => seq !== 2);
    const { code, records } = lineOf({ edits });
    expect(records[0]?.steps.map(({ missing }) => missing)).toEqual([0, 1]);
    expect(records[0]?.misfits).toHaveLength(1);
    expect(code.moments).toHaveLength(3);
    for (const [place] of code.moments.entries()) expect(() => code.textAt(place)).not.toThrow();
  });

  it('of 20,000 edits are found at once', async () => {
    const editor = createEditor({ text: TEMPLATE });
    while (editor.edits.length < 20_000) {
      const { length } = editor.text();
      if (length > 4_000) editor.put(100, '', { deleted: 500 });
      else editor.put(editor.edits.length % 3 === 0 ? length >> 1 : length, 'x');
    }
    const { code } = lineOf({ edits: editor.edits });
    // Without anything prepared, and from the far end.
    expect(await cpuTimeOf(() => code.textAt(code.moments.length - 1))).toBeLessThan(1_500);
    const jumps = Array.from({ length: 50 }, (_, jump) => (jump * 7_919) % code.moments.length);
    const ms = await cpuTimeOf(() => jumps.map((place) => code.textAt(place)));
    expect(ms / jumps.length).toBeLessThan(50);
  });
});
