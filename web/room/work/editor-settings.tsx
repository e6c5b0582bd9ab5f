import { Checkbox } from '../../design/checkbox.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Select } from '../../design/select.tsx';
import { FONT_SIZES, KEYMAPS, TAB_WIDTHS } from '../../editor/settings.ts';
import { useTexts } from '../../texts/provider.tsx';
import { usePreferences } from './hooks.ts';
import { preferences } from './work.ts';

/** How the editor behaves in this browser. */
export function EditorSettingsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { editor: texts } = useTexts('work');
  const { keymap, fontSize, tabWidth, closesBrackets, wrapsLines, tabMovesFocus } = usePreferences();
  return (
    <Dialog title={texts.settings} isOpen={isOpen} onClose={onClose}>
      <div className="editor-settings">
        <Select
          label={texts.keymap}
          value={keymap}
          choices={KEYMAPS.map((value) => ({ value, label: texts.keymaps[value] }))}
          onChoose={(value) => preferences.change({ keymap: value })}
        />
        <Select
          label={texts.fontSize}
          value={String(fontSize)}
          choices={FONT_SIZES.map((size) => ({ value: String(size), label: texts.pixels(size) }))}
          onChoose={(value) => preferences.change({ fontSize: Number(value) })}
        />
        <Select
          label={texts.tabWidth}
          value={String(tabWidth)}
          choices={TAB_WIDTHS.map((width) => ({ value: String(width), label: texts.columns(width) }))}
          onChoose={(value) => preferences.change({ tabWidth: Number(value) })}
        />
        <Checkbox
          label={texts.closesBrackets}
          isChecked={closesBrackets}
          onChange={(value) => preferences.change({ closesBrackets: value })}
        />
        <Checkbox
          label={texts.wrapsLines}
          isChecked={wrapsLines}
          onChange={(value) => preferences.change({ wrapsLines: value })}
        />
        <Checkbox
          label={texts.tabMovesFocus}
          isChecked={tabMovesFocus}
          onChange={(value) => preferences.change({ tabMovesFocus: value })}
        />
      </div>
    </Dialog>
  );
}
