import type { ReactNode } from 'react';
import { Select } from '../design/select.tsx';
import { useTexts } from '../texts/provider.tsx';

/** One of a closed set of words, or any of them. */
export function Choice<Word extends string>({
  label,
  words,
  names,
  value,
  onChoose,
}: {
  label: ReactNode;
  words: readonly Word[];
  names: Readonly<Record<Word, string>>;
  value: Word | null;
  onChoose: (word: Word | null) => void;
}) {
  const any = useTexts('console').filters.any;
  const choices = [
    { value: '', label: any },
    ...words.map((word) => ({ value: word as string, label: names[word] })),
  ];
  return (
    <Select
      label={label}
      value={value ?? ''}
      choices={choices}
      onChoose={(text) => onChoose(words.find((word) => word === text) ?? null)}
    />
  );
}
