import { api } from '../../api/client.ts';
import { Moment } from '../../design/moment.tsx';
import { Table } from '../../design/table.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Confirm } from '../company/confirm.tsx';
import { standingOf } from '../company/standing.ts';
import { StandingBadge } from '../company/standing-badge.tsx';
import type { ReportLink } from './query.ts';

export function LinkTable({
  id,
  links,
  onRevoked,
}: {
  id: string;
  links: readonly ReportLink[];
  onRevoked: () => void;
}) {
  const texts = useTexts('sharing');
  const { columns } = texts;
  const revoke = ({ link_id }: ReportLink) =>
    api.DELETE('/interview/{id}/report/links/{link_id}', { params: { path: { id, link_id } } });
  return (
    <Table
      caption={texts.links}
      isStacked
      rows={links}
      keyOf={({ link_id }) => link_id}
      columns={[
        { id: 'audience', heading: columns.audience, cell: (link) => texts.audiences[link.audience] },
        {
          id: 'standing',
          heading: columns.standing,
          cell: (link) => <StandingBadge of={link} names={texts.standings} />,
        },
        {
          id: 'made',
          heading: columns.made,
          name: columns.made,
          cell: ({ created_at }) => <Moment at={created_at} />,
        },
        {
          id: 'expires',
          heading: columns.expires,
          name: columns.expires,
          cell: ({ expires_at }) => <Moment at={expires_at} />,
        },
        {
          id: 'openings',
          heading: columns.openings,
          name: columns.openings,
          cell: (link) => <Openings link={link} />,
        },
        {
          id: 'actions',
          heading: columns.actions,
          cell: (link) =>
            standingOf(link, Date.now()) === 'active' && (
              <Confirm
                label={texts.revoke}
                about={texts.audiences[link.audience]}
                size="small"
                lead={texts.revokeLead}
                act={() => revoke(link)}
                onDone={onRevoked}
              />
            ),
        },
      ]}
    />
  );
}

/** How often it was opened, and when: the latest first. */
function Openings({ link: { opening_count, openings } }: { link: ReportLink }) {
  const texts = useTexts('sharing');
  if (opening_count === 0) return texts.openings(0);
  const rows = openings.map(({ at }, index) => ({ at, place: String(index) }));
  return (
    <details>
      <summary>{texts.openings(opening_count)}</summary>
      <ul>
        {rows.map(({ at, place }) => (
          <li key={place}>
            <Moment at={at} />
          </li>
        ))}
      </ul>
    </details>
  );
}
