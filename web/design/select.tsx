import { Select as Control, SelectLabel, SelectProvider } from '@ariakit/react/select';
import { type ReactNode, useState } from 'react';
import { laterView } from '../loading/later-view.ts';
import { Part } from '../loading/part.tsx';
import { Icon } from './icon.tsx';
import type { Choice } from './popups/select-list.tsx';
import './field.css';
import './select.css';

const SelectList = laterView(() => import('./popups/select-list.tsx'));

/** One of a few values. */
export function Select<Value extends string>({
  label,
  isLabelUnseen = false,
  value,
  choices,
  onChoose,
}: {
  label: ReactNode;
  /** In a row of controls, where what is chosen says enough to those who see it. */
  isLabelUnseen?: boolean;
  value: Value;
  choices: readonly Choice<Value>[];
  onChoose: (value: Value) => void;
}) {
  // Letters choose in a list that is shut, too, so it is there as soon as a key can get to it.
  const [isDrawn, draw] = useState(false);
  const chosen = choices.find((choice) => choice.value === value);
  const choose = (text: string) => {
    const choice = choices.find((one) => one.value === text);
    if (choice) onChoose(choice.value);
  };
  return (
    <div className="field">
      <SelectProvider value={value} setValue={choose} setOpen={(isOpen) => isOpen && draw(true)}>
        <SelectLabel className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</SelectLabel>
        <Control className="button button-plain button-normal select" onFocus={() => draw(true)}>
          {chosen?.label}
          <Icon name="down" />
        </Control>
        <Part fallback={null}>{isDrawn && <SelectList choices={choices} />}</Part>
      </SelectProvider>
    </div>
  );
}
