import { useState } from 'react';
import { Link } from 'wouter';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Table } from '../../../design/table.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { Download } from '../../company/download.tsx';
import { linkedRows, tableWithLinks } from './table.ts';

export interface Imported {
  /** As it was sent. */
  text: string;
  invitations: readonly { line: number; invitation_id: string; url?: string | null }[];
}

/** Rows that are shown; the file has all of them. */
const SHOWN = 100;

/** Whom the links are for. They are shown this once, and taken away as a table. */
export function ImportResult({ imported, onAgain }: { imported: Imported; onAgain: () => void }) {
  const { import: texts } = useTexts('invitations');
  const { text, invitations } = imported;
  // An answer whose links were lost has none at all; null stands where somebody was invited before.
  const isLost = invitations.some(({ url }) => url === undefined);
  const there = invitations.filter(({ url }) => url === null).length;
  const rows = linkedRows(text, invitations.slice(0, SHOWN));
  const table = tableWithLinks(text, invitations);
  return (
    <>
      <Banner tone={isLost ? 'warn' : 'good'} isUrgent>
        <p>{texts.made(invitations.length - there)}</p>
        {there > 0 && <p>{texts.there(there)}</p>}
        <p>{isLost ? texts.lost : texts.hint}</p>
      </Banner>
      <p className="choices">
        {!isLost && (
          <>
            <Download name="invitations-with-links.csv" type="text/csv" text={`\uFEFF${table}`} isMain>
              {texts.download}
            </Download>
            <CopyButton text={table} />
          </>
        )}
        <Button onClick={onAgain}>{texts.again}</Button>
      </p>
      {invitations.length > SHOWN && <p className="soft">{texts.firstRows(SHOWN)}</p>}
      <Table
        caption={texts.row.link}
        isStacked
        rows={rows}
        keyOf={({ line }) => String(line)}
        columns={[
          {
            id: 'candidate',
            heading: texts.row.candidate,
            cell: ({ invitation_id, name }) => (
              <Link href={`/invitations/${invitation_id}`}>
                <bdi>{name}</bdi>
              </Link>
            ),
          },
          {
            id: 'line',
            heading: texts.row.line,
            name: texts.row.line,
            isNumber: true,
            cell: ({ line }) => line,
          },
          {
            id: 'link',
            heading: texts.row.link,
            cell: ({ url }) =>
              url ? <code className="link-text">{url}</code> : <span className="soft">{texts.noLink}</span>,
          },
        ]}
      />
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const { import: texts } = useTexts('invitations');
  const { copied } = useTexts('company');
  const [isCopied, setCopied] = useState(false);
  // Where the browser does not let the page write there, there is the file.
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button onClick={() => void copy()}>{texts.copyAll}</Button>
      <span role="status" className="soft">
        {isCopied ? copied : ''}
      </span>
    </>
  );
}
