import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useTexts } from '../../../texts/provider.tsx';
import { DialogButton } from '../../company/dialog-button.tsx';
import { ShownOnce } from '../../company/shown-once.tsx';
import { useIsAdmin } from '../../company/use-is-admin.ts';
import { Listing } from '../../listing.tsx';
import { membersQuery } from '../query.ts';
import { Section } from '../section.tsx';
import { InviteMember, type MadeLink } from './invite-member.tsx';
import { MemberTable } from './member-table.tsx';

/** Who is invited to the organisation, and who has joined. */
export default function Members() {
  const texts = useTexts('organisation').members;
  const isAdmin = useIsAdmin();
  const queries = useQueryClient();
  const [address] = useSearchParams();
  const [made, setMade] = useState<MadeLink | null>(null);
  const query = useQuery(membersQuery(address.get('cursor')));
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['members'] });
  const show = (link: MadeLink) => {
    setMade(link);
    readAgain();
  };
  return (
    <Section title={texts.title}>
      <div className="view-head">
        <h1>{texts.title}</h1>
        {isAdmin && (
          <DialogButton label={texts.invite} kind="main">
            {(close) => (
              <InviteMember
                onDone={(link) => {
                  close();
                  show(link);
                }}
              />
            )}
          </DialogButton>
        )}
      </div>
      {made && (
        <ShownOnce
          key={made.url}
          title={<bdi>{texts.link.title(made.email)}</bdi>}
          label={texts.link.label}
          value={made.url}
          hint={texts.link.hint}
          lost={texts.link.lost}
          onDone={() => setMade(null)}
        />
      )}
      <Listing
        query={query}
        rowsOf={({ members }) => members}
        words={texts}
        path="/organisation"
        address={address}
      >
        {(members) => <MemberTable members={members} onLink={show} onChanged={readAgain} />}
      </Listing>
    </Section>
  );
}
