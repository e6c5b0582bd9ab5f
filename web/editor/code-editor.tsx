import { useEffect, useEffectEvent, useRef } from 'react';
import { createEditor, type Editor, type EditorDocument, type EditorOptions } from './editor.ts';
import './code-editor.css';

export interface CodeEditorProps extends EditorOptions {
  document: EditorDocument;
}

/** The editor as an element. All of CodeMirror comes with this file: a view loads it when it shows it. */
export default function CodeEditor({ document: shown, settings, ...options }: CodeEditorProps) {
  const { label, hintId, phrases } = options;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const onChange = useEffectEvent(options.onChange);
  const onTabSwitch = useEffectEvent(options.onTabSwitch);
  const onMissing = useEffectEvent(options.onMissing);
  const onRefusal = useEffectEvent(options.onRefusal);
  const open = useEffectEvent((parent: HTMLElement) => {
    const created = createEditor(parent, {
      settings,
      label,
      hintId,
      phrases,
      onChange: (change) => onChange(change),
      onTabSwitch: () => onTabSwitch(),
      onMissing: (isMissing) => onMissing(isMissing),
      onRefusal: (isRefused) => onRefusal(isRefused),
    });
    created.show(shown);
    return created;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: its words are set once, so that other words need another editor
  useEffect(() => {
    if (place.current === null) return;
    const created = open(place.current);
    editor.current = created;
    return () => created.destroy();
  }, [label, hintId, phrases]);
  useEffect(() => editor.current?.configure(settings), [settings]);
  useEffect(() => editor.current?.show(shown), [shown]);

  return <div ref={place} className="code-editor" />;
}
