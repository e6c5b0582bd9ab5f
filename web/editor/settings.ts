/** Whose keys the editor answers to. */
export const KEYMAPS = ['default', 'vim', 'emacs'] as const;
export type EditorKeymap = (typeof KEYMAPS)[number];

/** What a person has set for their editor, in this browser. */
export interface EditorSettings {
  keymap: EditorKeymap;
  /** In CSS pixels. */
  fontSize: number;
  /** In columns; also how far Tab indents where a language does not use tabs itself. */
  tabWidth: number;
  /** A bracket or quote brings its counterpart. */
  closesBrackets: boolean;
  wrapsLines: boolean;
  /** Tab leaves the editor, as everywhere else on a page, and does not indent. */
  tabMovesFocus: boolean;
}

export const FONT_SIZES: readonly number[] = [11, 12, 13, 14, 16, 18, 20, 24];
export const TAB_WIDTHS: readonly number[] = [2, 3, 4, 8];

export const EDITOR_DEFAULTS: EditorSettings = {
  keymap: 'default',
  fontSize: 13,
  tabWidth: 4,
  closesBrackets: true,
  wrapsLines: false,
  tabMovesFocus: false,
};

/** The same, with the default in place of whatever a browser's storage may hold that is no choice of ours. */
export function sound(settings: EditorSettings): EditorSettings {
  return {
    ...settings,
    keymap: KEYMAPS.includes(settings.keymap) ? settings.keymap : EDITOR_DEFAULTS.keymap,
    fontSize: FONT_SIZES.includes(settings.fontSize) ? settings.fontSize : EDITOR_DEFAULTS.fontSize,
    tabWidth: TAB_WIDTHS.includes(settings.tabWidth) ? settings.tabWidth : EDITOR_DEFAULTS.tabWidth,
  };
}
