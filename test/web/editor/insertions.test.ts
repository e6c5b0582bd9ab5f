import { Annotation, EditorState } from '@codemirror/state';
import { insertions, MOST_IN_EDITOR, refused } from '../../../web/editor/insertions.ts';

const byPage = Annotation.define<boolean>();

describe('what is put into the editor', () => {
  const open = (doc = '') =>
    EditorState.create({ doc, extensions: insertions((one) => one.annotation(byPage) ?? false) });
  /** Whether it is there afterwards, and whether it was said that it was refused. */
  function put(insert: string, state = open()): { isThere: boolean; isRefused: boolean } {
    const { newDoc, effects } = state.update({ changes: { from: state.doc.length, insert } });
    return {
      isThere: newDoc.toString() === state.doc.toString() + insert,
      isRefused: effects.some((effect) => effect.is(refused)),
    };
  }

  const TAKEN = { isThere: true, isRefused: false };
  const REFUSED = { isThere: false, isRefused: true };
  const lines = 'x'.repeat(63).concat('\n').repeat(2_048);

  it('is taken up to 128 KiB, also by a text that it makes so large', () => {
    expect(put(lines)).toEqual(TAKEN);
    expect(put(`${lines}x`)).toEqual(REFUSED);
    expect(put('x', open(lines.slice(0, -1)))).toEqual(TAKEN);
    expect(put('x', open(lines))).toEqual(REFUSED);
  });

  it('is counted in bytes, as a call that tells of it is', () => {
    const wide = lines.replaceAll('x', 'я').slice(0, 80_000);
    expect(put(wide)).toEqual(REFUSED);
  });

  it('has no line that is longer than any code', () => {
    expect(put('x'.repeat(65_536))).toEqual(TAKEN);
    expect(put('x'.repeat(65_537))).toEqual(REFUSED);
  });

  it('can be made shorter whatever its size, and be whatever the page puts there', () => {
    const state = open('x'.repeat(2 * MOST_IN_EDITOR));
    expect(state.update({ changes: { from: 0, to: 5, insert: 'y' } }).docChanged).toBe(true);
    const changes = { from: 0, insert: 'x'.repeat(2 * MOST_IN_EDITOR) };
    expect(open().update({ changes, annotations: byPage.of(true) }).docChanged).toBe(true);
  });
});
