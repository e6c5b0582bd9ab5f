import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { Badge } from '../../design/badge.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Moment } from '../../design/moment.tsx';
import { Table } from '../../design/table.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../texts/provider.tsx';
import { useIsAdmin } from '../company/use-is-admin.ts';
import { Listing } from '../listing.tsx';
import { type Package, packagesQuery } from './query.ts';
import '../company/company.css';

/** What candidates are invited to. */
export default function Packages() {
  const texts = useTexts('packages');
  useTitle(texts.title);
  const isAdmin = useIsAdmin();
  const [address, setAddress] = useSearchParams();
  const isArchived = address.get('archived') === 'true';
  const query = useQuery(packagesQuery(isArchived, address.get('cursor')));
  return (
    <main className="console-page">
      <div className="view-head">
        <h1>{texts.title}</h1>
        {isAdmin && (
          <Link className="button button-main" href="/packages/new">
            {texts.make}
          </Link>
        )}
      </div>
      <p className="soft">{texts.lead}</p>
      <Checkbox
        label={texts.archivedOnly}
        isChecked={isArchived}
        onChange={(isOn) => setAddress(isOn ? { archived: 'true' } : {})}
      />
      <Listing
        query={query}
        rowsOf={({ packages }) => packages}
        words={{ ...texts, none: isArchived ? texts.noneArchived : texts.none }}
        path="/packages"
        address={address}
      >
        {(packages) => <PackageTable packages={packages} />}
      </Listing>
    </main>
  );
}

function PackageTable({ packages }: { packages: readonly Package[] }) {
  const texts = useTexts('packages');
  const words = useTexts('console');
  const { columns } = texts;
  return (
    <Table
      caption={texts.title}
      isStacked
      rows={packages}
      keyOf={({ package_id }) => package_id}
      columns={[
        { id: 'name', heading: columns.name, cell: (row) => <Name {...row} /> },
        {
          id: 'asked',
          heading: columns.asked,
          cell: ({ track, level }) => `${words.tracks[track]}, ${words.levels[level]}`,
        },
        {
          id: 'time',
          heading: columns.time,
          name: columns.time,
          cell: (row) => texts.percent(row.time_percent),
        },
        { id: 'version', heading: columns.version, name: columns.version, cell: (row) => row.version },
        {
          id: 'made',
          heading: columns.made,
          name: columns.made,
          cell: (row) => <Moment at={row.created_at} />,
        },
      ]}
    />
  );
}

function Name({ package_id, name, archived_at }: Package) {
  const texts = useTexts('packages');
  return (
    <>
      <Link href={`/packages/${package_id}`}>
        <bdi>{name}</bdi>
      </Link>{' '}
      {archived_at && <Badge tone="warn">{texts.archivedAt}</Badge>}
    </>
  );
}
