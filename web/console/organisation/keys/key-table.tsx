import { api } from '../../../api/client.ts';
import { Moment } from '../../../design/moment.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { Confirm } from '../../company/confirm.tsx';
import { StandingBadge } from '../../company/standing-badge.tsx';
import { useIsAdmin } from '../../company/use-is-admin.ts';
import type { Key } from '../query.ts';

export function KeyTable({ keys, onRevoked }: { keys: readonly Key[]; onRevoked: () => void }) {
  const { keys: texts } = useTexts('organisation');
  const { never } = useTexts('company');
  const isAdmin = useIsAdmin();
  const { columns } = texts;
  const revoke: Column<Key> = {
    id: 'actions',
    heading: columns.actions,
    cell: ({ key_id, name, revoked_at }) =>
      revoked_at === null && (
        <Confirm
          label={texts.revoke}
          about={name}
          size="small"
          lead={texts.revokeLead(name)}
          act={() => api.DELETE('/organisation/keys/{key_id}', { params: { path: { key_id } } })}
          onDone={onRevoked}
        />
      ),
  };
  return (
    <Table
      caption={texts.title}
      isStacked
      rows={keys}
      keyOf={({ key_id }) => key_id}
      columns={[
        { id: 'name', heading: columns.name, cell: (row) => <Name shown={row} /> },
        {
          id: 'scopes',
          heading: columns.scopes,
          name: columns.scopes,
          cell: ({ scopes }) => scopes.map((scope) => texts.scopes[scope]).join(', '),
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
          cell: ({ expires_at }) => (expires_at === null ? never : <Moment at={expires_at} />),
        },
        ...(isAdmin ? [revoke] : []),
      ]}
    />
  );
}

function Name({ shown }: { shown: Key }) {
  const { standings } = useTexts('organisation').keys;
  return (
    <span className="interview-state">
      <bdi>{shown.name}</bdi>
      <StandingBadge of={shown} names={standings} />
    </span>
  );
}
