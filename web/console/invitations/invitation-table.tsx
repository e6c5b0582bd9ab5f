import { Link } from 'wouter';
import { Moment } from '../../design/moment.tsx';
import { Table } from '../../design/table.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { PackageName } from '../packages/package-name.tsx';
import { asksForTime } from './course.ts';
import { Invitee } from './invitee.tsx';
import type { Invitation } from './query.ts';
import { StatusBadge } from './status-badge.tsx';
import { GiveTime } from './time-request.tsx';

/** One page of invitations. */
export function InvitationTable({ invitations }: { invitations: readonly Invitation[] }) {
  const texts = useTexts('invitations');
  const { columns } = texts;
  return (
    <Table
      caption={texts.title}
      isStacked
      rows={invitations}
      keyOf={({ invitation_id }) => invitation_id}
      columns={[
        { id: 'candidate', heading: columns.candidate, cell: (row) => <Name invitation={row} /> },
        {
          id: 'package',
          heading: columns.package,
          name: columns.package,
          cell: (row) => <PackageName id={row.package_id} />,
        },
        { id: 'status', heading: columns.status, cell: (row) => <Standing invitation={row} /> },
        {
          id: 'made',
          heading: columns.made,
          name: columns.made,
          cell: (row) => <Moment at={row.created_at} />,
        },
        {
          id: 'expires',
          heading: columns.expires,
          name: columns.expires,
          cell: (row) => <Moment at={row.expires_at} />,
        },
      ]}
    />
  );
}

/** Who asks for more time is answered from here, too. */
function Standing({ invitation }: { invitation: Invitation }) {
  return (
    <span className="invitation-standing">
      <StatusBadge invitation={invitation} />
      {asksForTime(invitation) && <GiveTime invitation={invitation} size="small" />}
    </span>
  );
}

function Name({ invitation }: { invitation: Invitation }) {
  const { invitation_id, candidate } = invitation;
  return (
    <>
      <Link href={`/invitations/${invitation_id}`}>
        <Invitee candidate={candidate} />
      </Link>
      {candidate.email !== null && <span className="interviews-email soft">{candidate.email}</span>}
    </>
  );
}
