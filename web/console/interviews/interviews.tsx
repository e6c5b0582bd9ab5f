import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Failure } from '../failure.tsx';
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
import { Pages } from './pages.tsx';
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
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(interviewsQuery(filter, cursor));
  const setFilter = (changes: Partial<InterviewFilter>) => setAddress(addressOf({ ...filter, ...changes }));
  return (
    <main className="console-page">
      <div className="interviews-head">
        <h1>{texts.title}</h1>
        {isNarrowed(filter) && (
          <Button kind="quiet" onClick={() => setFilter({ ...EVERYTHING, sort: filter.sort })}>
            {texts.clear}
          </Button>
        )}
        <a className="button" href={exportAddress(filter)} download>
          {texts.export}
        </a>
      </div>
      <Filters filter={filter} onChange={setFilter} />
      {!data && !error && <Progress label={texts.loading} />}
      {error && <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />}
      {data && (
        <div aria-busy={isPlaceholderData} className="interviews-list">
          {isFetching && <Progress label={texts.loading} />}
          <p className="unseen" role="status">
            {isPlaceholderData ? '' : texts.shown(data.interviews.length)}
          </p>
          {data.interviews.length === 0 ? (
            <Banner>{isNarrowed(filter) || cursor !== null ? texts.noneFit : texts.none}</Banner>
          ) : (
            <InterviewTable
              interviews={data.interviews}
              sort={filter.sort}
              onSort={(sort) => setFilter({ sort })}
              selection={selection}
              onSelect={setSelection}
            />
          )}
          <Pages address={address} nextCursor={data.next_cursor} />
        </div>
      )}
      <SelectionBar selection={selection} onSelect={setSelection} />
    </main>
  );
}
