import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useTexts } from '../../../texts/provider.tsx';
import { Choice } from '../../choice.tsx';
import { DialogButton } from '../../company/dialog-button.tsx';
import { useIsAdmin } from '../../company/use-is-admin.ts';
import { Listing } from '../../listing.tsx';
import { DeliveryTable } from './delivery-table.tsx';
import { filterOf, STATUSES } from './filter.ts';
import { type DeliveryFilter, deliveriesQuery, useReadDeliveries, type Webhook } from './query.ts';
import { ReplayRange } from './replay-range.tsx';

/** What it was told, and what became of it. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { deliveries: texts, events, test } = useTexts('webhooks');
  const isAdmin = useIsAdmin();
  const [address, setAddress] = useSearchParams();
  const [outcome, setOutcome] = useState('');
  const { webhook_id: id, disabled_at } = webhook;
  const types = { ...events, 'webhook.test': test };
  const filter = filterOf(address, Object.keys(types) as (keyof typeof types)[]);
  const query = useQuery(deliveriesQuery(id, filter, address.get('cursor')));
  const readAgain = useReadDeliveries(id);
  const set = (change: Partial<DeliveryFilter>) => {
    const { status, type } = { ...filter, ...change };
    setAddress({ ...(status && { status }), ...(type && { type }) });
  };
  const told = (count: number) => {
    setOutcome(texts.sent(count));
    readAgain();
  };
  const isNarrowed = filter.status !== null || filter.type !== null || address.has('cursor');
  return (
    <div className="company-group">
      <div className="view-head">
        <h2>{texts.title}</h2>
        {isAdmin && disabled_at === null && (
          <DialogButton label={texts.range}>
            {(close) => (
              <ReplayRange
                id={id}
                onDone={(count) => {
                  close();
                  told(count);
                }}
              />
            )}
          </DialogButton>
        )}
      </div>
      {isAdmin && disabled_at !== null && <p className="soft">{texts.disabledFirst}</p>}
      <search className="filters">
        <Choice
          label={texts.status}
          words={STATUSES}
          names={texts.statuses}
          value={filter.status}
          onChoose={(status) => set({ status })}
        />
        <Choice
          label={texts.type}
          words={Object.keys(types) as (keyof typeof types)[]}
          names={types}
          value={filter.type}
          onChoose={(type) => set({ type })}
        />
      </search>
      <p className="soft" role="status">
        {outcome}
      </p>
      <Listing
        query={query}
        rowsOf={({ deliveries }) => deliveries}
        words={{ ...texts, none: isNarrowed ? texts.noneFit : texts.none }}
        path={`/organisation/webhooks/${id}`}
        address={address}
      >
        {(deliveries) => (
          <DeliveryTable
            deliveries={deliveries}
            webhookId={id}
            canSend={isAdmin && disabled_at === null}
            onSent={told}
          />
        )}
      </Listing>
    </div>
  );
}
