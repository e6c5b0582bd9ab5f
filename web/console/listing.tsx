import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Banner } from '../design/banner.tsx';
import { Progress } from '../design/progress.tsx';
import { Failure } from './failure.tsx';
import { Pages } from './pages.tsx';

type Read<Page> = Pick<
  UseQueryResult<Page>,
  'data' | 'error' | 'isFetching' | 'isPlaceholderData' | 'refetch'
>;

/** One page of a list: while it loads, where it could not be read, where it is empty, and the ways to other pages. */
export function Listing<Page extends { next_cursor: string | null }, Row>({
  query: { data, error, isFetching, isPlaceholderData, refetch },
  rowsOf,
  words,
  path,
  address,
  children,
}: {
  query: Read<Page>;
  rowsOf: (page: Page) => readonly Row[];
  words: { loading: string; none: string; shown: (count: number) => string };
  /** Where the list is, below `/console`. */
  path: string;
  address: URLSearchParams;
  children: (rows: readonly Row[]) => ReactNode;
}) {
  const rows = data && rowsOf(data);
  return (
    <>
      {!data && !error && <Progress label={words.loading} />}
      {error && <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />}
      {data && rows && (
        <div aria-busy={isPlaceholderData} className="listing">
          {isFetching && <Progress label={words.loading} />}
          <p className="unseen" role="status">
            {isPlaceholderData ? '' : words.shown(rows.length)}
          </p>
          {rows.length === 0 ? <Banner>{words.none}</Banner> : children(rows)}
          <Pages path={path} address={address} nextCursor={data.next_cursor} />
        </div>
      )}
    </>
  );
}
