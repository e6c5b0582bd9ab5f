import { EditorState, type Extension, StateEffect, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { codeBytes, MOST_CODE_BYTES } from './code-size.ts';

/** What the server takes of a line that is put in, in characters: no code that it takes has a longer one. */
const MOST_IN_LINE = 65_536;
/** Of a text in the editor, in UTF-16 units, and of what is put in at once, in bytes: such an edit fits in a call. */
export const MOST_IN_EDITOR = 2 * MOST_CODE_BYTES;

/** In the place of a change that would have made the text too large. */
export const refused = StateEffect.define<null>();

/** What is pasted and dropped comes in without what cannot be told, and too much of it not at all. `isExempt`: the page's own. */
export function insertions(isExempt: (transaction: Transaction) => boolean): Extension {
  return [
    // No text on the wire has NUL, or halves of pairs.
    EditorView.clipboardInputFilter.of((text) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '')),
    EditorState.transactionFilter.of((transaction) =>
      transaction.docChanged && !isExempt(transaction) && isTooMuch(transaction)
        ? { effects: refused.of(null) }
        : transaction,
    ),
  ];
}

function isTooMuch({ changes, newDoc, startState }: Transaction): boolean {
  const isGrowth = newDoc.length > startState.doc.length;
  if (isGrowth && newDoc.length > MOST_IN_EDITOR) return true;
  let tooMuch = false;
  changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    // No unit has more than three bytes.
    if (inserted.length * 3 < MOST_IN_LINE) return;
    tooMuch ||= codeBytes(inserted.toString()) > MOST_IN_EDITOR;
    for (const line of inserted.iterLines()) tooMuch ||= line.length > MOST_IN_LINE;
  });
  return tooMuch;
}
