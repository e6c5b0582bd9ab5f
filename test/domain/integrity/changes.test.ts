import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import {
  applyChanges,
  type Changes,
  ChangesMisfit,
  lengthsOf,
  replacementsOf,
} from '../../../src/domain/integrity/changes.ts';

const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 6 });

/** A text, and a change of it as CodeMirror makes one: several replacements, in any order of place. */
const change = fc
  .record({
    doc: lines,
    cuts: fc.array(fc.record({ from: fc.nat(80), deleted: fc.nat(20), insert: lines }), { maxLength: 5 }),
  })
  .map(({ doc, cuts }) => {
    const text = Text.of(doc);
    const specs = cuts.map(({ from, deleted, insert }) => {
      const start = from % (text.length + 1);
      return { from: start, to: Math.min(text.length, start + deleted), insert: Text.of(insert) };
    });
    const apart = specs
      .sort((a, b) => a.from - b.from)
      .filter((spec, index) => index === 0 || spec.from >= (specs[index - 1]?.to ?? 0));
    return { text, set: ChangeSet.of(apart, text.length) };
  });

describe('changes of a text', () => {
  it('give the text that CodeMirror gives', () => {
    fc.assert(
      fc.property(change, ({ text, set }) => {
        const changes: Changes = set.toJSON();
        expect(applyChanges(text.toString(), changes)).toBe(set.apply(text).toString());
        expect(lengthsOf(changes)).toEqual({ before: set.length, after: set.newLength });
      }),
    );
  });

  it('put in and take out what CodeMirror says', () => {
    fc.assert(
      fc.property(change, ({ set }) => {
        const expected: unknown[] = [];
        set.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
          expected.push({ from: fromA, deleted: toA - fromA, inserted: inserted.toString() });
        }, true);
        expect(replacementsOf(set.toJSON())).toEqual(expected);
      }),
    );
  });

  it('of a text of another length misfit', () => {
    expect(() => applyChanges('abc', [4])).toThrow(ChangesMisfit);
    expect(() => applyChanges('abc', [2])).toThrow('the change is of a text of 2 units, not of 3');
  });

  it.each([[-1], [Number.NaN], [0.5], [2 ** 53]])('with a length of %p misfit', (length) => {
    expect(() => applyChanges('abc', [length, 3])).toThrow(ChangesMisfit);
    expect(() => applyChanges('abc', [[length, 'x'], 3])).toThrow(ChangesMisfit);
  });
});
