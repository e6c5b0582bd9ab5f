import { useQuery } from '@tanstack/react-query';
import { Table } from '../../../design/table.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { Download } from '../../company/download.tsx';
import { openPackagesQuery } from '../../packages/query.ts';
import { COLUMNS, NEEDED } from './table.ts';

/** Which columns a table has, and what stands in the first one. */
export function Format() {
  const { import: texts, columns } = useTexts('invitations');
  const { data: packages = [] } = useQuery(openPackagesQuery);
  return (
    <details className="company-more">
      <summary>
        {texts.columns}, {texts.packages}
      </summary>
      <div className="company-group">
        <p>
          {COLUMNS.map((name, index) => (
            <span key={name}>
              <code>{name}</code>
              {index < NEEDED && <span className="soft"> ({texts.needed})</span>}
              {index < COLUMNS.length - 1 && ', '}
            </span>
          ))}
        </p>
        <p>
          <Download name="invitations.csv" type="text/csv" text={`${COLUMNS.join(',')}\r\n`}>
            {texts.example}
          </Download>
        </p>
        <p className="soft">{texts.packagesHint}</p>
        <Table
          caption={texts.packages}
          rows={packages}
          keyOf={({ package_id }) => package_id}
          columns={[
            { id: 'name', heading: columns.package, cell: ({ name }) => <bdi>{name}</bdi> },
            { id: 'id', heading: 'package_id', cell: ({ package_id }) => <code>{package_id}</code> },
          ]}
        />
      </div>
    </details>
  );
}
