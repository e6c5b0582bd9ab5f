import { useLocation } from 'wouter';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { compareAddress } from '../compare/address.ts';
import { obstacleOf, type Selection } from './selection.ts';

/** Stands at the foot of the window while something is picked. */
export function SelectionBar({
  selection,
  onSelect,
}: {
  selection: Selection;
  onSelect: (selection: Selection) => void;
}) {
  const texts = useTexts('console').selection;
  const [, navigate] = useLocation();
  if (selection.size === 0) return null;
  const obstacle = obstacleOf(selection);
  return (
    <section className="selection" aria-label={texts.label}>
      <p role="status">
        {texts.count(selection.size)}
        {obstacle && <span className="soft"> {texts.obstacles[obstacle]}</span>}
      </p>
      <Button
        kind="main"
        disabledReason={obstacle && texts.obstacles[obstacle]}
        onClick={() => navigate(compareAddress([...selection.keys()]))}
      >
        {texts.compare}
      </Button>
      <Button onClick={() => onSelect(new Map())}>{texts.clear}</Button>
    </section>
  );
}
