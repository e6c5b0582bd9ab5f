import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { LEVELS, STATES, TRACKS } from '../words.ts';
import { dayOf, type InterviewFilter } from './filter.ts';

/** What narrows the list. A choice acts at once, a search when it is sent. */
export function Filters({
  filter,
  onChange,
}: {
  filter: InterviewFilter;
  onChange: (changes: Partial<InterviewFilter>) => void;
}) {
  const texts = useTexts('console');
  const { filters } = texts;
  return (
    <search className="filters">
      <Search q={filter.q} onSearch={(q) => onChange({ q })} />
      <Choice
        label={filters.state}
        words={STATES}
        names={texts.states}
        value={filter.state}
        onChoose={(state) => onChange({ state })}
      />
      <Choice
        label={filters.track}
        words={TRACKS}
        names={texts.tracks}
        value={filter.track}
        onChoose={(track) => onChange({ track })}
      />
      <Choice
        label={filters.level}
        words={LEVELS}
        names={texts.levels}
        value={filter.level}
        onChoose={(level) => onChange({ level })}
      />
      <Day label={filters.from} day={filter.from} onChoose={(from) => onChange({ from })} />
      <Day label={filters.to} day={filter.to} onChoose={(to) => onChange({ to })} />
      <Checkbox
        label={filters.practice}
        isChecked={filter.practice}
        onChange={(practice) => onChange({ practice })}
      />
    </search>
  );
}

function Search({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const texts = useTexts('console').filters;
  const [text, setText] = useEdit(q);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form className="filters-search" onSubmit={submit}>
      <Field
        label={texts.search}
        type="search"
        placeholder={texts.searchHint}
        maxLength={100}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit">{texts.find}</Button>
    </form>
  );
}

function Choice<Word extends string>({
  label,
  words,
  names,
  value,
  onChoose,
}: {
  label: ReactNode;
  words: readonly Word[];
  names: Record<Word, string>;
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

/** While a year is typed it is one of long ago: that is not asked for. */
function Day({ label, day, onChoose }: { label: ReactNode; day: string; onChoose: (day: string) => void }) {
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

/** A text while it is edited; it follows what it stands for when that changes by another way. */
function useEdit(value: string) {
  const [before, setBefore] = useState(value);
  const [text, setText] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  return [text, setText] as const;
}
