import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Badge } from '../../../design/badge.tsx';
import { Moment } from '../../../design/moment.tsx';
import { Table } from '../../../design/table.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { DialogButton } from '../../company/dialog-button.tsx';
import { useIsAdmin } from '../../company/use-is-admin.ts';
import { Listing } from '../../listing.tsx';
import { Section } from '../section.tsx';
import { MakeWebhook } from './make-webhook.tsx';
import { type Webhook, webhooksQuery } from './query.ts';
import { Verifier, type VerifierShown } from './verifier.tsx';

/** Servers that are told what happens. */
export default function Webhooks() {
  const texts = useTexts('webhooks');
  const isAdmin = useIsAdmin();
  const queries = useQueryClient();
  const [address] = useSearchParams();
  const [made, setMade] = useState<VerifierShown | null>(null);
  const query = useQuery(webhooksQuery(address.get('cursor')));
  return (
    <Section title={texts.title}>
      <div className="view-head">
        <h1>{texts.title}</h1>
        {isAdmin && (
          <DialogButton label={texts.make} kind="main">
            {(close) => (
              <MakeWebhook
                onDone={(webhook) => {
                  close();
                  setMade(webhook);
                  void queries.invalidateQueries({ queryKey: ['webhooks'] });
                }}
              />
            )}
          </DialogButton>
        )}
      </div>
      <p className="soft">
        {texts.lead} <a href="/docs/webhooks">{texts.guide}</a>
      </p>
      {made && <Verifier shown={made} onDone={() => setMade(null)} />}
      <Listing
        query={query}
        rowsOf={({ webhooks }) => webhooks}
        words={texts}
        path="/organisation/webhooks"
        address={address}
      >
        {(webhooks) => <WebhookTable webhooks={webhooks} />}
      </Listing>
    </Section>
  );
}

function WebhookTable({ webhooks }: { webhooks: readonly Webhook[] }) {
  const texts = useTexts('webhooks');
  const { columns } = texts;
  return (
    <Table
      caption={texts.title}
      isStacked
      rows={webhooks}
      keyOf={({ webhook_id }) => webhook_id}
      columns={[
        {
          id: 'url',
          heading: columns.url,
          cell: ({ webhook_id, url, description }) => (
            <>
              <Link className="webhook-url" href={`/organisation/webhooks/${webhook_id}`}>
                {url}
              </Link>
              {description !== '' && (
                <span className="interviews-email soft">
                  <bdi>{description}</bdi>
                </span>
              )}
            </>
          ),
        },
        { id: 'events', heading: columns.events, cell: ({ events }) => texts.count(events.length) },
        {
          id: 'standing',
          heading: columns.standing,
          cell: ({ disabled_at }) =>
            disabled_at === null ? (
              <Badge tone="good">{texts.active}</Badge>
            ) : (
              <Badge tone="bad">{texts.disabled}</Badge>
            ),
        },
        {
          id: 'made',
          heading: columns.made,
          name: columns.made,
          cell: ({ created_at }) => <Moment at={created_at} />,
        },
      ]}
    />
  );
}
