import { Button } from '../../design/button.tsx';
import { useTexts } from '../../texts/provider.tsx';
import type { PaneId } from './columns.ts';
import { useRegistration } from './registry.ts';

/** A collapsed column: the names of its panes, which bring it back. */
export function Rail({ column, onRestore }: { column: readonly PaneId[]; onRestore: () => void }) {
  const { panes: texts } = useTexts('room');
  useRegistration(column, { isCollapsed: true, directions: [], move: () => undefined, toggle: onRestore });
  return (
    <div className="rail">
      {column.map((pane) => (
        <Button
          key={pane}
          kind="quiet"
          size="small"
          aria-label={`${texts.restore}: ${texts.names[pane]}`}
          onClick={onRestore}
        >
          {texts.names[pane]}
        </Button>
      ))}
    </div>
  );
}
