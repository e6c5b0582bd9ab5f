import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { EditorKeymap } from './settings.ts';

export interface KeyStyle {
  extension: Extension;
  /** Whether keys write text now; in vim's other modes they are commands. */
  isTyping: (view: EditorView) => boolean;
}

const PLAIN: KeyStyle = { extension: [], isTyping: () => true };

const STYLES: Record<EditorKeymap, () => Promise<KeyStyle>> = {
  default: async () => PLAIN,
  async vim() {
    const { getCM, vim } = await import('@replit/codemirror-vim');
    return {
      extension: vim({ status: true }),
      isTyping: (view) => getCM(view)?.state.vim?.insertMode ?? true,
    };
  },
  async emacs() {
    const { emacs } = await import('@replit/codemirror-emacs');
    return { ...PLAIN, extension: emacs() };
  },
};

/** What the keys of another editor do here; comes when somebody wants it. */
export function loadKeymap(keymap: EditorKeymap): Promise<KeyStyle> {
  return STYLES[keymap]();
}
