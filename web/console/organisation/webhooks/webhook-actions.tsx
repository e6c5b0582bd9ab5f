import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { FormFault } from '../../../account/form-fault.tsx';
import { answerOf, api, idempotencyKey } from '../../../api/client.ts';
import { Button } from '../../../design/button.tsx';
import { useTexts } from '../../../texts/provider.tsx';
import { Confirm } from '../../company/confirm.tsx';
import { DialogButton } from '../../company/dialog-button.tsx';
import { EditWebhook } from './edit-webhook.tsx';
import { useChangedWebhook, useReadDeliveries, type Webhook } from './query.ts';
import type { VerifierShown } from './verifier.tsx';

/** What admins may do with it. */
export function WebhookActions({
  webhook,
  onRotated,
}: {
  webhook: Webhook;
  onRotated: (shown: VerifierShown) => void;
}) {
  const texts = useTexts('webhooks').one;
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { webhook_id } = webhook;
  const path = { webhook_id };
  const rotate = async () => {
    const params = { path, header: idempotencyKey() };
    onRotated(await answerOf(api.POST('/webhooks/{webhook_id}/rotate', { params })));
    void queries.invalidateQueries({ queryKey: ['webhook', webhook_id] });
  };
  const leave = () => {
    go('/organisation/webhooks');
    void queries.invalidateQueries({ queryKey: ['webhooks'] });
  };
  return (
    <div className="company-actions">
      <TestCall id={webhook_id} />
      <DialogButton label={texts.edit}>
        {(close) => <EditWebhook webhook={webhook} onDone={close} />}
      </DialogButton>
      <Confirm
        label={texts.rotate}
        kind="plain"
        lead={texts.rotateLead}
        act={rotate}
        onDone={() => undefined}
      />
      <Switch webhook={webhook} />
      <Confirm
        label={texts.remove}
        lead={texts.removeLead}
        act={() => api.DELETE('/webhooks/{webhook_id}', { params: { path } })}
        onDone={leave}
      />
    </div>
  );
}

function TestCall({ id }: { id: string }) {
  const texts = useTexts('webhooks').one;
  const readDeliveries = useReadDeliveries(id);
  const testing = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/webhooks/{webhook_id}/test', {
          params: { path: { webhook_id: id }, header: idempotencyKey() },
        }),
      ),
    onSuccess: readDeliveries,
  });
  return (
    <div>
      <FormFault fault={testing.error} />
      <Button isBusy={testing.isPending} onClick={() => testing.mutate()}>
        {texts.test}
      </Button>
      <p className="soft" role="status">
        {testing.isSuccess ? texts.testSent : ''}
      </p>
    </div>
  );
}

/** Told again at once; told nothing only when that is confirmed. */
function Switch({ webhook: { webhook_id, disabled_at } }: { webhook: Webhook }) {
  const texts = useTexts('webhooks').one;
  const changed = useChangedWebhook();
  const set = async (disabledAt: string | null) => {
    const body = { disabled_at: disabledAt };
    changed(await answerOf(api.PATCH('/webhooks/{webhook_id}', { params: { path: { webhook_id } }, body })));
  };
  const enabling = useMutation({ mutationFn: () => set(null) });
  if (disabled_at === null) {
    return (
      <Confirm
        label={texts.disable}
        lead={texts.disableLead}
        act={() => set(new Date().toISOString())}
        onDone={() => undefined}
      />
    );
  }
  return (
    <div>
      <FormFault fault={enabling.error} />
      <Button kind="main" isBusy={enabling.isPending} onClick={() => enabling.mutate()}>
        {texts.enable}
      </Button>
    </div>
  );
}
