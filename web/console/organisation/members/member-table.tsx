import { useMe } from '../../../api/me.ts';
import { Badge } from '../../../design/badge.tsx';
import { Moment } from '../../../design/moment.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { useIsAdmin } from '../../company/use-is-admin.ts';
import type { Member } from '../query.ts';
import type { MadeLink } from './invite-member.tsx';
import { MemberActions } from './member-actions.tsx';

export function MemberTable({
  members,
  onLink,
  onChanged,
}: {
  members: readonly Member[];
  onLink: (link: MadeLink) => void;
  onChanged: () => void;
}) {
  const { members: texts, roles } = useTexts('organisation');
  const isAdmin = useIsAdmin();
  const { columns } = texts;
  const change: Column<Member> = {
    id: 'actions',
    heading: columns.actions,
    cell: (member) => <MemberActions {...{ member, onLink, onChanged }} />,
  };
  return (
    <Table
      caption={texts.title}
      isStacked
      rows={members}
      keyOf={({ user_id }) => user_id}
      columns={[
        { id: 'member', heading: columns.member, cell: (member) => <Name member={member} /> },
        { id: 'role', heading: columns.role, name: columns.role, cell: ({ role }) => roles[role] },
        {
          id: 'since',
          heading: columns.since,
          name: columns.since,
          cell: ({ since }) => <Moment at={since} />,
        },
        ...(isAdmin ? [change] : []),
      ]}
    />
  );
}

function Name({ member: { user_id, nickname, email, expires_at } }: { member: Member }) {
  const texts = useTexts('organisation').members;
  const me = useMe();
  return (
    <>
      <span className="interview-state">
        <bdi>{nickname ?? email}</bdi>
        {me?.id === user_id && <span className="soft">({texts.you})</span>}
        {nickname === null && <Badge tone="warn">{texts.invited}</Badge>}
      </span>
      {nickname !== null && email !== null && <span className="interviews-email soft">{email}</span>}
      {expires_at !== null && (
        <span className="interviews-email soft">
          {texts.until} <Moment at={expires_at} />
        </span>
      )}
    </>
  );
}
