import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Select } from '../../design/select.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { LEVELS, STATES, TRACKS } from '../words.ts';
import { addressOf, EVERYTHING, type InterviewFilter } from './filter.ts';

/** What narrows the list. A choice acts at once. */
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
      <div className="filters-last">
        {addressOf({ ...filter, sort: EVERYTHING.sort }).size > 0 && (
          <Button kind="quiet" onClick={() => onChange({ ...EVERYTHING, sort: filter.sort })}>
            {filters.clear}
          </Button>
        )}
      </div>
    </search>
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
