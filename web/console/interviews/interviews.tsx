import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '../../design/button.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Listing } from '../listing.tsx';
import {
  addressOf,
  EVERYTHING,
  exportAddress,
  filterOf,
  type InterviewFilter,
  isNarrowed,
} from './filter.ts';
import { Filters } from './filters.tsx';
import { InterviewTable } from './interview-table.tsx';
import { interviewsQuery } from './query.ts';
import type { Selection } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import './interviews.css';

/** All interviews, by filter, order and page: the address holds them, so that it can be passed on and gone back to. */
export default function Interviews() {
  const texts = useTexts('console').interviews;
  useTitle(texts.title);
  const [address, setAddress] = useSearchParams();
  const [selection, setSelection] = useState<Selection>(new Map());
  const filter = filterOf(address);
  const cursor = address.get('cursor');
  const query = useQuery(interviewsQuery(filter, cursor));
  const setFilter = (changes: Partial<InterviewFilter>) => setAddress(addressOf({ ...filter, ...changes }));
  const none = isNarrowed(filter) || cursor !== null ? texts.noneFit : texts.none;
  return (
    <main className="console-page">
      <div className="view-head">
        <h1>{texts.title}</h1>
        {isNarrowed(filter) && (
          <Button kind="quiet" onClick={() => setFilter({ ...EVERYTHING, sort: filter.sort })}>
            {texts.clear}
          </Button>
        )}
        <a className="button" href={exportAddress(filter, 'csv')} download>
          {texts.export}
        </a>
        <a className="button" href={exportAddress(filter, 'jsonl')} download>
          {texts.exportLines}
        </a>
      </div>
      <Filters filter={filter} onChange={setFilter} />
      <Listing
        query={query}
        rowsOf={({ interviews }) => interviews}
        words={{ ...texts, none }}
        path="/"
        address={address}
      >
        {(interviews) => (
          <InterviewTable
            interviews={interviews}
            sort={filter.sort}
            onSort={(sort) => setFilter({ sort })}
            selection={selection}
            onSelect={setSelection}
          />
        )}
      </Listing>
      <SelectionBar selection={selection} onSelect={setSelection} />
    </main>
  );
}
