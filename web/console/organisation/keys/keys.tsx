import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useTexts } from '../../../texts/provider.tsx';
import { DialogButton } from '../../company/dialog-button.tsx';
import { ShownOnce } from '../../company/shown-once.tsx';
import { useIsAdmin } from '../../company/use-is-admin.ts';
import { Listing } from '../../listing.tsx';
import { keysQuery } from '../query.ts';
import { Section } from '../section.tsx';
import { KeyTable } from './key-table.tsx';
import { MakeKey } from './make-key.tsx';

/** By what programs act for the organisation. */
export default function Keys() {
  const texts = useTexts('organisation').keys;
  const isAdmin = useIsAdmin();
  const queries = useQueryClient();
  const [address] = useSearchParams();
  const [made, setMade] = useState<{ name: string; key?: string } | null>(null);
  const query = useQuery(keysQuery(address.get('cursor')));
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['keys'] });
  return (
    <Section title={texts.title}>
      <div className="view-head">
        <h1>{texts.title}</h1>
        {isAdmin && (
          <DialogButton label={texts.make} kind="main">
            {(close) => (
              <MakeKey
                onDone={(key) => {
                  close();
                  setMade(key);
                  readAgain();
                }}
              />
            )}
          </DialogButton>
        )}
      </div>
      <p className="soft">{texts.lead}</p>
      {made && (
        <ShownOnce
          title={<bdi>{texts.shownOnce.title(made.name)}</bdi>}
          label={texts.shownOnce.label}
          value={made.key}
          hint={texts.shownOnce.hint}
          lost={texts.shownOnce.lost}
          onDone={() => setMade(null)}
        />
      )}
      <Listing
        query={query}
        rowsOf={({ keys }) => keys}
        words={texts}
        path="/organisation/keys"
        address={address}
      >
        {(keys) => <KeyTable keys={keys} onRevoked={readAgain} />}
      </Listing>
    </Section>
  );
}
