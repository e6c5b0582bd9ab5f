import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Select } from '../../design/select.tsx';
import { setTheme, THEMES, useTheme } from '../../design/theme.ts';
import { LOCALES } from '../../texts/locale.ts';
import { useLocale, useTexts } from '../../texts/provider.tsx';
import { FIRST_COLUMNS } from '../layout/columns.ts';
import { roomSettings, useRoomSettings } from '../settings.ts';

/** Colours, language and order of the room. */
export function ViewDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { view: texts, keys } = useTexts('room');
  const { wanted, choose } = useLocale();
  const { isLinear } = useRoomSettings();
  return (
    <Dialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      <Select
        label={texts.theme}
        value={useTheme()}
        choices={THEMES.map((value) => ({ value, label: texts.themes[value] }))}
        onChoose={setTheme}
      />
      <Select
        label={texts.language}
        value={wanted}
        choices={LOCALES.map((value) => ({ value, label: texts.languages[value] }))}
        onChoose={choose}
      />
      <Checkbox
        label={keys.isLinear}
        isChecked={isLinear}
        onChange={(on) => roomSettings.change({ isLinear: on })}
      />
      <p>
        <Button onClick={() => roomSettings.change({ columns: FIRST_COLUMNS, sizes: {} })}>
          {texts.reset}
        </Button>
      </p>
    </Dialog>
  );
}
