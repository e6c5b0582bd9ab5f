import {
  Select as Control,
  SelectItem,
  SelectLabel,
  SelectPopover,
  SelectProvider,
} from '@ariakit/react/select';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './field.css';
import './menu.css';
import './select.css';

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
}

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
  const chosen = choices.find((choice) => choice.value === value);
  const choose = (text: string) => {
    const choice = choices.find((one) => one.value === text);
    if (choice) onChoose(choice.value);
  };
  return (
    <div className="field">
      <SelectProvider value={value} setValue={choose}>
        <SelectLabel className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</SelectLabel>
        <Control className="button button-plain button-normal select">
          {chosen?.label}
          <Icon name="down" />
        </Control>
        <SelectPopover className="popup" gutter={4} sameWidth>
          {choices.map((choice) => (
            <SelectItem key={choice.value} value={choice.value} className="popup-item">
              {choice.label}
            </SelectItem>
          ))}
        </SelectPopover>
      </SelectProvider>
    </div>
  );
}
