import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { Listing } from '../listing.tsx';
import { asksForTime } from './course.ts';
import { addressOf, EVERY, filterOf, type InvitationFilter, isNarrowed } from './filter.ts';
import { Filters } from './filters.tsx';
import { InvitationTable } from './invitation-table.tsx';
import { invitationsQuery } from './query.ts';
import '../company/company.css';
import './invitations.css';

/** All invitations, by filter and page: the address holds them. */
export default function Invitations() {
  const texts = useTexts('invitations');
  useTitle(texts.title);
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const cursor = address.get('cursor');
  const query = useQuery(invitationsQuery(filter, cursor));
  const setFilter = (changes: Partial<InvitationFilter>) => setAddress(addressOf({ ...filter, ...changes }));
  const of = filter.packageId === '' ? '' : `?package=${filter.packageId}`;
  return (
    <main className="console-page">
      <div className="view-head">
        <h1>{texts.title}</h1>
        {isNarrowed(filter) && (
          <Button kind="quiet" onClick={() => setFilter(EVERY)}>
            {texts.clear}
          </Button>
        )}
        <Link className="button" href="/invitations/import">
          {texts.inviteMany}
        </Link>
        <Link className="button button-main" href={`/invitations/new${of}`}>
          {texts.inviteOne}
        </Link>
      </div>
      <Filters filter={filter} onChange={setFilter} />
      <Listing
        query={query}
        rowsOf={({ invitations }) => invitations}
        words={{ ...texts, none: isNarrowed(filter) || cursor !== null ? texts.noneFit : texts.none }}
        path="/invitations"
        address={address}
      >
        {(invitations) => (
          <>
            <Requests count={invitations.filter(asksForTime).length} />
            <InvitationTable invitations={invitations} />
          </>
        )}
      </Listing>
    </main>
  );
}

function Requests({ count }: { count: number }) {
  const texts = useTexts('invitations');
  return count === 0 ? null : <Banner tone="warn">{texts.requests(count)}</Banner>;
}
