import { MergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Language } from '../session/wire.ts';
import { useTexts } from '../texts/provider.tsx';
import { nonce } from './base.ts';
import { loadLanguage } from './languages.ts';
import { theme } from './theme.ts';
import './two-texts.css';

interface Side {
  label: string;
  text: string;
  /** Parts to underline, in turn in two ways: from one place to before another. */
  same?: readonly { from: number; to: number }[];
}

const NONE: NonNullable<Side['same']> = [];

/** Beyond it the rest is marked as changed: a person waits. */
const COMPARISON = { timeout: 500 };

/** Two texts beside each other, with what differs marked; to read, not to write. */
export default function TwoTexts({
  left,
  right,
  language,
  isWhole = false,
}: {
  left: Side;
  right: Side;
  language: Language;
  /** What is the same in both is shown, too, however long. */
  isWhole?: boolean;
}) {
  const { unchangedLines } = useTexts('shared');
  const place = useRef<HTMLDivElement>(null);
  const { label: leftLabel, text: leftText, same: leftSame = NONE } = left;
  const { label: rightLabel, text: rightText, same: rightSame = NONE } = right;
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    let view: MergeView | null = null;
    let isGone = false;
    const open = (syntax: Extension) => {
      const words = EditorState.phrases.of({ '$ unchanged lines': unchangedLines });
      if (isGone) return;
      view = new MergeView({
        parent,
        a: sideOf(leftLabel, leftText, [words, syntax, underlined(leftSame, leftText)]),
        b: sideOf(rightLabel, rightText, [words, syntax, underlined(rightSame, rightText)]),
        gutter: true,
        ...(!isWhole && { collapseUnchanged: { margin: 3, minSize: 6 } }),
        diffConfig: COMPARISON,
      });
    };
    // Without its colours the text can be read as well.
    loadLanguage(language).then(open, () => open([]));
    return () => {
      isGone = true;
      view?.destroy();
    };
  }, [leftLabel, leftText, leftSame, rightLabel, rightText, rightSame, language, isWhole, unchangedLines]);

  return (
    <div className="two-texts">
      <div className="two-texts-labels">
        <p>{leftLabel}</p>
        <p>{rightLabel}</p>
      </div>
      <div ref={place} className="two-texts-place" />
    </div>
  );
}

const UNDERLINES = [
  Decoration.mark({ class: 'cm-same' }),
  Decoration.mark({ class: 'cm-same cm-same-next' }),
];

const UNDERLINED = EditorView.theme({
  '.cm-same': { borderBottom: '2px solid var(--accent)' },
  '.cm-same-next': { borderBottomStyle: 'dotted' },
});

/** The one is at the same turn in both texts. */
function underlined(parts: NonNullable<Side['same']>, text: string): Extension {
  const marks = parts.flatMap(({ from, to }, turn) => {
    const mark = UNDERLINES[turn % UNDERLINES.length];
    return mark && from < to && to <= text.length ? mark.range(from, to) : [];
  });
  return [UNDERLINED, EditorView.decorations.of(Decoration.set(marks, true))];
}

function sideOf(label: string, text: string, syntax: Extension) {
  return {
    doc: text,
    extensions: [
      nonce(),
      theme(),
      lineNumbers(),
      syntax,
      EditorState.readOnly.of(true),
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
      EditorView.lineWrapping,
    ],
  };
}
