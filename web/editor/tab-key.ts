import { indentLess, indentMore } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { countColumn, EditorSelection, type EditorState, type StateCommand } from '@codemirror/state';
import type { EditorView, KeyBinding } from '@codemirror/view';

/**
 * Tab writes an indentation, or indents what is selected, while keys write text. Escape before it leaves the editor: in vim
 * because its other modes do not take the key, otherwise by CodeMirror's own rule.
 */
export function tabKey(isTyping: (view: EditorView) => boolean): KeyBinding {
  return {
    key: 'Tab',
    run: (view) => isTyping(view) && indent(view),
    shift: (view) => isTyping(view) && indentLess(view),
  };
}

/** Writes an indentation at the cursor, or indents the lines that are selected. */
export const indent: StateCommand = (target) => {
  const { state, dispatch } = target;
  if (state.readOnly) return false;
  if (state.selection.ranges.some((range) => !range.empty)) return indentMore(target);
  const changes = state.changeByRange(({ head }) => {
    const insert = indentAt(state, head);
    return { changes: { from: head, insert }, range: EditorSelection.cursor(head + insert.length) };
  });
  dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input' }));
  return true;
};

/** As many blanks as lead to the next stop. */
function indentAt(state: EditorState, position: number): string {
  const unit = state.facet(indentUnit);
  if (unit === '\t') return unit;
  const line = state.doc.lineAt(position);
  const column = countColumn(line.text, state.tabSize, position - line.from);
  return ' '.repeat(unit.length - (column % unit.length));
}
