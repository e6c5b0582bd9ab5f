import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { Button } from '../../../design/button.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { ForAdmins } from '../../company/for-admins.tsx';
import { Day } from '../../day.tsx';
import { Listing } from '../../listing.tsx';
import { Section } from '../section.tsx';
import { AuditTable } from './audit-table.tsx';
import { auditQuery, type Days, daysOf } from './query.ts';

/** Who read and changed what, by days. */
export default function Audit() {
  const texts = useTexts('organisation').audit;
  return (
    <Section title={texts.title}>
      <h1>{texts.title}</h1>
      <ForAdmins>
        <p className="soft">{texts.lead}</p>
        <Entries />
      </ForAdmins>
    </Section>
  );
}

function Entries() {
  const texts = useTexts('organisation').audit;
  const [address, setAddress] = useSearchParams();
  const days = daysOf(address);
  const isNarrowed = days.from !== '' || days.to !== '';
  const query = useQuery(auditQuery(days, address.get('cursor')));
  const set = (change: Partial<Days>) => {
    const { from, to } = { ...days, ...change };
    setAddress({ ...(from !== '' && { from }), ...(to !== '' && { to }) });
  };
  return (
    <>
      <search className="filters">
        <Day label={texts.from} day={days.from} onChoose={(from) => set({ from })} />
        <Day label={texts.to} day={days.to} onChoose={(to) => set({ to })} />
        {isNarrowed && (
          <Button kind="quiet" onClick={() => set({ from: '', to: '' })}>
            {texts.clear}
          </Button>
        )}
      </search>
      <Listing
        query={query}
        rowsOf={({ entries }) => entries}
        words={{ ...texts, none: isNarrowed || address.has('cursor') ? texts.noneFit : texts.none }}
        path="/organisation/audit"
        address={address}
      >
        {(entries) => <AuditTable entries={entries} />}
      </Listing>
    </>
  );
}
