import { Checkbox } from '../../design/checkbox.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Table } from '../../design/table.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { roomSettings, useRoomSettings } from '../settings.ts';

/** What keys do here, and whether `?` opens this list. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { keys: texts } = useTexts('room');
  const { hasListKey, isLinear } = useRoomSettings();
  return (
    <Dialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      <Table
        caption={texts.title}
        columns={[
          { id: 'key', heading: texts.key, cell: ([keys]) => <kbd>{keys}</kbd> },
          { id: 'what', heading: texts.what, cell: ([, what]) => what },
        ]}
        rows={texts.rows}
        keyOf={([keys]) => keys}
      />
      <p className="soft">{texts.mac}</p>
      <div>
        <Checkbox
          label={texts.hasListKey}
          isChecked={hasListKey}
          onChange={(on) => roomSettings.change({ hasListKey: on })}
        />
        <Checkbox
          label={texts.isLinear}
          isChecked={isLinear}
          onChange={(on) => roomSettings.change({ isLinear: on })}
        />
      </div>
    </Dialog>
  );
}
