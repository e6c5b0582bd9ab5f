import { useTexts } from '../../texts/provider.tsx';
import { Choice } from '../choice.tsx';
import { PackageChoice } from '../packages/package-choice.tsx';
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
