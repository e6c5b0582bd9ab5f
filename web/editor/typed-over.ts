import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Chromium gives what is typed over a selection the looks of what stood there, by an attribute of style that the page's policy
 * refuses. So the editor writes such text itself, by the rules that it has for what is typed.
 */
export function typedOver(): Extension {
  return EditorView.domEventHandlers({
    beforeinput({ inputType, data, isComposing }, view) {
      const { state } = view;
      const { from, to, empty } = state.selection.main;
      if (inputType !== 'insertText' || data === null || isComposing || empty || state.readOnly) return false;
      const write = () =>
        state.update(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
      const handlers = state.facet(EditorView.inputHandler);
      if (!handlers.some((handle) => handle(view, from, to, data, write))) view.dispatch(write());
      return true;
    },
  });
}
