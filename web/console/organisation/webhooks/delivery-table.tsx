import { useMutation } from '@tanstack/react-query';
import { FormFault } from '../../../account/form-fault.tsx';
import { answerOf, api, idempotencyKey } from '../../../api/client.ts';
import { Badge } from '../../../design/badge.tsx';
import type { Tone } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Moment } from '../../../design/moment.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import type { Delivery } from './query.ts';
import { Tries } from './tries.tsx';

const TONES: Record<Delivery['status'], Tone> = { pending: 'plain', delivered: 'good', failed: 'bad' };

export function DeliveryTable({
  deliveries,
  webhookId,
  canSend,
  onSent,
}: {
  deliveries: readonly Delivery[];
  webhookId: string;
  canSend: boolean;
  onSent: (count: number) => void;
}) {
  const { deliveries: texts, events, test } = useTexts('webhooks');
  const { columns } = texts;
  const names = { ...events, 'webhook.test': test };
  const send: Column<Delivery> = {
    id: 'actions',
    heading: columns.actions,
    cell: ({ delivery_id, status, type }) =>
      status !== 'pending' && (
        <Replay id={delivery_id} about={names[type]} webhookId={webhookId} onSent={onSent} />
      ),
  };
  return (
    <Table
      caption={texts.title}
      isStacked
      rows={deliveries}
      keyOf={({ delivery_id }) => delivery_id}
      columns={[
        { id: 'event', heading: columns.event, cell: ({ type }) => names[type] },
        { id: 'at', heading: columns.at, cell: ({ created_at }) => <Moment at={created_at} /> },
        {
          id: 'status',
          heading: columns.status,
          cell: ({ status }) => <Badge tone={TONES[status]}>{texts.statuses[status]}</Badge>,
        },
        { id: 'tries', heading: columns.tries, cell: ({ attempts }) => <Tries attempts={attempts} /> },
        ...(canSend ? [send] : []),
      ]}
    />
  );
}

function Replay({
  id,
  about,
  webhookId,
  onSent,
}: {
  id: string;
  about: string;
  webhookId: string;
  onSent: (count: number) => void;
}) {
  const texts = useTexts('webhooks').deliveries;
  const replaying = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/webhooks/{webhook_id}/replay', {
          params: { path: { webhook_id: webhookId }, header: idempotencyKey() },
          body: { delivery_id: id },
        }),
      ),
    onSuccess: ({ count }) => onSent(count),
  });
  return (
    <>
      <FormFault fault={replaying.error} />
      <Button size="small" isBusy={replaying.isPending} onClick={() => replaying.mutate()}>
        {texts.replay}
        <span className="unseen">: {about}</span>
      </Button>
    </>
  );
}
