import { SelectItem, SelectPopover } from '@ariakit/react/select';
import type { ReactNode } from 'react';
import './menu.css';

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
}

/** What opens below a `Select`. */
export default function SelectList({ choices }: { choices: readonly Choice<string>[] }) {
  return (
    <SelectPopover className="popup" gutter={4} sameWidth>
      {choices.map((choice) => (
        <SelectItem key={choice.value} value={choice.value} className="popup-item">
          {choice.label}
        </SelectItem>
      ))}
    </SelectPopover>
  );
}
