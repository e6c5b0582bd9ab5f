import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { indentUnit } from '@codemirror/language';
import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  type StateEffect,
  type Transaction,
} from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { TextChange } from '../session/edits.ts';
import type { Language } from '../session/wire.ts';
import { base, nonce } from './base.ts';
import { createEcho, type Echo } from './echo.ts';
import { insertions, refused } from './insertions.ts';
import { type KeyStyle, loadKeymap } from './keymaps.ts';
import { indentOf, loadLanguage } from './languages.ts';
import { replacement } from './replacement.ts';
import type { EditorSettings } from './settings.ts';
import { tabKey } from './tab-key.ts';

/** A text with a name of its own: undo history, cursor and place are kept for each while another one is shown. */
export interface EditorDocument {
  id: string;
  language: Language;
  /** As the page has it; it may be some keystrokes behind what the editor has told. */
  text: string;
  isReadOnly: boolean;
}

export interface EditorChange extends TextChange {
  documentId: string;
  /** False: the page has put another text there. */
  isTyped: boolean;
}

export interface EditorOptions {
  settings: EditorSettings;
  /** What the editor is called by those who hear it. */
  label: string;
  /** Id of the element that says how the keyboard leaves the editor. */
  hintId: string;
  /** CodeMirror's own words in the page's language. */
  phrases: Record<string, string>;
  onChange: (change: EditorChange) => void;
  /** Ctrl-M, or Shift-Alt-M on a Mac: CodeMirror's key for the switch of `tabMovesFocus`. */
  onTabSwitch: () => void;
  /** Whether colours or keys could not be loaded; the text can be written all the same. Heard at each try. */
  onMissing: (isMissing: boolean) => void;
  /** True: something was too large to be put in, and was not; false: something else was typed since. */
  onRefusal: (isRefused: boolean) => void;
}

export interface Editor {
  /** Shows this document, with the page's text where that has come from elsewhere. */
  show(document: EditorDocument): void;
  configure(settings: EditorSettings): void;
  destroy(): void;
}

/** The page, not a person, has written this. */
const fromPage = Annotation.define<boolean>();

