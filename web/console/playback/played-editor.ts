import {
  Compartment,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import { Decoration, EditorView, highlightSpecialChars, lineNumbers } from '@codemirror/view';
import { nonce } from '../../editor/base.ts';
import { loadLanguage } from '../../editor/languages.ts';
import { replacement } from '../../editor/replacement.ts';
import { theme } from '../../editor/theme.ts';
import type { Language } from '../../session/wire.ts';

export interface PlayedText {
  text: Text;
  language: Language;
  selection: { anchor: number; head: number };
  /** What was pasted just now, from and to; null: as it was. */
  pasted: readonly [from: number, to: number][] | null;
}

/** An editor that shows what was in another one. */
export interface PlayedEditor {
  show(played: PlayedText): void;
  /** What was pasted is marked no more. */
  unmark(): void;
  destroy(): void;
}

const setPasted = StateEffect.define<readonly [from: number, to: number][]>();
const PASTED = Decoration.mark({ class: 'played-paste' });

const pastes = StateField.define({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    for (const effect of effects) {
      if (effect.is(setPasted))
        return Decoration.set(effect.value.map(([from, to]) => PASTED.range(from, to)));
    }
    return marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Code that nobody has seen: see `UNSEEN` of the replay. */
const UNSEEN = /\ue000/g;

export function createPlayedEditor(parent: HTMLElement, label: string): PlayedEditor {
  const syntax = new Compartment();
  const loaded = new Map<Language, Extension>();
  let shown: Language | null = null;
  // The styles of the first moment need the nonce too.
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        nonce(),
        theme(),
        lineNumbers(),
        highlightSpecialChars({ addSpecialChars: UNSEEN }),
        pastes,
        syntax.of([]),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
      ],
    }),
  });

  function color(language: Language): void {
    // Without its colours the text can be read as well.
    loadLanguage(language).then(
      (extension) => {
        loaded.set(language, extension);
        if (shown === language) view.dispatch({ effects: syntax.reconfigure(extension) });
      },
      () => {},
    );
  }

  /** Keeps the caret in sight, without moving the page. */
  function follow(head: number): void {
    view.requestMeasure({
      read: ({ scrollDOM }) => {
        const { top, bottom } = view.lineBlockAt(Math.min(head, view.state.doc.length));
        const isSeen = top >= scrollDOM.scrollTop && bottom <= scrollDOM.scrollTop + scrollDOM.clientHeight;
        return isSeen ? null : (top + bottom - scrollDOM.clientHeight) / 2;
      },
      write(top) {
        if (top !== null) view.scrollDOM.scrollTop = top;
      },
    });
  }

  return {
    show({ text, language, selection, pasted }) {
      const isOther = language !== shown;
      shown = language;
      const { length } = text;
      const head = Math.min(selection.head, length);
      const effects: StateEffect<unknown>[] = pasted ? [setPasted.of(pasted)] : [];
      if (isOther) effects.push(syntax.reconfigure(loaded.get(language) ?? []));
      view.dispatch({
        changes: replacement(view.state.doc.toString(), text.toString()),
        selection: { anchor: Math.min(selection.anchor, length), head },
        effects,
      });
      if (isOther && !loaded.has(language)) color(language);
      follow(head);
    },
    unmark: () => view.dispatch({ effects: setPasted.of([]) }),
    destroy: () => view.destroy(),
  };
}
