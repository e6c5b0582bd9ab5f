import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours are those of `design/tokens.css`, which follow the system: light, dark, high contrast. */
const FRAME = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.54', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    color: 'var(--soft)',
    backgroundColor: 'var(--paper)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--tint)' },
  '.cm-activeLineGutter': { color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--warn-soft)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--warn-soft)', outline: '2px solid var(--warn)' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--edge)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { color: 'var(--bad)', backgroundColor: 'transparent' },
  '.cm-specialChar': { color: 'var(--bad)' },
  '.cm-foldPlaceholder': {
    padding: '0 0.25rem',
    border: '1px solid var(--line)',
    color: 'var(--soft)',
    backgroundColor: 'var(--tint)',
  },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--tint)', fontFamily: 'var(--sans)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-textfield': { border: '1px solid var(--edge)', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-button': {
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--paper)',
    backgroundImage: 'none',
    color: 'var(--ink)',
  },
  // Of vim: its cursor, and the line in which commands are written.
  '&.cm-focused .cm-fat-cursor': { color: 'var(--paper) !important', background: 'var(--accent)' },
  '&:not(.cm-focused) .cm-fat-cursor': { outline: '1px solid var(--accent)' },
  '.cm-vim-panel': { padding: '0.25rem 0.5rem', fontFamily: 'var(--mono)' },
  '.cm-vim-panel input': { color: 'inherit' },
});

const SYNTAX = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--accent)' },
  { tag: [tags.string, tags.character, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.regexp], color: 'var(--warn)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.definition(tags.function(tags.variableName)), tags.className], fontWeight: '600' },
]);

/**
 * The editor's look. Where the system forces its own colours, the selection is the browser's: one that is drawn behind the
 * text would not be seen.
 */
export function theme(): Extension {
  const isForced = matchMedia('(forced-colors: active)').matches;
  return [FRAME, syntaxHighlighting(SYNTAX), isForced ? [] : drawSelection()];
}
