import type { ReactNode } from 'react';
import { Select } from '../../design/select.tsx';

/** One of a closed set of words. */
export function WordSelect<Word extends string>({
  label,
  names,
  value,
  onChoose,
}: {
  label: ReactNode;
  /** What each is called, in the order in which they are shown. */
  names: Readonly<Record<Word, string>>;
  value: Word;
  onChoose: (word: Word) => void;
}) {
  const words = Object.keys(names) as Word[];
  return (
    <Select
      label={label}
      value={value}
      choices={words.map((word) => ({ value: word, label: names[word] }))}
      onChoose={onChoose}
    />
  );
}
