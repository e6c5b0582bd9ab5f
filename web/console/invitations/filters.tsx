import { useQuery } from '@tanstack/react-query';
import { Select } from '../../design/select.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { Choice } from '../choice.tsx';
import { openPackagesQuery, packageQuery } from '../packages/query.ts';
import { type InvitationFilter, STATUSES } from './filter.ts';

/** What narrows the list; a choice acts at once. */
export function Filters({
  filter,
  onChange,
}: {
  filter: InvitationFilter;
  onChange: (changes: Partial<InvitationFilter>) => void;
}) {
  const texts = useTexts('invitations');
  return (
    <search className="filters">
      <Choice
        label={texts.filters.status}
        words={STATUSES}
        names={texts.statuses}
        value={filter.status}
        onChoose={(status) => onChange({ status })}
      />
      <PackageChoice id={filter.packageId} onChoose={(packageId) => onChange({ packageId })} />
    </search>
  );
}

/** Of those to which people are invited, and the one that an address names, archived or not. */
function PackageChoice({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const { filters } = useTexts('invitations');
  const { data: open = [] } = useQuery(openPackagesQuery);
  const isListed = id === '' || open.some(({ package_id }) => package_id === id);
  const { data: named } = useQuery({ ...packageQuery(id), enabled: !isListed });
  const others = isListed ? [] : [{ value: id, label: named?.name ?? id.slice(0, 8) }];
  return (
    <Select
      label={filters.package}
      value={id}
      choices={[
        { value: '', label: filters.any },
        ...others,
        ...open.map(({ package_id, name }) => ({ value: package_id, label: name })),
      ]}
      onChoose={onChoose}
    />
  );
}
