import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Moment } from '../../../design/moment.tsx';
import { Table } from '../../../design/table.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { namesQuery } from '../query.ts';
import type { Entry } from './query.ts';

type Names = ReadonlyMap<string, string>;

/** Entries have ids; who has left, or is erased, is called by nothing else. */
export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const texts = useTexts('organisation').audit;
  const { roles } = useTexts('organisation');
  const { data: names = new Map<string, string>() } = useQuery(namesQuery);
  const { columns } = texts;
  const rows = entries.map((entry, index) => ({ ...entry, row: String(index) }));
  const detailOf = ({ detail, action }: Entry) =>
    action === 'role.changed' ? (roles[detail as keyof typeof roles] ?? detail) : null;
  return (
    <Table
      caption={texts.title}
      isStacked
      rows={rows}
      keyOf={({ row }) => row}
      columns={[
        { id: 'at', heading: columns.at, cell: ({ at }) => <Moment at={at} /> },
        { id: 'by', heading: columns.by, cell: ({ by }) => <By by={by} names={names} /> },
        {
          id: 'action',
          heading: columns.action,
          cell: (entry) => {
            const detail = detailOf(entry);
            const action = texts.actions[entry.action] ?? entry.action;
            return detail === null ? action : `${action}: ${detail}`;
          },
        },
        {
          id: 'object',
          heading: columns.object,
          cell: ({ object }) => <Of object={object} names={names} />,
        },
        {
          id: 'address',
          heading: columns.address,
          name: columns.address,
          cell: ({ address }) => address && <span dir="ltr">{address}</span>,
        },
      ]}
    />
  );
}

function By({ by, names }: Pick<Entry, 'by'> & { names: Names }) {
  const texts = useTexts('organisation').audit;
  if ('operator' in by) return texts.operator;
  if ('key_id' in by) return <bdi>{texts.key(nameIn(names, by.key_id))}</bdi>;
  return by.user_id === null ? (
    <span className="soft">{texts.erased}</span>
  ) : (
    <bdi>{nameIn(names, by.user_id)}</bdi>
  );
}

function Of({ object: { kind, id }, names }: Pick<Entry, 'object'> & { names: Names }) {
  const texts = useTexts('organisation').audit;
  const word = texts.objects[kind] ?? kind;
  if (id === null) return kind === 'user' ? texts.erased : `${word}: ${texts.all}`;
  if (kind === 'interview') {
    return (
      <Link href={`/interviews/${id}`}>
        {word} <code>{id.slice(0, 8)}</code>
      </Link>
    );
  }
  if (kind === 'webhook') return <Link href={`/organisation/webhooks/${id}`}>{word}</Link>;
  return (
    <>
      {word}
      {kind !== 'organisation' && (
        <>
          {' '}
          <bdi>{nameIn(names, id)}</bdi>
        </>
      )}
    </>
  );
}

function nameIn(names: Names, id: string): string {
  return names.get(id) ?? id.slice(0, 8);
}
