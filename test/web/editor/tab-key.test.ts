import { indentUnit } from '@codemirror/language';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import { indentOf } from '../../../web/editor/languages.ts';
import { indent } from '../../../web/editor/tab-key.ts';
import type { Language } from '../../../web/session/wire.ts';

const stateOf = (doc: string, selection: TransactionSpec['selection'], language: Language = 'python') =>
  EditorState.create({ doc, selection, extensions: [indentUnit.of(indentOf(language, 4))] });

function indented(state: EditorState): string {
  let after = state;
  indent({ state, dispatch: (transaction) => (after = transaction.state) });
  return after.doc.toString();
}

describe('the Tab key', () => {
  it('writes blanks up to the next stop', () => {
    expect(indented(stateOf('ab', { anchor: 2 }))).toBe('ab  ');
    expect(indented(stateOf('', { anchor: 0 }))).toBe('    ');
  });

  it('writes a tab in Go', () => {
    expect(indented(stateOf('', { anchor: 0 }, 'go'))).toBe('\t');
  });

  it('indents the lines that are selected', () => {
    expect(indented(stateOf('a\nb\nc', { anchor: 0, head: 3 }))).toBe('    a\n    b\nc');
  });

  it('changes nothing in a text that is only to be read', () => {
    const state = EditorState.create({ doc: 'a', extensions: [EditorState.readOnly.of(true)] });
    expect(indented(state)).toBe('a');
  });
});
