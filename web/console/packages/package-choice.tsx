import { useQuery } from '@tanstack/react-query';
import { Select } from '../../design/select.tsx';
import { useTexts } from '../../texts/provider.tsx';
import { openPackagesQuery, packageQuery } from './query.ts';

/** Of those to which people are invited, and the one that an address names, archived or not. */
export function PackageChoice({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const { filters } = useTexts('console');
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