export function createEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const parts = {
    language: new Compartment(),
    keys: new Compartment(),
    preferences: new Compartment(),
    readOnly: new Compartment(),
  };
  const kept = new Map<string, { state: EditorState; scroll: StateEffect<unknown> }>();
  const echoes = new Map<string, Echo>();
  const syntax = new Map<Language, Extension>();
  let settings = options.settings;
  let keyStyle: KeyStyle | null = null;
  /** What was tried to be loaded and has not come. */
  const missing = new Set<keyof typeof parts>();
  let shown: EditorDocument | null = null;

  // The styles of the first moment need the nonce too.
  const view = new EditorView({ parent, extensions: nonce() });

  const always: Extension = [
    parts.keys.of([]),
    parts.preferences.of([]),
    parts.language.of([]),
    parts.readOnly.of([]),
    base(),
    EditorState.phrases.of(options.phrases),
    insertions((transaction) => transaction.annotation(fromPage) ?? false),
    EditorView.updateListener.of(tell),
  ];

  function switchTab(): boolean {
    options.onTabSwitch();
    return true;
  }

  function tell({ docChanged, transactions, changes, startState, state }: ViewUpdate): void {
    const isRefused = transactions.some(({ effects }) => effects.some((effect) => effect.is(refused)));
    if (isRefused || docChanged) options.onRefusal(isRefused);
    if (!docChanged || shown === null) return;
    const isTyped = !transactions.some((transaction) => transaction.annotation(fromPage));
    if (isTyped) echoes.get(shown.id)?.sent(state.doc.toString());
    const { anchor, head } = state.selection.main;
    options.onChange({
      ...{ documentId: shown.id, isTyped, kind: kindOf(transactions) },
      ...{ before: startState.doc, changes, after: state.doc, selection: { anchor, head } },
    });
  }

  function show(document: EditorDocument): void {
    const isOther = document.id !== shown?.id;
    if (isOther) turnTo(document);
    else shown = document;
    const echo = echoes.get(document.id) ?? createEcho(document.text);
    echoes.set(document.id, echo);
    if (!echo.isKnown(document.text)) replace(document.text);
    if (isOther) configureAll();
    else view.dispatch({ effects: parts.readOnly.reconfigure(readOnly()) });
  }

  function turnTo(document: EditorDocument): void {
    if (shown) kept.set(shown.id, { state: view.state, scroll: view.scrollSnapshot() });
    shown = document;
    const before = kept.get(document.id);
    view.setState(before?.state ?? EditorState.create({ doc: document.text, extensions: always }));
    if (before) view.dispatch({ effects: before.scroll });
  }

  function replace(text: string): void {
    view.dispatch({
      changes: replacement(view.state.doc.toString(), text),
      annotations: fromPage.of(true),
    });
  }

  /** A document that comes back was set up for what held when it went. */
  function configureAll(): void {
    if (shown === null) return;
    view.dispatch({
      effects: [
        parts.language.reconfigure(syntax.get(shown.language) ?? []),
        parts.keys.reconfigure(keys()),
        parts.preferences.reconfigure(preferences(shown.language)),
        parts.readOnly.reconfigure(readOnly()),
      ],
    });
    view.setTabFocusMode(settings.tabMovesFocus);
    loadMissing(shown.language);
  }

  function loadMissing(language: Language): void {
    if (!syntax.has(language)) {
      load('language', loadLanguage(language), (extension) => {
        syntax.set(language, extension);
        if (shown?.language === language) view.dispatch({ effects: parts.language.reconfigure(extension) });
      });
    }
    if (keyStyle === null) {
      const { keymap: wanted } = settings;
      load('keys', loadKeymap(wanted), (style) => {
        if (settings.keymap !== wanted) return;
        keyStyle = style;
        view.dispatch({ effects: parts.keys.reconfigure(keys()) });
      });
    }
  }

  function load<Part>(name: keyof typeof parts, part: Promise<Part>, use: (part: Part) => void): void {
    const heard = (isMissing: boolean) => {
      if (isMissing) missing.add(name);
      else missing.delete(name);
      options.onMissing(missing.size > 0);
    };
    part.then(
      (loaded) => {
        use(loaded);
        heard(false);
      },
      () => heard(true),
    );
  }

  function keys(): Extension {
    const style = keyStyle;
    // Until its keys have come, Tab must not write what it might not mean.
    if (style === null) return [];
    const tabSwitch = { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: switchTab };
    // With the others' keys Ctrl-M is Enter.
    const own = settings.keymap === 'default' ? [tabSwitch] : [];
    return [style.extension, keymap.of([tabKey(style.isTyping), ...own])];
  }

  function preferences(language: Language): Extension {
    const { fontSize, tabWidth, closesBrackets, wrapsLines } = settings;
    return [
      EditorView.editorAttributes.of({ style: `font-size: ${fontSize}px` }),
      EditorState.tabSize.of(tabWidth),
      indentUnit.of(indentOf(language, tabWidth)),
      closesBrackets ? [closeBrackets(), keymap.of(closeBracketsKeymap)] : [],
      wrapsLines ? EditorView.lineWrapping : [],
    ];
  }

  function readOnly(): Extension {
    const isReadOnly = shown?.isReadOnly ?? true;
    return [
      // It can still be focused, read, searched and copied.
      EditorState.readOnly.of(isReadOnly),
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        'aria-describedby': options.hintId,
        'aria-readonly': String(isReadOnly),
      }),
    ];
  }

  return {
    show,
    configure(changed) {
      if (changed.keymap !== settings.keymap) keyStyle = null;
      settings = changed;
      configureAll();
    },
    destroy: () => view.destroy(),
  };
}

/** By what CodeMirror says of the cause. */
function kindOf(transactions: readonly Transaction[]): TextChange['kind'] {
  const isCausedBy = (event: string) => transactions.some((transaction) => transaction.isUserEvent(event));
  if (isCausedBy('input.paste') || isCausedBy('input.drop') || isCausedBy('move')) return 'paste';
  return isCausedBy('undo') || isCausedBy('redo') ? 'history' : 'keys';
}
