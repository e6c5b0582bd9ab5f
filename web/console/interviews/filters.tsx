import type { FormEvent } from 'react';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Choice } from '../choice.tsx';
import { Day } from '../day.tsx';
import { PackageChoice } from '../packages/package-choice.tsx';
import { useEdit } from '../use-edit.ts';
import { LEVELS, STATES, TRACKS } from '../words.ts';
import type { InterviewFilter } from './filter.ts';

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
      <PackageChoice id={filter.package} onChoose={(id) => onChange({ package: id })} />
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
