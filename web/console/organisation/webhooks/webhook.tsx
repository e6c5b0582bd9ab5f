import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { isProblem } from '../../../api/problem.ts';
import { Badge } from '../../../design/badge.tsx';
import { Banner } from '../../../design/banner.tsx';
import { Fact } from '../../../design/fact.tsx';
import { Moment } from '../../../design/moment.tsx';
import { Progress } from '../../../design/progress.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { useIsAdmin } from '../../company/use-is-admin.ts';
import { Failure } from '../../failure.tsx';
import { Section } from '../section.tsx';
import { Deliveries } from './deliveries.tsx';
import { type Webhook, webhookQuery } from './query.ts';
import { Verifier, type VerifierShown } from './verifier.tsx';
import { WebhookActions } from './webhook-actions.tsx';
import './webhooks.css';

/** One webhook: how it stands, what can be done with it, and what it was told. */
export default function WebhookView() {
  const texts = useTexts('webhooks').one;
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isFetching, refetch } = useQuery(webhookQuery(id));
  const isMissing = isProblem(error, 'not_found');
  return (
    <Section title={texts.title}>
      <p>
        <Link href="/organisation/webhooks">{texts.back}</Link>
      </p>
      {isMissing && <Banner>{texts.missing}</Banner>}
      {error && !isMissing && <Failure error={error} isBusy={isFetching} onAgain={() => void refetch()} />}
      {!error && !data && <Progress label={texts.loading} />}
      {data && !isMissing && <Shown key={id} webhook={data} />}
    </Section>
  );
}

function Shown({ webhook }: { webhook: Webhook }) {
  const texts = useTexts('webhooks');
  const isAdmin = useIsAdmin();
  const [rotated, setRotated] = useState<VerifierShown | null>(null);
  const { disabled_at, disabled_by } = webhook;
  return (
    <>
      <div className="view-head">
        <h1 className="webhook-url">{webhook.url}</h1>
        <Badge tone={disabled_at === null ? 'good' : 'bad'}>
          {disabled_at === null ? texts.active : texts.disabled}
        </Badge>
      </div>
      {disabled_at !== null && disabled_by !== null && (
        <Banner tone="warn">{texts.disabledBy[disabled_by]}</Banner>
      )}
      {rotated && <Verifier shown={rotated} onDone={() => setRotated(null)} />}
      <dl className="facts">
        {webhook.description !== '' && (
          <Fact name={texts.one.description}>
            <bdi>{webhook.description}</bdi>
          </Fact>
        )}
        <Fact name={texts.one.events}>{webhook.events.map((type) => texts.events[type]).join(', ')}</Fact>
        <Fact name={texts.one.signing}>{texts.signings[webhook.signing]}</Fact>
        {webhook.public_key && (
          <Fact name={texts.one.publicKey}>
            <code>{webhook.public_key}</code>
          </Fact>
        )}
        <Fact name={texts.one.made}>
          <Moment at={webhook.created_at} />
        </Fact>
        {disabled_at !== null && (
          <Fact name={texts.one.since}>
            <Moment at={disabled_at} />
          </Fact>
        )}
      </dl>
      {isAdmin && <WebhookActions webhook={webhook} onRotated={setRotated} />}
      <Deliveries webhook={webhook} />
    </>
  );
}
