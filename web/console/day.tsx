import type { ReactNode } from 'react';
import { Field } from '../design/field.tsx';
import { dayOf } from './days.ts';
import { useEdit } from './use-edit.ts';

/** A day, or none. While a year is typed it is one of long ago: that is not asked for. */
export function Day({
  label,
  day,
  onChoose,
}: {
  label: ReactNode;
  day: string;
  onChoose: (day: string) => void;
}) {
  const [text, setText] = useEdit(day);
  const change = (value: string) => {
    setText(value);
    if (value === '' || dayOf(value) !== '') onChoose(value);
  };
  return (
    <Field
      label={label}
      type="date"
      min="2000-01-01"
      value={text}
      onChange={({ target }) => change(target.value)}
    />
  );
}
