import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useTexts } from '../../texts/provider.tsx';
import { DialogButton } from '../company/dialog-button.tsx';
import { ShownOnce } from '../company/shown-once.tsx';
import { Listing } from '../listing.tsx';
import { LinkTable } from './link-table.tsx';
import { MakeLink } from './make-link.tsx';
import { linksQuery } from './query.ts';

/** Links that show the report to whoever has them. */
export function Links({ id }: { id: string }) {
  const texts = useTexts('sharing');
  const queries = useQueryClient();
  const [address] = useSearchParams();
  const [made, setMade] = useState<{ url?: string } | null>(null);
  const query = useQuery(linksQuery(id, address.get('cursor')));
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['report-links', id] });
  return (
    <div className="company-group">
      <div className="view-head">
        <h2>{texts.links}</h2>
        <DialogButton label={texts.make} kind="main">
          {(close) => (
            <MakeLink
              id={id}
              onDone={(link) => {
                close();
                setMade(link);
                readAgain();
              }}
            />
          )}
        </DialogButton>
      </div>
      <p className="soft">{texts.lead}</p>
      {made && (
        <ShownOnce
          title={texts.link.title}
          label={texts.link.label}
          value={made.url}
          hint={texts.link.hint}
          lost={texts.link.lost}
          onDone={() => setMade(null)}
        />
      )}
      <Listing
        query={query}
        rowsOf={({ links }) => links}
        words={{ ...texts, loading: texts.loadingLinks }}
        path={`/interviews/${id}/share`}
        address={address}
      >
        {(links) => <LinkTable id={id} links={links} onRevoked={readAgain} />}
      </Listing>
    </div>
  );
}
